package dev.ulpforge.driver.worker;

import java.util.Locale;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.compile.NarrowPairKernel;
import dev.ulpforge.model.lock.Enumerated;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.verify.narrow.pair.PairRun;
import dev.ulpforge.verify.narrow.pair.PairVerdict;
import dev.ulpforge.verify.wide.EveryPairProof;

/** Checks the lock of a kernel of two arguments of 16 bits, on every pair. */
record EveryPairCheck(LockFile lock, Enumerated proof) {
    /** Of so many x one is run in the scalar form. */
    private static final int FEW = 101;

    /** {@return whether the vector loop has the certified digest, and the scalar form agrees with it on some rows} */
    CheckResult forms(Progress progress) {
        PairRun all = PairRun.of(lock.spec());
        NarrowPairKernel vectors = CompiledKernel.narrowPair(lock.program(), lock.spec().format());
        NarrowPairKernel scalar = CompiledKernel.narrowScalarPair(lock.program(), lock.spec().format());
        PairRun few = all.thinned(FEW);
        String one = few.digest(vectors, threads(), Progress.SILENT);
        String other = few.digest(scalar, threads(), Progress.SILENT);
        if (!one.equals(other)) {
            return new CheckResult.Refuted("results differ with and without vectors: they have the digests " + one
                    + " and " + other);
        }
        String digest = all.digest(vectors, threads(), progress.labelled("digest: "));
        return digest.equals(proof.digest())
                ? new CheckResult.Confirmed(String.format(Locale.ROOT,
                        "digest %s of the results for %,d pairs is the certified one; those for %,d agree without vectors",
                        digest, all.pairs(), few.pairs()))
                : new CheckResult.Refuted(
                        "the results have the digest " + digest + " and not the certified " + proof.digest());
    }

    /** {@return whether every result is right, and the certificate is found again} */
    CheckResult proven(Progress progress) {
        EveryPairProof again = new EveryPairProof(lock.spec(), lock.program());
        return switch (again.run(threads(), progress.labelled("every pair: "))) {
            case PairVerdict.Wrong wrong -> new CheckResult.Refuted(wrong.toString());
            case PairVerdict.Right right when again.certificate(right).equals(proof) ->
                new CheckResult.Confirmed(String.format(Locale.ROOT,
                        "%,d pairs run one by one, each result correctly rounded, %,d comparisons exactly",
                        right.pairs(), right.exact()));
            case PairVerdict.Right right -> OracleCheck.compared(proof, again.certificate(right));
        };
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }
}
