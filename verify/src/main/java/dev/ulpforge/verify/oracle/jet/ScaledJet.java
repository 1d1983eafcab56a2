package dev.ulpforge.verify.oracle.jet;

import java.util.Optional;

/**
 * The function {@code x^power * e^exponent * factor} on a block: a part that is huge or tiny and varies by many powers
 * of two over the block goes into the exponent, where it is a smooth function of moderate size; and separate powers of
 * x cancel exactly.
 *
 * @param power the exponent of x
 * @param exponent the exponent of e; empty for 0
 * @param factor the factor
 */
record ScaledJet(double power, Optional<TightJet> exponent, TightJet factor) {

    static ScaledJet of(TightJet factor) {
        return new ScaledJet(0, Optional.empty(), factor);
    }

    boolean isPlain() {
        return power == 0 && exponent.isEmpty();
    }

    boolean isUndefined() {
        return factor.isUndefined() || exponent.filter(TightJet::isUndefined).isPresent();
    }

    ScaledJet with(TightJet other) {
        return new ScaledJet(power, exponent, other);
    }
}
