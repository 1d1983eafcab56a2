package dev.ulpforge.driver.worker;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jdk.incubator.vector.VectorShape;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.compile.WideKernel;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.prover.ProverResult;
import dev.ulpforge.verify.wide.WideDigest;
import dev.ulpforge.verify.wide.WideProof;

/** Checks of a lock whose certificate is a proof by enclosures, of a kernel on doubles. */
record ProofCheck(LockFile lock, Bounded proof) {

    /** {@return whether the results of all forms have the digest in the certificate} */
    CheckResult forms() {
        Map<String, WideKernel> forms = new TreeMap<>(Map.of("interpreter", Interpreter.of(lock.program())::apply,
                "scalar form", CompiledKernel.wideScalar(lock.program()), "vector form",
                CompiledKernel.wide(lock.program())));
        for (Map.Entry<String, WideKernel> form : forms.entrySet()) {
            String digest = WideDigest.of(form.getValue());
            if (!digest.equals(proof.digest())) {
                return new CheckResult.Refuted("the results of the " + form.getKey() + " have the digest " + digest
                        + " and not the certified " + proof.digest());
            }
        }
        return new CheckResult.Confirmed(String.format(Locale.ROOT,
                "digest %s of the results for %,d fixed inputs is the certified one, by vector form, scalar form and "
                        + "text (%d bit, %s)",
                proof.digest(), WideDigest.INPUTS, VectorShape.preferredShape().vectorBitSize(), Runtime.version()));
    }

    /**
     * {@return whether the prover still proves the bound of the certificate, and the witness has the error stated}
     * Into how many cells it cuts the inputs, and which worst input it finds, depends on the prover's version.
     */
    CheckResult proven(TaskExecutor executor) {
        WideProof again = new WideProof(lock.spec(), lock.program());
        return switch (again.confirm(proof.maxUlp(), executor)) {
            case ProverResult.Proven proven when again.certificate(proven).maxUlp().compareTo(proof.maxUlp()) <= 0 ->
                witnessed(again, proven.cells());
            case ProverResult.Proven(double bound, double found, double witness, _, _) ->
                new CheckResult.Refuted(String.format(Locale.ROOT,
                        "at most %.4f ULP can be proven, not %s; %.4f ULP were found at x=%s", bound, proof.maxUlp(),
                        found, Double.toHexString(witness)));
            case ProverResult.Unproven(String reason) -> new CheckResult.Refuted("it cannot be proven: " + reason);
        };
    }

    private CheckResult witnessed(WideProof again, long cells) {
        return again.hasWitness(proof)
                ? new CheckResult.Confirmed(String.format(Locale.ROOT,
                        "at most %s ULP at every input, proven again on %,d cells; found at least %s ULP at %s",
                        proof.maxUlp(), cells, proof.found(), proof.witness().at()))
                : new CheckResult.Refuted("its certificate states \"witness " + proof.witness()
                        + "\", where the error is not at least " + proof.found() + " ULP");
    }
}
