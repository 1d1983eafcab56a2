package dev.ulpforge.verify.oracle;

import java.util.Optional;

/**
 * The function {@code e^exponent * factor} on a block: what is huge or tiny, and varies by many powers of two over the block, is in the
 * exponent, where it is a smooth function of moderate size.
 *
 * @param exponent the exponent; empty for 0
 * @param factor the factor
 */
record ScaledJet(Optional<TightJet> exponent, TightJet factor) {

    static ScaledJet of(TightJet factor) {
        return new ScaledJet(Optional.empty(), factor);
    }

    boolean isUndefined() {
        return factor.isUndefined() || exponent.filter(TightJet::isUndefined).isPresent();
    }
}
