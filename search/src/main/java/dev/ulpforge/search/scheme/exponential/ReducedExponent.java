package dev.ulpforge.search.scheme.exponential;

import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;

/**
 * An argument reduced by {@link OffsetReduction}.
 *
 * @param by       the reduction
 * @param x        the input
 * @param bits an int that contains n from one of its low bits on
 * @param multiple n as a float
 * @param exact the remainder with one float for the period, which is exact
 * @param small the low part of the argument minus that of the multiple of the period
 * @param r the reduced argument
 */
record ReducedExponent(OffsetReduction by, F32 x, I32 bits, F32 multiple, F32 exact, Optional<F32> small, F32 r) {

    /** {@return the rounding error of the remainder, exact minus computed} */
    F32 residual() {
        F32 rounded = exact.minus(r);
        return small.map(rounded::plus)
                .orElseGet(() -> by.low(r).map(low -> multiple.fma(low, rounded)).orElse(rounded));
    }

    /** {@return the correction to the exact remainder; empty if the period is a float} */
    Optional<F32> lowPart() {
        return by.low(r).map(multiple::times);
    }

    /** {@return {@code factor 2^n}, which must be normal} */
    F32 scaledUp(float factor) {
        return exponent().plus(floatBits(factor)).asFloat();
    }

    /** {@return {@code factor 2^-n}, which must be normal} */
    F32 scaledDown(float factor) {
        return floatBits(factor).minus(exponent()).asFloat();
    }

    private I32 exponent() {
        return bits.shiftedLeft(Format.BINARY32.fractionBits() - by.offsetBits());
    }

    private I32 floatBits(float value) {
        return bits.program().i32(Float.floatToRawIntBits(value));
    }

    /** {@return n} */
    I32 n() {
        I32 shifted = bits.minus(floatBits(by.magic()));
        return by.isNearest() ? shifted : shifted.shiftedRight(by.offsetBits());
    }
}
