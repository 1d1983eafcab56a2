package dev.ulpforge.model.reading;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Rounding to nearest by a large constant M = 1.5 * 2^m + j: the last bit of a + M weighs {@code unit}, so that
 * (a + M) - M is a rounded to a multiple of it, and the low bits of a + M are those of the multiple, plus j.
 *
 * @param sum    the position of a + M
 * @param value  the position of a, or of its first factor
 * @param factor the position of its second factor, if a is a product
 * @param unit   of what the result is a multiple, a power of two
 * @param offset j, in units
 */
record MagicRounding(int sum, int value, OptionalInt factor, double unit, int offset) {
    private static final double LEAST = 0x1.8p12;
    /** Less than a turn in eighths. */
    private static final int MOST_OFFSET = 7;

    /** {@return the rounding whose result, (a + M) - M, is at {@code position}} */
    static Optional<MagicRounding> at(DataFlow flow, int position) {
        return flow.difference(position).flatMap(pair -> ofSum(flow, pair.a()).filter(rounding -> flow
                .isReal(pair.b(), shifter(flow, pair.a()).orElseThrow())));
    }

    /** {@return the rounding whose sum a + M is at {@code position}} */
    static Optional<MagicRounding> ofSum(DataFlow flow, int position) {
        OptionalDouble shifter = shifter(flow, position);
        if (shifter.isEmpty()) {
            return Optional.empty();
        }
        double unit = unit(flow, position, shifter.getAsDouble());
        int offset = (int) offset(flow, position, shifter.getAsDouble());
        return flow.multiplyAdd(position)
                .map(fma -> flow.isConstant(fma.a())
                        ? new MagicRounding(position, fma.b(), OptionalInt.of(fma.a()), unit, offset)
                        : new MagicRounding(position, fma.a(), OptionalInt.of(fma.b()), unit, offset))
                .or(() -> flow.sum(position).map(sum -> new MagicRounding(position,
                        flow.isConstant(sum.a()) ? sum.b() : sum.a(), OptionalInt.empty(), unit, offset)));
    }

    /** {@return the position of M} */
    static OptionalInt shifterOf(DataFlow flow, int sum) {
        return flow.multiplyAdd(sum).map(fma -> OptionalInt.of(fma.c()))
                .or(() -> flow.sum(sum).map(pair -> OptionalInt.of(flow.isConstant(pair.b()) ? pair.b() : pair.a())))
                .orElse(OptionalInt.empty());
    }

    private static OptionalDouble shifter(DataFlow flow, int sum) {
        OptionalInt position = shifterOf(flow, sum);
        return position.isPresent() && isShifter(flow, sum, flow.real(position.getAsInt()))
                ? flow.real(position.getAsInt())
                : OptionalDouble.empty();
    }

    private static boolean isShifter(DataFlow flow, int sum, OptionalDouble constant) {
        if (constant.isEmpty() || constant.getAsDouble() < LEAST) {
            return false;
        }
        double units = offset(flow, sum, constant.getAsDouble());
        return units == Math.rint(units) && units >= 0 && units <= MOST_OFFSET;
    }

    /** {@return j, in units} */
    private static double offset(DataFlow flow, int sum, double shifter) {
        return (shifter - Math.scalb(1.5, Math.getExponent(shifter))) / unit(flow, sum, shifter);
    }

    private static double unit(DataFlow flow, int sum, double shifter) {
        return Math.scalb(1, Math.getExponent(shifter) - flow.significandBits(sum));
    }
}
