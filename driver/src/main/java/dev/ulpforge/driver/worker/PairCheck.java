package dev.ulpforge.driver.worker;

import java.util.Locale;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.verify.pair.PairBound;
import dev.ulpforge.verify.wide.PairDigest;
import dev.ulpforge.verify.wide.PairProof;
import dev.ulpforge.verify.wide.WidePairDigest;

/** Checks of the lock of a kernel of two arguments. */
record PairCheck(LockFile lock, Bounded proof) {

    /** {@return whether the results of the vector loop and of the scalar form have the digest in the certificate} */
    CheckResult forms() {
        boolean ofDoubles = lock.spec().format().equals(Format.BINARY64);
        String vector = ofDoubles
                ? WidePairDigest.of(CompiledKernel.widePair(lock.program()))
                : PairDigest.of(CompiledKernel.pair(lock.program()));
        String scalar = ofDoubles
                ? WidePairDigest.of(CompiledKernel.wideScalarPair(lock.program()))
                : PairDigest.of(CompiledKernel.scalarPair(lock.program()));
        return vector.equals(proof.digest()) && scalar.equals(proof.digest())
                ? new CheckResult.Confirmed(String.format(Locale.ROOT,
                        "digest %s of the results for %,d fixed pairs is the certified one, with and without vectors",
                        vector, PairDigest.PAIRS))
                : new CheckResult.Refuted("the results have the digests " + vector + " with vectors and " + scalar
                        + " without, and not the certified " + proof.digest());
    }

    /** {@return whether the proof gives all facts of the certificate again} */
    CheckResult proven() {
        PairProof again = new PairProof(lock.spec(), lock.program());
        PairBound bound = again.run();
        if (!(bound.ulp() <= proof.bound())) {
            return new CheckResult.Refuted(String.format(Locale.ROOT,
                    "at most %.4f ULP can be proven for every pair of arguments, not %s", bound.ulp(), proof.bound()));
        }
        Bounded found = again.certificate(bound);
        return found.equals(proof)
                ? new CheckResult.Confirmed(String.format(Locale.ROOT,
                        "at most %s ULP for every pair of arguments, proven again; found at least %s ULP at %s",
                        found.maxUlp(), found.found(), found.witness().at()))
                : OracleCheck.compared(proof, found);
    }
}
