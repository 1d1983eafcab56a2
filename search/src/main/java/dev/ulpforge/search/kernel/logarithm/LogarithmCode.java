package dev.ulpforge.search.kernel.logarithm;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * The straight way from an input to its value, as operations of a program.
 *
 * @param b            the program
 * @param argument     what {@code u} is
 * @param law          the law
 * @param table        the table
 * @param join         how the result is put together
 * @param coefficients those of the core
 */
record LogarithmCode(ProgramBuilder b, InnerFunction argument, LogarithmicEquation law, LogarithmTable table,
        Reconstruction join, List<F32> coefficients) {
    /**
     * What may be added to all exponents, and taken off again by constants: then the difference that exponents are
     * found in wraps around where inputs end to be usual, so that a single comparison tells them all.
     */
    static final int SHIFT = 131;
    private static final int EXPONENT_MASK = 0xff80_0000;
    private static final float PER_EXPONENT = (float) Format.BINARY32.ulp(1);
    /** Exponents are kept in nine bits: a shift leaves a negative number, divided by this. */
    private static final int EXPONENTS = 256;

    LogarithmCode {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * {@return what the bits of {@code u} are taken from to find its exponent, negated so that zeros keep their sign}
     */
    static int top(SignificandIntervals cells, int shift) {
        return cells.first() + (shift + 1 << SignificandIntervals.SIGNIFICAND_BITS) - 1;
    }

    /**
     * {@return the value; where it is odd, or zero for zeros, its sign is that of the input}
     *
     * @param x     the input
     * @param shift 0 or {@link #SHIFT}
     * @param more  what is added to the negated exponent, in its place
     */
    F32 value(F32 x, int shift, Optional<I32> more) {
        return switch (argument) {
            case X -> {
                Place place = place(x, shift);
                yield joined(reduced(place, shift), whole(place, shift, more));
            }
            case ONE_PLUS_X -> {
                Place place = place(x.plus(b.f32(1)), shift);
                yield joined(reducedAbove(x, scale(place)), whole(place, shift, more)).withSignOf(x);
            }
            case QUOTIENT -> above(ExcessOverOne.ofQuotient(x.abs()), more).flippedBy(x);
            case COSINE -> above(ExcessOverOne.ofRoot(x), more);
        };
    }

    /**
     * {@return the value of the function with the law at {@code 1 + w}}
     *
     * @param w    a number that is not negative
     * @param more what is added to the negated exponent, in its place
     */
    F32 above(ExcessOverOne w, Optional<I32> more) {
        Place place = place(w.high().plus(b.f32(1)), 0);
        F32 scale = scale(place);
        return joined(reducedAbove(w.high(), scale), w.low().times(scale), whole(place, 0, more));
    }

    /**
     * Where a number lies.
     *
     * @param bits     its bits
     * @param exponent its exponent, negated, in its place
     * @param k        an int whose low bits are the number of its cell, counted downwards
     */
    private record Place(I32 bits, I32 exponent, I32 k) {}

    private Place place(F32 u, int shift) {
        I32 below = b.i32(top(table.cells(), shift)).minus(u.bits());
        return new Place(u.bits(), below.and(b.i32(EXPONENT_MASK)),
                below.shiftedRightUnsigned(SignificandIntervals.SIGNIFICAND_BITS - table.cells().tableBits()));
    }

    /** {@code e step + T}. */
    private F32 whole(Place place, int shift, Optional<I32> more) {
        F32 e = more.map(place.exponent()::plus).orElse(place.exponent()).toFloat();
        F32 t = entry(place.k(), i -> table.values()[i] + (double) shift * table.step());
        return e.fma(b.f32(-table.step() * PER_EXPONENT), t);
    }

    /** {@code c/2^e}. */
    private F32 scale(Place place) {
        return entry(place.k(), i -> table.inverses()[i]).bits().plus(place.exponent()).asFloat();
    }

    private F32 reduced(Place place, int shift) {
        F32 m = place.bits().plus(place.exponent()).asFloat();
        if (shift == 0 && table.cells().size() == 1) {
            return m.minus(b.f32(1));
        }
        double scale = shift == 0 ? 1 : -Math.scalb(1.0, EXPONENTS - shift);
        return m.fma(entry(place.k(), i -> table.inverses()[i] * scale), b.f32(-1));
    }

    /** {@code (1 + w) c - 1} with one rounding: {@code c/2^e - 1} is exact as long as that matters. */
    private F32 reducedAbove(F32 w, F32 scale) {
        return w.fma(scale, scale.minus(b.f32(1)));
    }

    /** An entry of a table by its cell; cells are counted downwards where exponents are negated. */
    private F32 entry(I32 k, IntToDoubleFunction entries) {
        int last = table.cells().size() - 1;
        List<Float> floats = IntStream.rangeClosed(0, last).mapToObj(i -> (float) entries.applyAsDouble(last - i))
                .toList();
        return last == 0 ? b.f32(floats.getFirst()) : k.table(floats);
    }

    private float slope() {
        return (float) law.slope();
    }

    /** {@return {@code slope r + small}} */
    private F32 sloping(F32 r, F32 small) {
        return slope() == 1 ? r.plus(small) : r.fma(b.f32(slope()), small);
    }

    /** What r lacks is added where terms are small. */
    private F32 joined(F32 r, F32 low, F32 s) {
        F32 q = Evaluation.HORNER.of(r, coefficients);
        F32 t = slope() == law.slope() ? r.times(q) : r.fma(q, b.f32((float) (law.slope() - slope())));
        F32 small = r.fma(t, slope() == 1 ? low : low.times(b.f32(slope())));
        return join == Reconstruction.FUSED
                ? r.fma(b.f32(slope()), s.plus(small))
                : withFactor(s, sloping(r, small));
    }

    /** The slope's second term is added where it costs nothing. */
    private F32 joined(F32 r, F32 s) {
        F32 q = Evaluation.HORNER.of(r, coefficients);
        if (join == Reconstruction.FUSED) {
            return r.fma(r.fma(q, b.f32(slope())), s);
        }
        return withFactor(s, slope() == 1
                ? r.times(r).fma(q, r)
                : sloping(r, r.times(r.fma(q, b.f32((float) (law.slope() - slope()))))));
    }

    /** {@return the value of a table's part and a small one} */
    private F32 withFactor(F32 s, F32 y) {
        return table.factor() == 1 ? s.plus(y) : s.fma(b.f32(table.factor()), y);
    }
}
