package dev.ulpforge.model.reading;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Rounding to nearest by a large constant M = 1.5 * 2^m: the last bit of a + M weighs {@code unit}, so that
 * (a + M) - M is a rounded to a multiple of it, and the low bits of a + M are those of the multiple.
 *
 * @param sum    the position of a + M
 * @param value  the position of a, or of its first factor
 * @param factor the position of its second factor, if a is a product
 * @param unit   of what the result is a multiple, a power of two
 */
record MagicRounding(int sum, int value, OptionalInt factor, double unit) {
    private static final double LEAST = 0x1.8p12;

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
        double unit = Math.scalb(1, Math.getExponent(shifter.getAsDouble()) - flow.significandBits(position));
        return flow.multiplyAdd(position)
                .map(fma -> flow.isConstant(fma.a())
                        ? new MagicRounding(position, fma.b(), OptionalInt.of(fma.a()), unit)
                        : new MagicRounding(position, fma.a(), OptionalInt.of(fma.b()), unit))
                .or(() -> flow.sum(position).map(sum -> new MagicRounding(position,
                        flow.isConstant(sum.a()) ? sum.b() : sum.a(), OptionalInt.empty(), unit)));
    }

    /** {@return the position of M} */
    static OptionalInt shifterOf(DataFlow flow, int sum) {
        return flow.multiplyAdd(sum).map(fma -> OptionalInt.of(fma.c()))
                .or(() -> flow.sum(sum).map(pair -> OptionalInt.of(flow.isConstant(pair.b()) ? pair.b() : pair.a())))
                .orElse(OptionalInt.empty());
    }

    private static OptionalDouble shifter(DataFlow flow, int sum) {
        OptionalInt position = shifterOf(flow, sum);
        return position.isPresent() && isShifter(flow.real(position.getAsInt()))
                ? flow.real(position.getAsInt())
                : OptionalDouble.empty();
    }

    private static boolean isShifter(OptionalDouble constant) {
        return constant.isPresent() && constant.getAsDouble() >= LEAST
                && Math.scalb(1.5, Math.getExponent(constant.getAsDouble())) == constant.getAsDouble();
    }
}
