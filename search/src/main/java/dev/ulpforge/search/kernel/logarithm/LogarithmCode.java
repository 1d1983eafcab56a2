package dev.ulpforge.search.kernel.logarithm;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.search.kernel.CoreCode;

/**
 * The straight way from an input to its value, as operations of a program.
 *
 * @param b        the program
 * @param argument what {@code u} is
 * @param law      the law
 * @param table    the table
 * @param join     how the result is put together
 * @param holes    the positions of the core's coefficients
 */
record LogarithmCode(ProgramBuilder b, InnerFunction argument, LogarithmicEquation law, LogarithmTable table,
        Reconstruction join, int[] holes) {
    /**
     * What may be added to all exponents, and taken off again by constants: then the difference that exponents are
     * found in wraps around where inputs end to be usual, so that a single comparison tells them all.
     */
    static final int SHIFT = 131;
    private static final int EXPONENT_MASK = 0xff80_0000;
    private static final float PER_EXPONENT = (float) Format.BINARY32.ulp(1);
    private static final int SIGN = (int) Format.BINARY32.sign();
    /** Exponents are kept in nine bits: a shift leaves a negative number, divided by this. */
    private static final int EXPONENTS = 256;

    /**
     * {@return what the bits of {@code u} are taken from to find its exponent, negated so that zeros keep their sign}
     */
    static int top(SignificandIntervals cells, int shift) {
        return cells.first() + (shift + 1 << SignificandIntervals.SIGNIFICAND_BITS) - 1;
    }

    /**
     * {@return the position of the value}
     *
     * @param x    the position of the input
     * @param shift 0 or {@link #SHIFT}
     * @param more the position of an int that is added to the negated exponent, in its place: a constant 0 for none
     */
    int value(int x, int shift, int more) {
        if (!argument.isPaired()) {
            return ofFloat(x, shift, more);
        }
        int y = ofPair(new ExcessOverOne(b, argument).write(x), more);
        return argument == InnerFunction.QUOTIENT ? odd(y, x) : y;
    }

    private int ofFloat(int x, int shift, int more) {
        Place place = place(argument == InnerFunction.X ? x : b.binary(BinaryKind.ADD, x, b.constant(1f)), shift);
        int r = argument == InnerFunction.X ? reduced(place, shift) : reducedAbove(x, scale(place));
        int y = joined(r, whole(place, shift, more));
        return argument == InnerFunction.X ? y : signed(y, x);
    }

    /**
     * {@return the position of the value of the function with the law at {@code 1 + w}}
     *
     * @param w    a number that is not negative
     * @param more the position of an int that is added to the negated exponent, in its place: a constant 0 for none
     */
    int ofPair(ExcessOverOne.Pair w, int more) {
        Place place = place(b.binary(BinaryKind.ADD, w.high(), b.constant(1f)), 0);
        int scale = scale(place);
        int r = reducedAbove(w.high(), scale);
        return joined(r, b.binary(BinaryKind.MUL, w.low(), scale), whole(place, 0, more));
    }

    /**
     * Where a number lies: positions.
     *
     * @param bits     its bits
     * @param exponent its exponent, negated, in its place
     * @param k        an int whose low bits are the number of its cell, counted downwards
     */
    private record Place(int bits, int exponent, int k) {}

    private Place place(int u, int shift) {
        int bits = b.unary(UnaryKind.BITS, u);
        int below = b.binary(BinaryKind.ISUB, b.constant(top(table.cells(), shift)), bits);
        int exponent = b.binary(BinaryKind.IAND, below, b.constant(EXPONENT_MASK));
        return new Place(bits, exponent,
                b.shift(ShiftKind.SHR, below, SignificandIntervals.SIGNIFICAND_BITS - table.cells().tableBits()));
    }

    /** {@code e step + T}. */
    private int whole(Place place, int shift, int more) {
        int whole = more == b.constant(0) ? place.exponent() : b.binary(BinaryKind.IADD, place.exponent(), more);
        int e = b.unary(UnaryKind.TO_FLOAT, whole);
        int t = entry(place.k(), i -> table.values()[i] + (double) shift * table.step());
        return b.fma(e, b.constant(-table.step() * PER_EXPONENT), t);
    }

    /** {@code c/2^e}. */
    private int scale(Place place) {
        int inverse = b.unary(UnaryKind.BITS, entry(place.k(), i -> table.inverses()[i]));
        return b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IADD, inverse, place.exponent()));
    }

    /** What r lacks is added where terms are small. */
    private int joined(int r, int low, int s) {
        float slope = (float) law.slope();
        int q = CoreCode.polynomial(b, r, holes);
        int t = slope == law.slope()
                ? b.binary(BinaryKind.MUL, r, q)
                : b.fma(r, q, b.constant((float) (law.slope() - slope)));
        int small = b.fma(r, t, slope == 1 ? low : b.binary(BinaryKind.MUL, low, b.constant(slope)));
        if (join == Reconstruction.FUSED) {
            return b.fma(r, b.constant(slope), b.binary(BinaryKind.ADD, s, small));
        }
        int y = slope == 1 ? b.binary(BinaryKind.ADD, r, small) : b.fma(r, b.constant(slope), small);
        return table.factor() == 1 ? b.binary(BinaryKind.ADD, s, y) : b.fma(s, b.constant(table.factor()), y);
    }

    private int reduced(Place place, int shift) {
        int m = b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IADD, place.bits(), place.exponent()));
        if (shift == 0 && table.cells().size() == 1) {
            return b.binary(BinaryKind.SUB, m, b.constant(1f));
        }
        double scale = shift == 0 ? 1 : -Math.scalb(1.0, EXPONENTS - shift);
        return b.fma(m, entry(place.k(), i -> table.inverses()[i] * scale), b.constant(-1f));
    }

    /** {@code (1 + w) c - 1} with one rounding: {@code c/2^e - 1} is exact as long as that matters. */
    private int reducedAbove(int w, int scale) {
        return b.fma(w, scale, b.binary(BinaryKind.SUB, scale, b.constant(1f)));
    }

    /** The value has the sign of the input, also if that is a zero. */
    private int signed(int y, int x) {
        return b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IOR, b.unary(UnaryKind.BITS, y), sign(x)));
    }

    /** {@return y, negated where x is negative} */
    int odd(int y, int x) {
        return b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IXOR, b.unary(UnaryKind.BITS, y), sign(x)));
    }

    private int sign(int x) {
        return b.binary(BinaryKind.IAND, b.unary(UnaryKind.BITS, x), b.constant(SIGN));
    }

    /** An entry of a table by its cell; cells are counted downwards where exponents are negated. */
    private int entry(int k, IntToDoubleFunction entries) {
        int last = table.cells().size() - 1;
        List<Integer> bits = IntStream.rangeClosed(0, last)
                .mapToObj(i -> Float.floatToRawIntBits((float) entries.applyAsDouble(last - i))).toList();
        return last == 0
                ? b.constant(Float.intBitsToFloat(bits.getFirst()))
                : b.unary(UnaryKind.FROM_BITS, b.add(new Op.Lookup(bits, k)));
    }

    private int joined(int r, int s) {
        float slope = (float) law.slope();
        int q = CoreCode.polynomial(b, r, holes);
        if (join == Reconstruction.FUSED) {
            return b.fma(r, b.fma(r, q, b.constant(slope)), s);
        }
        int y = slope == 1 ? b.fma(b.binary(BinaryKind.MUL, r, r), q, r) : sloping(r, q, slope);
        return table.factor() == 1 ? b.binary(BinaryKind.ADD, s, y) : b.fma(s, b.constant(table.factor()), y);
    }

    /** The slope's second term is added where it costs nothing. */
    private int sloping(int r, int q, float slope) {
        int t = b.fma(r, q, b.constant((float) (law.slope() - slope)));
        return b.fma(r, b.constant(slope), b.binary(BinaryKind.MUL, r, t));
    }
}
