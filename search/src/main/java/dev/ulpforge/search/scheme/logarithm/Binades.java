package dev.ulpforge.search.scheme.logarithm;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.RangeReduction;
import dev.ulpforge.search.scheme.Region;
import dev.ulpforge.search.scheme.Sampling;
import dev.ulpforge.search.scheme.value.FloatFloat;
import dev.ulpforge.search.scheme.value.Reciprocal;

/**
 * The reduction {@code u = 2^e m}, {@code r = m c - 1}: c and {@code T = -g(c)} come from a table indexed by the
 * highest bits of m, so that {@code g(u) = (e step + T) + g(1 + r)}.
 *
 * @param inner the function u of x
 * @param table       the table
 * @param shift the number added to all exponents and subtracted again by constants: 0 or {@link #SHIFT}
 * @param compensated whether the rounding error of u, if it has one, is compensated
 * @param reciprocal  how a quotient is computed
 */
record Binades(InnerFunction inner, LogarithmTable table, int shift, boolean compensated,
        Reciprocal reciprocal) implements RangeReduction<Binades.Reduced> {
    /**
     * With this shift the difference that contains the exponent wraps around where normal inputs end, so that a single
     * comparison tests for them.
     */
    static final int SHIFT = 131;
    private static final int SAMPLE = 1 << 14;
    private static final int INFINITY = (int) Format.BINARY32.infinity();
    private static final int EXPONENT_MASK = 0xff80_0000;
    private static final float PER_EXPONENT = (float) Format.BINARY32.ulp(1);
    /** Exponents are kept in nine bits: a shift leaves a negative number, divided by this. */
    private static final int EXPONENTS = 256;

    /**
     * A reduced argument.
     *
     * @param x   the input
     * @param r   the small argument, a float
     * @param low the low part of r, where it is known
     * @param s   {@code (e step + T)/factor}
     */
    record Reduced(F32 x, F32 r, Optional<F32> low, F32 s) {}

    /**
     * A number, split into its parts.
     *
     * @param bits     its bits
     * @param exponent its exponent, in the position of exponents, negated so that zeros keep their sign
     * @param k an int whose low bits are the index of its interval, counted downwards
     */
    private record Parts(I32 bits, I32 exponent, I32 k) {}

    /** {@return the reduction, with shifted exponents where the table permits} */
    static Binades of(InnerFunction inner, LogarithmTable table, boolean compensated, Reciprocal reciprocal) {
        boolean shifted = inner == InnerFunction.X && table.isExactWith(SHIFT);
        return new Binades(inner, table, shifted ? SHIFT : 0, compensated, reciprocal);
    }

    /** {@return the same without a shift} */
    Binades unshifted() {
        return new Binades(inner, table, 0, compensated, reciprocal);
    }

    /** {@return the inputs for which this reduction is valid} */
    Region fast() {
        return shift == 0
                ? inner.fast()
                : Region.magnitudes(Float.intBitsToFloat(top() + 1 + Integer.MIN_VALUE), Float.MAX_VALUE, false);
    }

    /** By the bits of u, or what they are subtracted from. */
    @Override
    public Mask inside(F32 x, Region fast) {
        ProgramBuilder b = x.program();
        if (shift != 0) {
            return b.i32(top() - INFINITY).below(b.i32(top()).minus(x.bits()));
        }
        return inner == InnerFunction.ONE_PLUS_X
                ? Region.magnitudes(1 + fast.low(), fast.high(), false).inside(x.plus(b.f32(1)))
                : fast.inside(x);
    }

    @Override
    public Reduced of(F32 x) {
        return of(x, Optional.empty());
    }

    /** {@return the reduction of x}, with a number added to the negated exponent of u, in the position of exponents */
    Reduced of(F32 x, Optional<I32> more) {
        return switch (inner) {
            case X -> ofNumber(x, more);
            case ONE_PLUS_X -> above(x, FloatFloat.exact(x), more);
            case QUOTIENT -> above(x, kept(ExcessOverOne.ofQuotient(x.abs(), reciprocal)), more);
            case COSINE -> above(x, kept(ExcessOverOne.ofRoot(x)), more);
        };
    }

    private FloatFloat kept(FloatFloat w) {
        return compensated ? w : FloatFloat.exact(w.high());
    }

    private Reduced ofNumber(F32 x, Optional<I32> more) {
        ProgramBuilder b = x.program();
        Parts parts = parts(x);
        F32 m = parts.bits().plus(parts.exponent()).asFloat();
        double scale = shift == 0 ? 1 : -Math.scalb(1.0, EXPONENTS - shift);
        F32 r = shift == 0 && table.cells().size() == 1
                ? m.minus(b.f32(1))
                : m.fma(entry(parts.k(), table.inverses(), c -> c * scale), b.f32(-1));
        return new Reduced(x, r, Optional.empty(), whole(parts, more));
    }

    /**
     * {@return the reduction of {@code u = 1 + w}}: {@code (1 + w) c - 1} with one rounding, since {@code c/2^e - 1} is
     * exact wherever it matters
     */
    Reduced above(F32 x, FloatFloat w, Optional<I32> more) {
        F32 one = x.program().f32(1);
        Parts parts = parts(w.high().plus(one));
        F32 scale = entry(parts.k(), table.inverses(), c -> c).bits().plus(parts.exponent()).asFloat();
        return new Reduced(x, w.high().fma(scale, scale.minus(one)), w.low().map(low -> low.times(scale)),
                whole(parts, more));
    }

    /** The constant from which bits are subtracted to find an exponent. */
    private int top() {
        return table.cells().first() + (shift + 1 << SignificandIntervals.SIGNIFICAND_BITS) - 1;
    }

    private Parts parts(F32 u) {
        ProgramBuilder b = u.program();
        I32 below = b.i32(top()).minus(u.bits());
        return new Parts(u.bits(), below.and(b.i32(EXPONENT_MASK)),
                below.shiftedRightUnsigned(SignificandIntervals.SIGNIFICAND_BITS - table.cells().tableBits()));
    }

    /** {@code e step + T}. */
    private F32 whole(Parts parts, Optional<I32> more) {
        F32 e = more.map(parts.exponent()::plus).orElse(parts.exponent()).toFloat();
        F32 t = entry(parts.k(), table.values(), value -> value + (double) shift * table.step());
        return e.fma(e.program().f32(-table.step() * PER_EXPONENT), t);
    }

    /** An entry of a table; intervals are counted downwards, since exponents are negated. */
    private static F32 entry(I32 k, List<Float> entries, DoubleUnaryOperator changed) {
        List<Float> floats = entries.reversed().stream().map(entry -> (float) changed.applyAsDouble(entry)).toList();
        return floats.size() == 1 ? k.program().f32(floats.getFirst()) : k.table(floats);
    }

    @Override
    public Sampling sampling() {
        return new Sampling(SAMPLE, inner.places());
    }
}
