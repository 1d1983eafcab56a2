package dev.ulpforge.search.kernel.expsum;

import java.util.OptionalInt;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * Writes a range reduction, and scalings by its powers of two, into a program.
 *
 * @param b         the program
 * @param reduction the reduction
 * @param low       the position of what the period exceeds its float by, negated; empty if it is a float
 */
record ReductionCode(ProgramBuilder b, ExponentialReduction reduction, OptionalInt low) {
    static final int SIGN = (int) Format.BINARY32.sign();
    private static final int SIGNIFICAND_BITS = Format.BINARY32.fractionBits();
    private static final int BIAS = Format.BINARY32.bias();
    /** Powers of two from this one down are normal, and so are sums with them. */
    private static final int HALF_RANGE = 100;
    /** From so many periods on results have left the range of floats, whatever the factors. */
    private static final int CLAMP_PERIODS = 2 * HALF_RANGE - 1;

    /**
     * A reduced argument.
     *
     * @param n        the position of an int whose lowest bits, from {@link ExponentialReduction#fractionBits} on, are
     *                 n
     * @param multiple the position of n as a float
     * @param exact    the position of the rest that one float for the period leaves, which is exact
     * @param small    the position of what the argument is more than a float, less what the period is more
     * @param r        the position of the rest
     */
    record Reduced(int n, int multiple, int exact, OptionalInt small, int r) {}

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
    Reduced reduced(int x) {
        return reduced(x, OptionalInt.empty());
    }

    /** {@return the sum of x and a small number, if there is one, reduced} */
    Reduced reduced(int x, OptionalInt more) {
        int sum = b.fma(x, b.constant((float) reduction.multiplier()), b.constant(magicWithOffset()));
        int n = b.unary(UnaryKind.BITS, sum);
        int floor = sum;
        if (!reduction.isNearest()) {
            n = b.binary(BinaryKind.IAND, n, b.constant(-1 << reduction.fractionBits()));
            floor = b.unary(UnaryKind.FROM_BITS, n);
        }
        int multiple = b.binary(BinaryKind.SUB, floor, b.constant(magic()));
        int exact = b.fma(multiple, b.constant((float) -reduction.period()), x);
        if (more.isEmpty()) {
            return new Reduced(n, multiple, exact, more,
                    low.isEmpty() ? exact : b.fma(multiple, low.getAsInt(), exact));
        }
        int small = low.isEmpty() ? more.getAsInt() : b.fma(multiple, low.getAsInt(), more.getAsInt());
        return new Reduced(n, multiple, exact, OptionalInt.of(small), b.binary(BinaryKind.ADD, exact, small));
    }

    /** {@return by how much the rest was rounded: what it should be less what it is} */
    int residual(Reduced reduced) {
        int rounded = b.binary(BinaryKind.SUB, reduced.exact(), reduced.r());
        if (reduced.small().isPresent()) {
            return b.binary(BinaryKind.ADD, rounded, reduced.small().getAsInt());
        }
        return low.isEmpty() ? rounded : b.fma(reduced.multiple(), low.getAsInt(), rounded);
    }

    /** {@return what the exact rest lacks, where a period has two floats} */
    int lowPart(Reduced reduced) {
        return b.binary(BinaryKind.MUL, reduced.multiple(), low.orElseThrow());
    }

    /** {@return {@code factor·2^n}, which must be normal} */
    int scaledUp(Reduced reduced, float factor) {
        return b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IADD, exponent(reduced), bits(factor)));
    }

    /** {@return {@code factor·2^-n}, which must be normal} */
    int scaledDown(Reduced reduced, float factor) {
        return b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.ISUB, bits(factor), exponent(reduced)));
    }

    private int bits(float factor) {
        return b.constant(Float.floatToRawIntBits(factor));
    }

    private int exponent(Reduced reduced) {
        return b.shift(ShiftKind.SHL, reduced.n(), SIGNIFICAND_BITS - reduction.fractionBits());
    }

    /** {@return n as an int} */
    int integer(Reduced reduced) {
        int shifted = b.binary(BinaryKind.ISUB, reduced.n(), bits(magic()));
        return reduction.isNearest() ? shifted : b.shift(ShiftKind.SAR, shifted, reduction.fractionBits());
    }

    /**
     * {@return {@code factor·2^n·(1 + power) + tail}, which may leave the range of normal floats; |n| up to 200} It is
     * summed as {@code s + (s·power + tail)} with a scaled s, so that a tail costs no rounding of its own as long as it
     * is small.
     */
    int far(int factor, int power, int n, OptionalInt tail) {
        int near = b.binary(BinaryKind.IMIN, b.binary(BinaryKind.IMAX, n, b.constant(-HALF_RANGE)),
                b.constant(HALF_RANGE));
        int rest = b.binary(BinaryKind.ISUB, n, near);
        int s = b.binary(BinaryKind.MUL, factor, powerOfTwo(near));
        int small = tail.isEmpty()
                ? b.fma(s, power, s)
                : b.binary(BinaryKind.ADD, s, b.fma(s, power, b.binary(BinaryKind.MUL, tail.getAsInt(),
                        powerOfTwo(b.binary(BinaryKind.ISUB, near, n)))));
        return b.binary(BinaryKind.MUL, small, powerOfTwo(rest));
    }

    /**
     * {@return {@code factor·2^n·(1 + power)}, which may leave the range of normal floats; |n| up to twice that of
     * normal powers}
     */
    int inHalves(int factor, int power, int n) {
        int half = b.shift(ShiftKind.SAR, n, 1);
        int s = b.binary(BinaryKind.MUL, factor, powerOfTwo(half));
        return b.binary(BinaryKind.MUL, b.fma(s, power, s), powerOfTwo(b.binary(BinaryKind.ISUB, n, half)));
    }

    private int powerOfTwo(int exponent) {
        int biased = b.binary(BinaryKind.IADD, exponent, b.constant(BIAS));
        return b.unary(UnaryKind.FROM_BITS, b.shift(ShiftKind.SHL, biased, SIGNIFICAND_BITS));
    }

    /** {@return x, taken back to where powers of two have overflowed already; NaN stays} */
    int clamped(int x) {
        float limit = (float) (Math.abs(reduction.period()) * CLAMP_PERIODS);
        int low = b.constant(-limit);
        int raised = b.add(new Op.Select(b.binary(BinaryKind.LT, x, low), low, x));
        int high = b.constant(limit);
        return b.add(new Op.Select(b.binary(BinaryKind.LT, high, raised), high, raised));
    }

    /** {@return y where x is a number, the one NaN where it is not} */
    int unlessNaN(int x, int y) {
        return b.add(new Op.Select(b.binary(BinaryKind.EQ, x, x), y, b.constant(Float.NaN)));
    }

    /** {@return y, which is not negative, with the sign of x} */
    int signed(int x, int y) {
        int sign = b.binary(BinaryKind.IAND, b.unary(UnaryKind.BITS, x), b.constant(SIGN));
        return b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IOR, b.unary(UnaryKind.BITS, y), sign));
    }
}
