package dev.ulpforge.search.scheme.periodic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.value.FloatFloat;

/**
 * The reduction of all finite floats of at least some magnitude (after Payne and Hanek, SIGNUM 18(1), 1983).
 *
 * <p>With {@code x = m·2^(e+8j)}, m an integer below 2^31 with 24 significant bits, the number of steps is {@code
 * m·T[j]} with {@code T[j] = 2^(e+8j)/step} modulo the steps of a period: the table needs an entry only for every
 * eighth exponent. T[j] is at most half a period, which is taken to be below 2^4 steps, and stored as four floats. The
 * exact products of m with these are sums of two floats each; in magnitude the first is below 2^35, the next two below
 * 2^10, the next two below 2^-15, the next two below 2^-40. Multiples of 2^14 are subtracted from the first, integers
 * from the first three; the remainders add up to r, as an unevaluated sum of two floats. The error of the products is
 * below {@code 2^-60} steps; the second float is the rounding error of the first, at most {@code 2^-24} and at most r,
 * and is itself rounded: the error is below {@code 2^-48} steps and below {@code 2^-24} of r, even near a multiple of
 * the period.
 *
 * @param grid the points
 * @param from the smallest magnitude, normal
 */
record PayneHanek(PeriodGrid grid, float from) {
    private static final float MAGIC = 0x1.8p23f;
    private static final int SIGNIFICAND_BITS = Format.BINARY32.fractionBits();
    private static final int BIAS = Format.BINARY32.bias();
    private static final int STRIDE_BITS = 3;
    private static final int PIECES = 4;
    private static final float CHUNK = 0x1p14f;
    private static final int KEPT = (int) ~Format.BINARY32.infinity();

    /** The integer nearest to a float, in the low bits of an int, and the remainder. */
    private record Whole(I32 bits, F32 remainder) {
        static Whole of(F32 value) {
            F32 magic = value.program().f32(MAGIC);
            F32 shifted = value.plus(magic);
            return new Whole(shifted.bits(), value.minus(shifted.minus(magic)));
        }
    }

    private int lowest() {
        return Math.getExponent(from);
    }

    /** {@return a power of two that is at least the number of strides up to the largest exponent} */
    private int entries() {
        int strides = (Float.MAX_EXPONENT - lowest() >> STRIDE_BITS) + 1;
        return Math.max(2, Integer.highestOneBit(2 * strides - 1));
    }

    /** {@return 2^exponent/step, reduced to at most half a period} */
    private BigDecimal turns(int exponent) {
        BigDecimal period = BigDecimal.valueOf(grid.count());
        BigDecimal power = exponent < 0
                ? BigDecimal.ONE.divide(BigDecimal.TWO.pow(-exponent))
                : BigDecimal.TWO.pow(exponent);
        BigDecimal turns = power.multiply(grid.reciprocal());
        return turns.subtract(turns.divide(period, 0, RoundingMode.HALF_EVEN).multiply(period));
    }

    private List<List<Float>> tables() {
        List<List<Float>> tables = new ArrayList<>();
        IntStream.range(0, PIECES).forEach(piece -> tables.add(new ArrayList<>()));
        for (int j = 0; j < entries(); j++) {
            int exponent = lowest() + (j << STRIDE_BITS);
            BigDecimal remainder = exponent > Float.MAX_EXPONENT
                    ? BigDecimal.ZERO
                    : turns(exponent - SIGNIFICAND_BITS);
            for (List<Float> table : tables) {
                float piece = remainder.floatValue();
                table.add(piece);
                remainder = remainder.subtract(new BigDecimal(piece));
            }
        }
        tables.removeIf(table -> table.stream().allMatch(entry -> entry == 0));
        return tables.isEmpty() ? List.of(Collections.nCopies(entries(), 0f)) : tables;
    }

    /** {@return the reduction of {@code argument}, which is x or |x|; some finite value for an infinity or NaN} */
    PeriodRemainder of(F32 x, F32 argument) {
        ProgramBuilder b = x.program();
        I32 bits = argument.bits();
        I32 exponent = bits.shiftedRightUnsigned(SIGNIFICAND_BITS).and(b.i32(255)).minus(b.i32(BIAS + lowest()));
        I32 within = exponent.and(b.i32((1 << STRIDE_BITS) - 1)).plus(b.i32(BIAS + SIGNIFICAND_BITS));
        F32 m = bits.and(b.i32(KEPT)).or(within.shiftedLeft(SIGNIFICAND_BITS)).asFloat();
        I32 j = exponent.shiftedRight(STRIDE_BITS);
        return inSteps(x, tables().stream().map(table -> product(m, j.table(table))).toList());
    }

    /**
     * Two passes of error-free sums leave the rounded total in the first float and its error in the others (Ogita, Rump
     * and Oishi, 2005).
     */
    private PeriodRemainder inSteps(F32 x, List<FloatFloat> products) {
        ProgramBuilder b = x.program();
        F32 top = products.getFirst().high();
        F32 topError = error(products.getFirst());
        F32 chunks = top.fma(b.f32(1 / CHUNK), b.f32(MAGIC)).minus(b.f32(MAGIC));
        Whole first = Whole.of(chunks.fma(b.f32(-CHUNK), top));
        FloatFloat sum = products.size() > 1
                ? sum(topError, products.get(1).high())
                : FloatFloat.of(topError, b.f32(0));
        Whole second = Whole.of(sum.high());
        List<F32> parts = new ArrayList<>(List.of(first.remainder(), second.remainder(), error(sum)));
        for (int i = 1; i < products.size(); i++) {
            if (i > 1) {
                parts.add(products.get(i).high());
            }
            if (i < PIECES - 1) {
                parts.add(error(products.get(i)));
            }
        }
        if (grid.origin() != 0) {
            parts.addFirst(b.f32(-grid.origin()));
        }
        List<F32> sums = distilled(distilled(parts));
        F32 low = sums.subList(1, sums.size()).reversed().stream().reduce(F32::plus).orElseThrow();
        Whole carry = Whole.of(sums.getFirst());
        I32 index = first.bits().plus(second.bits().plus(carry.bits()));
        return times(x, index, sum(carry.remainder(), low));
    }

    private PeriodRemainder times(F32 x, I32 index, FloatFloat steps) {
        F32 step = x.program().f32(grid.nearest());
        FloatFloat product = product(steps.high(), step);
        BigDecimal remainder = grid.step().subtract(new BigDecimal(grid.nearest()));
        F32 low = error(steps).fma(step, error(product));
        return new PeriodRemainder(x, index, product.high(),
                Optional.of(steps.high().fma(x.program().f32(remainder.floatValue()), low)));
    }

    /** {@return floats with the same sum: the rounded sum, and the errors of its additions} */
    private static List<F32> distilled(List<F32> parts) {
        List<F32> result = new ArrayList<>(parts);
        for (int i = parts.size() - 2; i >= 0; i--) {
            FloatFloat sum = sum(result.get(i), result.get(i + 1));
            result.set(i, sum.high());
            result.set(i + 1, error(sum));
        }
        return result;
    }

    private static FloatFloat sum(F32 a, F32 c) {
        return FloatFloat.exact(a).plus(FloatFloat.exact(c));
    }

    private static FloatFloat product(F32 a, F32 c) {
        return FloatFloat.exact(a).times(FloatFloat.exact(c));
    }

    private static F32 error(FloatFloat value) {
        return value.low().orElseThrow();
    }
}
