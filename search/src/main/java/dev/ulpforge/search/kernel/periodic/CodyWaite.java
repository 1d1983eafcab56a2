package dev.ulpforge.search.kernel.periodic;

import java.math.BigDecimal;
import java.util.OptionalInt;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * The reduction of inputs up to {@link #guard} by subtraction of {@code n} steps in three terms (Cody and Waite, 1980).
 *
 * <p>The first term is the float nearest to the step. {@code x - n·first} is exact in one fma: a multiple of half an
 * ULP of the step at least, and below the step. The second term has so few bits that {@code n·second} is a float, so
 * that the rounding error of the next difference is a float as well (Dekker, 1971). The third is below {@code 2^-38}
 * steps.
 *
 * @param steps the steps
 * @param low   whether the error of the reduced argument is wanted
 */
record CodyWaite(PeriodGrid steps, boolean low) {
    /** Adding it rounds to an integer, found in the low bits: |n| is below 2^22. */
    private static final float MAGIC = 0x1.8p23f;
    private static final int SIGNIFICAND = 24;
    private static final int COUNT_BITS = 12;
    private static final int EXACT_COUNT_BITS = 21;

    /** {@return the largest |x| that is reduced} */
    float guard() {
        int bits = steps.isFloat() ? EXACT_COUNT_BITS : COUNT_BITS;
        return Math.nextDown((float) (steps.step().doubleValue() * ((1 << bits) - 1)));
    }

    private float second() {
        BigDecimal rest = steps.step().subtract(new BigDecimal(steps.nearest()));
        int drop = Math.getExponent(rest.doubleValue()) - (SIGNIFICAND - COUNT_BITS - 1);
        return (float) Math.scalb(Math.rint(Math.scalb(rest.doubleValue(), -drop)), drop);
    }

    private float third() {
        return steps.step().subtract(new BigDecimal(steps.nearest())).subtract(new BigDecimal(second())).floatValue();
    }

    /** {@return the reduced {@code x}} */
    Reduced write(ProgramBuilder b, int x) {
        int reciprocal = b.constant(steps.reciprocal().floatValue());
        int magic = b.constant(MAGIC);
        int z = steps.origin() == 0
                ? b.fma(x, reciprocal, magic)
                : b.binary(BinaryKind.ADD, b.fma(x, reciprocal, b.constant(-steps.origin())), magic);
        int whole = b.binary(BinaryKind.SUB, z, magic);
        int n = steps.origin() == 0 ? whole : b.binary(BinaryKind.ADD, whole, b.constant(steps.origin()));
        int index = b.unary(UnaryKind.BITS, z);
        int first = b.fma(n, b.constant(-steps.nearest()), x);
        if (steps.isFloat()) {
            return new Reduced(index, first, OptionalInt.empty());
        }
        int minusSecond = b.constant(-second());
        int minusThird = b.constant(-third());
        int high = b.fma(n, minusSecond, first);
        if (!low) {
            return new Reduced(index, b.fma(n, minusThird, high), OptionalInt.empty());
        }
        int error = b.fma(n, minusSecond, b.binary(BinaryKind.SUB, first, high));
        return new Reduced(index, high, OptionalInt.of(b.fma(n, minusThird, error)));
    }
}
