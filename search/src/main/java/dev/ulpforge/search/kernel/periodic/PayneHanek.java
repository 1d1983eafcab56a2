package dev.ulpforge.search.kernel.periodic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * The reduction of any finite float from a magnitude on (after Payne and Hanek, SIGNUM 18(1), 1983).
 *
 * <p>With {@code x = m·2^(e+8j)}, m an integer below 2^31 of 24 significant bits, the number of steps is {@code m·T[j]}
 * with {@code T[j] = 2^(e+8j)/step} modulo the steps of a period: the table needs an entry for every eighth exponent
 * only. It is at most half a period, below 2^4 say, and kept as four floats. The exact products of m with them are
 * sums of two floats each, of which the first is below 2^35, the next two below 2^10, the next two below 2^-15, the
 * next two below 2^-40. Multiples of 2^14 are taken off the first, integers off the first three; what is left adds up
 * to r, as an unevaluated sum of two floats. The products lose less than {@code 2^-60} steps; the second float is what
 * rounding the sum to the first has left, at most {@code 2^-24} and at most r, and is rounded itself: an error below
 * {@code 2^-48} steps and below {@code 2^-24} of r, next to a multiple of the period too.
 *
 * @param steps the steps
 * @param from  the smallest magnitude, normal
 */
record PayneHanek(PeriodGrid steps, float from) {
    private static final float MAGIC = 0x1.8p23f;
    private static final int SIGNIFICAND_BITS = Format.BINARY32.fractionBits();
    private static final int BIAS = Format.BINARY32.bias();
    private static final int STRIDE_BITS = 3;
    private static final int PIECES = 4;
    private static final float CHUNK = 0x1p14f;
    private static final int KEPT = (int) ~Format.BINARY32.infinity();

    private int lowest() {
        return Math.getExponent(from);
    }

    /** {@return a power of two, not less than the number of strides up to the largest exponent} */
    private int entries() {
        int strides = (Float.MAX_EXPONENT - lowest() >> STRIDE_BITS) + 1;
        return Math.max(2, Integer.highestOneBit(2 * strides - 1));
    }

    /** {@return 2^exponent/step, reduced to at most half a period} */
    private BigDecimal turns(int exponent) {
        BigDecimal period = BigDecimal.valueOf(steps.count());
        BigDecimal power = exponent < 0
                ? BigDecimal.ONE.divide(BigDecimal.TWO.pow(-exponent))
                : BigDecimal.TWO.pow(exponent);
        BigDecimal turns = power.multiply(steps.reciprocal());
        return turns.subtract(turns.divide(period, 0, RoundingMode.HALF_EVEN).multiply(period));
    }

    private List<List<Integer>> tables() {
        List<List<Integer>> tables = new ArrayList<>();
        for (int piece = 0; piece < PIECES; piece++) {
            tables.add(new ArrayList<>());
        }
        for (int j = 0; j < entries(); j++) {
            int exponent = lowest() + (j << STRIDE_BITS);
            BigDecimal rest = exponent > Float.MAX_EXPONENT
                    ? BigDecimal.ZERO
                    : turns(exponent - SIGNIFICAND_BITS);
            for (List<Integer> table : tables) {
                float piece = rest.floatValue();
                table.add(Float.floatToRawIntBits(piece));
                rest = rest.subtract(new BigDecimal(piece));
            }
        }
        tables.removeIf(table -> table.stream().allMatch(entry -> entry == 0));
        return tables.isEmpty() ? List.of(Collections.nCopies(entries(), 0)) : tables;
    }

    /** {@return the reduced {@code x}; of an infinity or NaN some finite value} */
    Reduced write(ProgramBuilder b, int x) {
        return new Writer(b).reduced(x);
    }

    /** A float and what its rounding left. */
    private record Sum(int value, int error) {}

    /** The integer nearest to a float, in the low bits of an int, and the rest. */
    private record Whole(int bits, int rest) {}

    private final class Writer {
        private final ProgramBuilder b;

        Writer(ProgramBuilder b) {
            this.b = b;
        }

        Reduced reduced(int x) {
            int bits = b.unary(UnaryKind.BITS, x);
            int biased = b.binary(BinaryKind.IAND, b.shift(ShiftKind.SHR, bits, SIGNIFICAND_BITS), b.constant(255));
            int exponent = b.binary(BinaryKind.ISUB, biased, b.constant(BIAS + lowest()));
            int within = b.binary(BinaryKind.IADD,
                    b.binary(BinaryKind.IAND, exponent, b.constant((1 << STRIDE_BITS) - 1)),
                    b.constant(BIAS + SIGNIFICAND_BITS));
            int m = b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IOR,
                    b.binary(BinaryKind.IAND, bits, b.constant(KEPT)),
                    b.shift(ShiftKind.SHL, within, SIGNIFICAND_BITS)));
            int j = b.shift(ShiftKind.SAR, exponent, STRIDE_BITS);
            List<Sum> products = tables().stream()
                    .map(table -> product(m, b.unary(UnaryKind.FROM_BITS, b.add(new Op.Lookup(table, j))))).toList();
            return inSteps(products);
        }

        /**
         * Two passes of exact sums leave in the first place all but what the others round to (Ogita, Rump and Oishi,
         * 2005).
         */
        private Reduced inSteps(List<Sum> products) {
            Sum first = products.getFirst();
            int chunks = minus(b.fma(first.value(), b.constant(1 / CHUNK), b.constant(MAGIC)), b.constant(MAGIC));
            Whole whole = whole(b.fma(chunks, b.constant(-CHUNK), first.value()));
            List<Integer> parts = new ArrayList<>(List.of(whole.rest()));
            Sum second = products.size() > 1
                    ? sum(first.error(), products.get(1).value())
                    : new Sum(first.error(), b.constant(0f));
            Whole more = whole(second.value());
            parts.addAll(List.of(more.rest(), second.error()));
            for (int i = 1; i < products.size(); i++) {
                if (i > 1) {
                    parts.add(products.get(i).value());
                }
                if (i < PIECES - 1) {
                    parts.add(products.get(i).error());
                }
            }
            if (steps.origin() != 0) {
                parts.addFirst(b.constant(-steps.origin()));
            }
            List<Integer> sums = distilled(distilled(parts));
            int low = sums.getLast();
            for (int i = sums.size() - 2; i > 0; i--) {
                low = plus(low, sums.get(i));
            }
            Whole carry = whole(sums.getFirst());
            int index = b.binary(BinaryKind.IADD, whole.bits(),
                    b.binary(BinaryKind.IADD, more.bits(), carry.bits()));
            Sum rest = sum(carry.rest(), low);
            return times(index, rest.value(), rest.error());
        }

        private Whole whole(int value) {
            int z = plus(value, b.constant(MAGIC));
            return new Whole(b.unary(UnaryKind.BITS, z), minus(value, minus(z, b.constant(MAGIC))));
        }

        private Reduced times(int index, int high, int low) {
            int step = b.constant(steps.nearest());
            Sum product = product(high, step);
            BigDecimal rest = steps.step().subtract(new BigDecimal(steps.nearest()));
            int more = b.fma(low, step, product.error());
            return new Reduced(index, product.value(),
                    OptionalInt.of(b.fma(high, b.constant(rest.floatValue()), more)));
        }

        /** {@return floats of the same sum: the rounded sum, and the errors on the way to it} */
        private List<Integer> distilled(List<Integer> parts) {
            List<Integer> result = new ArrayList<>(parts);
            for (int i = parts.size() - 2; i >= 0; i--) {
                Sum sum = sum(result.get(i), result.get(i + 1));
                result.set(i, sum.value());
                result.set(i + 1, sum.error());
            }
            return result;
        }

        /** The exact sum of any two floats (Knuth, TAOCP 2, 4.2.2). */
        private Sum sum(int a, int c) {
            int s = plus(a, c);
            int t = minus(s, a);
            return new Sum(s, plus(minus(a, minus(s, t)), minus(c, t)));
        }

        private Sum product(int a, int c) {
            int p = b.binary(BinaryKind.MUL, a, c);
            return new Sum(p, b.fma(a, c, b.unary(UnaryKind.NEG, p)));
        }

        private int plus(int a, int c) {
            return b.binary(BinaryKind.ADD, a, c);
        }

        private int minus(int a, int c) {
            return b.binary(BinaryKind.SUB, a, c);
        }
    }
}
