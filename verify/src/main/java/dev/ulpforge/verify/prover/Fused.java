package dev.ulpforge.verify.prover;

/** An operation on three lanes. */
@FunctionalInterface
interface Fused {
    long apply(long a, long b, long c);
}
