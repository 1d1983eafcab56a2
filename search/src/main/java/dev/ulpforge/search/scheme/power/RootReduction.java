package dev.ulpforge.search.scheme.power;

import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.Place;
import dev.ulpforge.search.scheme.RangeReduction;
import dev.ulpforge.search.scheme.Region;
import dev.ulpforge.search.scheme.Sampling;

/**
 * The reduction of {@code x^(j/k)} to {@code t (1 + h)^q}: with a rough {@code z} near {@code x^(-1/k)}, t is {@code x
 * z^(k - j)} and {@code h = t z^j - 1} for a positive j, and t is {@code z^-j} and {@code h = x z^k - 1} for a negative
 * one. The powers of z are exact, so h has only one rounding error besides that of t.
 *
 * @param equation the equation of f
 * @param first the initial approximation z
 */
record RootReduction(PowerEquation equation,
        InitialApproximation first) implements RangeReduction<RootReduction.Reduced> {
    private static final int SAMPLE = 1 << 14;
    /** For magnitudes below this, {@code z^k} is normal, and so exact. */
    private static final float END = 0x1p124f;
    /** Beyond these errors are those of the slow path. */
    private static final int LARGEST_EXPONENT = 120;

    /**
     * A reduced argument.
     *
     * @param t an approximation of the result
     * @param h the small argument
     */
    record Reduced(F32 t, F32 h) {}

    /** {@return the inputs for which this reduction is valid} */
    Region fast() {
        return Region.magnitudes(Float.MIN_NORMAL, Math.nextDown(END), equation.parity() != Parity.UNDEFINED);
    }

    @Override
    public Reduced of(F32 x) {
        F32 minusOne = x.program().f32(-1);
        F32 z = first.of(positiveBits(x));
        F32 factor = power(z, equation.rootPower());
        boolean isOdd = equation.parity() == Parity.ODD;
        if (equation.factors() == 0) {
            return new Reduced(isOdd ? factor.withSignOf(x) : factor,
                    positive(x).fma(power(z, equation.k()), minusOne));
        }
        F32 t = (equation.parity() == Parity.EVEN ? positive(x) : x).times(factor);
        return new Reduced(t, (isOdd ? positive(t) : t).fma(power(z, equation.j()), minusOne));
    }

    /** {@return the bits of the magnitude} If negative numbers have no value, x is positive. */
    private I32 positiveBits(F32 x) {
        ProgramBuilder b = x.program();
        return equation.parity() == Parity.UNDEFINED
                ? x.bits()
                : x.bits().and(b.i32((int) Format.BINARY32.magnitude()));
    }

    private F32 positive(F32 x) {
        return positiveBits(x).asFloat();
    }

    private static F32 power(F32 z, int exponent) {
        if (exponent == 1) {
            return z;
        }
        F32 half = power(z, exponent / 2);
        F32 even = half.times(half);
        return exponent % 2 == 0 ? even : even.times(z);
    }

    /** Half of them in one period of the significands. */
    @Override
    public Sampling sampling() {
        return new Sampling(SAMPLE, List.of(new Place.Binades(0, equation.k()),
                new Place.Binades(-LARGEST_EXPONENT, LARGEST_EXPONENT)));
    }
}
