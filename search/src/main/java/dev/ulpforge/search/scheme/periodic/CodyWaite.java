package dev.ulpforge.search.scheme.periodic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * The reduction of inputs up to {@link #reach} by subtraction of {@code n} steps in three terms (Cody and Waite, 1980).
 *
 * <p>The first term is the float nearest to the step. {@code x - n first} is exact in one fma, since it is a multiple
 * of half an ULP of the step and smaller than the step. The second term has so few bits that {@code n second} is a
 * float, so that the rounding error of the next difference is a float as well (Dekker, 1971). The third term is below
 * {@code 2^-38} steps.
 *
 * @param grid the points
 * @param low whether the rounding error of the remainder is kept
 * @param ahead what the index is more than n, at no cost: less than 4
 */
record CodyWaite(PeriodGrid grid, boolean low, int ahead) {
    /** The magic constant: adding it rounds to an integer in the low bits, for |n| below 2^22. */
    private static final float MAGIC = 0x1.8p23f;
    private static final int SIGNIFICAND = 24;
    private static final int COUNT_BITS = 12;
    private static final int EXACT_COUNT_BITS = 21;

    /** A reduction whose index is n. */
    CodyWaite(PeriodGrid grid, boolean low) {
        this(grid, low, 0);
    }

    /** {@return the largest |x| that is reduced} */
    float reach() {
        int bits = grid.isFloat() ? EXACT_COUNT_BITS : COUNT_BITS;
        return Math.nextDown((float) (grid.step().doubleValue() * ((1 << bits) - 1)));
    }

    private BigDecimal remainder() {
        return grid.step().subtract(new BigDecimal(grid.nearest()));
    }

    private float second() {
        double remainder = remainder().doubleValue();
        int drop = Math.getExponent(remainder) - (SIGNIFICAND - COUNT_BITS - 1);
        return (float) Math.scalb(Math.rint(Math.scalb(remainder, -drop)), drop);
    }

    private float third() {
        return remainder().subtract(new BigDecimal(second())).floatValue();
    }

    /**
     * {@return the reduction of {@code argument}, which is x or |x|; points are shifted by a table, unless it is empty}
     */
    PeriodRemainder of(F32 x, F32 argument, List<Float> shifts) {
        ProgramBuilder b = x.program();
        F32 reciprocal = b.f32(grid.reciprocal().floatValue());
        F32 magic = b.f32(MAGIC + ahead);
        F32 shifted = grid.origin() == 0
                ? argument.fma(reciprocal, magic)
                : argument.fma(reciprocal, b.f32(-grid.origin())).plus(magic);
        F32 whole = shifted.minus(magic);
        F32 n = grid.origin() == 0 ? whole : whole.plus(b.f32(grid.origin()));
        I32 index = shifted.bits();
        F32 exact = n.fma(b.f32(-grid.nearest()), argument);
        F32 first = shifts.isEmpty() ? exact : exact.plus(index.table(shifts));
        if (grid.isFloat()) {
            return new PeriodRemainder(x, index, first, Optional.empty());
        }
        F32 minusSecond = b.f32(-second());
        F32 minusThird = b.f32(-third());
        F32 r = n.fma(minusSecond, first);
        return low
                ? new PeriodRemainder(x, index, r,
                        Optional.of(n.fma(minusThird, n.fma(minusSecond, first.minus(r)))))
                : new PeriodRemainder(x, index, n.fma(minusThird, r), Optional.empty());
    }
}
