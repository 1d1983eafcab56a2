package dev.ulpforge.search.scheme.exponential;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * {@code factor 2^n (1 + power)}, which may leave the range of normal floats.
 *
 * @param factor the factor
 * @param power an exponential minus 1
 * @param n      an exponent, up to 200 in magnitude
 */
record ScaledPower(F32 factor, F32 power, I32 n) {
    /** Powers of two down to this exponent are normal, and so are sums with them. */
    private static final int HALF_RANGE = 100;

    /** {@return this where the mask is true, and the other elsewhere} */
    ScaledPower where(Mask mask, ScaledPower other) {
        return new ScaledPower(mask.select(factor, other.factor), mask.select(power, other.power),
                mask.select(n, other.n));
    }

    /** {@return its value} */
    F32 value() {
        return value(Optional.empty());
    }

    /** {@return its value and a tail, summed as {@code s + (s power + tail)}: a small tail adds no rounding error} */
    F32 plus(F32 tail) {
        return value(Optional.of(tail));
    }

    private F32 value(Optional<F32> tail) {
        ProgramBuilder b = factor.program();
        I32 near = n.max(b.i32(-HALF_RANGE)).min(b.i32(HALF_RANGE));
        F32 s = factor.times(near.powerOfTwo());
        F32 y = tail.map(more -> s.plus(s.fma(power, more.times(near.minus(n).powerOfTwo()))))
                .orElseGet(() -> s.fma(power, s));
        return y.times(n.minus(near).powerOfTwo());
    }

    /** {@return its value, for n up to twice the exponents of normal floats} */
    F32 inHalves() {
        I32 half = n.shiftedRight(1);
        F32 s = factor.times(half.powerOfTwo());
        return s.fma(power, s).times(n.minus(half).powerOfTwo());
    }
}
