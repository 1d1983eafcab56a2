package dev.ulpforge.verify.sweep;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Exhaustive;

/**
 * A kernel that is proven to return the correctly rounded value at every float.
 *
 * @param kernel the code; that it returns the results of the proof is seen from their digest
 * @param proof  the certificate of its program
 */
public record RoundedKernel(BulkKernel kernel, Exhaustive proof) {
    private static final long EVERY_FLOAT = 1L << 32;

    /** @throws IllegalArgumentException if that is not what the proof says */
    public RoundedKernel {
        if (!isProven(proof)) {
            throw new IllegalArgumentException("not every float has a correctly rounded result");
        }
    }

    /** {@return whether a certificate says of every float that its result is correctly rounded} */
    public static boolean isProven(Exhaustive proof) {
        return proof.correctlyRounded() == EVERY_FLOAT;
    }
}
