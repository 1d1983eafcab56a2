package dev.ulpforge.search.kernel.expsum;

import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * Writes a range reduction, and scalings by its powers of two, into a program.
 *
 * @param b         the program
 * @param reduction the reduction
 * @param low       what the period exceeds its float by, negated; empty if it is a float
 */
record ReductionCode(ProgramBuilder b, ExponentialReduction reduction, Optional<F32> low) {
    private static final int SIGNIFICAND_BITS = Format.BINARY32.fractionBits();
    /** Powers of two from this one down are normal, and so are sums with them. */
    private static final int HALF_RANGE = 100;
    /** From so many periods on results have left the range of floats, whatever the factors. */
    private static final int CLAMP_PERIODS = 2 * HALF_RANGE - 1;

    /**
     * A reduced argument.
     *
     * @param n        an int whose lowest bits, from {@link ExponentialReduction#fractionBits} on, are n
     * @param multiple n as a float
     * @param exact    the rest that one float for the period leaves, which is exact
     * @param small    what the argument is more than a float, less what the period is more
     * @param r        the rest
     */
    record Reduced(I32 n, F32 multiple, F32 exact, Optional<F32> small, F32 r) {}

    /**
     * {@code factor 2^n (1 + power)}.
     *
     * @param factor the factor
     * @param power  an exponential less 1
     * @param n      an exponent
     */
    record ScaledPower(F32 factor, F32 power, I32 n) {}

    /** Adding it rounds to a multiple of 1, or of the grain, found in the low bits. */
    private float magic() {
        return Math.scalb(1.5f, SIGNIFICAND_BITS - reduction.fractionBits());
    }

    private float magicWithOffset() {
        return reduction.isNearest()
                ? magic()
                : magic() + (float) (reduction.offset() - ExponentialReduction.GRAIN / 2);
    }

    /** {@return x reduced} */
    Reduced reduced(F32 x) {
        return reduced(x, Optional.empty());
    }

    /** {@return the sum of x and a small number, if there is one, reduced} */
    Reduced reduced(F32 x, Optional<F32> more) {
        F32 sum = x.fma(b.f32((float) reduction.multiplier()), b.f32(magicWithOffset()));
        I32 n = sum.bits();
        F32 floor = sum;
        if (!reduction.isNearest()) {
            n = n.and(b.i32(-1 << reduction.fractionBits()));
            floor = n.asFloat();
        }
        F32 multiple = floor.minus(b.f32(magic()));
        F32 exact = multiple.fma(b.f32((float) -reduction.period()), x);
        if (more.isEmpty()) {
            return new Reduced(n, multiple, exact, more, low.map(part -> multiple.fma(part, exact)).orElse(exact));
        }
        F32 small = low.map(part -> multiple.fma(part, more.get())).orElse(more.get());
        return new Reduced(n, multiple, exact, Optional.of(small), exact.plus(small));
    }

    /** {@return by how much the rest was rounded: what it should be less what it is} */
    F32 residual(Reduced reduced) {
        F32 rounded = reduced.exact().minus(reduced.r());
        return reduced.small().map(rounded::plus)
                .orElseGet(() -> low.map(part -> reduced.multiple().fma(part, rounded)).orElse(rounded));
    }

    /** {@return what the exact rest lacks, where a period has two floats} */
    F32 lowPart(Reduced reduced) {
        return reduced.multiple().times(low.orElseThrow());
    }

    /** {@return {@code factor·2^n}, which must be normal} */
    F32 scaledUp(Reduced reduced, float factor) {
        return exponent(reduced).plus(bits(factor)).asFloat();
    }

    /** {@return {@code factor·2^-n}, which must be normal} */
    F32 scaledDown(Reduced reduced, float factor) {
        return bits(factor).minus(exponent(reduced)).asFloat();
    }

    private I32 bits(float factor) {
        return b.i32(Float.floatToRawIntBits(factor));
    }

    private I32 exponent(Reduced reduced) {
        return reduced.n().shiftedLeft(SIGNIFICAND_BITS - reduction.fractionBits());
    }

    /** {@return n as an int} */
    I32 integer(Reduced reduced) {
        I32 shifted = reduced.n().minus(bits(magic()));
        return reduction.isNearest() ? shifted : shifted.shiftedRight(reduction.fractionBits());
    }

    /**
     * {@return an exponential and a tail, which may leave the range of normal floats; |n| up to 200} It is summed as
     * {@code s + (s·power + tail)} with a scaled s, so that a tail costs no rounding of its own as long as it is small.
     */
    F32 far(ScaledPower scaled, Optional<F32> tail) {
        I32 n = scaled.n();
        I32 near = n.max(b.i32(-HALF_RANGE)).min(b.i32(HALF_RANGE));
        F32 s = scaled.factor().times(near.powerOfTwo());
        F32 small = tail
                .map(value -> s.plus(s.fma(scaled.power(), value.times(near.minus(n).powerOfTwo()))))
                .orElseGet(() -> s.fma(scaled.power(), s));
        return small.times(n.minus(near).powerOfTwo());
    }

    /** {@return an exponential which may leave the range of normal floats; |n| up to twice that of normal powers} */
    F32 inHalves(ScaledPower scaled) {
        I32 half = scaled.n().shiftedRight(1);
        F32 s = scaled.factor().times(half.powerOfTwo());
        return s.fma(scaled.power(), s).times(scaled.n().minus(half).powerOfTwo());
    }

    /** {@return x, taken back to where powers of two have overflowed already; NaN stays} */
    F32 clamped(F32 x) {
        float limit = (float) (Math.abs(reduction.period()) * CLAMP_PERIODS);
        return x.clamped(b.f32(-limit), b.f32(limit));
    }
}
