package dev.ulpforge.verify.prover;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * What is added to the bits of operations on doubles and longs when the input is multiplied by a power of two, if that
 * is the same for all inputs. For a double it is a multiple of {@code 2^52}, the factor's exponent in its place. It is
 * so
 *
 * <ul>
 * <li>for products and for sums of equal degrees, as long as no result is too large or loses bits to the least
 * exponent: rounding does not depend on exponents otherwise;
 * <li>for bits of numbers that are not negative, shifted to the right, if what is added has zeros there; without their
 * last bits; subtracted from a constant; with the sign bit of another number;
 * <li>for what depends on nothing but the first bits of |x|, if it is seen to be so for each of them.
 * </ul>
 *
 * @param ops     the operations
 * @param factor  the exponent of the input's factor
 * @param guesses what is added to the bits of an operation that depends on the first bits of |x| only
 */
record ScalingDegrees(List<Op> ops, int factor, IntFunction<OptionalLong> guesses) {
    private static final int FRACTION = Format.BINARY64.fractionBits();

    /** {@return what is added to the bits of the operation at a position} */
    OptionalLong of(int at) {
        return switch (ops.get(at)) {
            case Op.Input _ -> OptionalLong.of((long) factor << FRACTION);
            case Op.DoubleConst _,Op.LongConst _ -> OptionalLong.of(0);
            case Op.Unary(var kind, int a) when kind == UnaryKind.DNEG || kind == UnaryKind.DABS
                    || kind == UnaryKind.DBITS ->
                of(a);
            case Op.Unary(var kind, int a) when kind == UnaryKind.FROM_DBITS -> ofNumber(at, a);
            case Op.Shift(var kind, int a, int distance) when kind == ShiftKind.SHR64 -> divided(of(a), distance);
            case Op.DoubleFma(int a, int b, int c) -> equal(sum(of(a), of(b)), of(c));
            case Op.Binary(var kind, int a, int b) -> of(kind, a, b);
            default -> OptionalLong.empty();
        };
    }

    private OptionalLong ofNumber(int at, int bits) {
        OptionalLong guess = guesses.apply(at);
        return guess.isPresent() ? guess : divided(of(bits), 0).stream().filter(d -> d << -FRACTION == 0).findFirst();
    }

    private OptionalLong of(BinaryKind kind, int a, int b) {
        return switch (kind) {
            case DMUL -> sum(of(a), of(b));
            case DADD, DSUB -> equal(of(a), of(b));
            case LSUB -> ops.get(a) instanceof Op.LongConst ? negated(of(b)) : OptionalLong.empty();
            case LAND -> masked(a, b);
            case LOR -> isSign(b) ? sum(of(a), of(b)) : isSign(a) ? sum(of(b), of(a)) : OptionalLong.empty();
            default -> OptionalLong.empty();
        };
    }

    private OptionalLong masked(int a, int b) {
        boolean signs = ops.get(b).equals(new Op.LongConst(Long.MIN_VALUE)) && of(a).isPresent()
                && ops.get(a) instanceof Op.Unary(var kind, int _) && kind == UnaryKind.DBITS;
        return signs ? OptionalLong.of(0) : OptionalLong.empty();
    }

    private boolean isSign(int position) {
        return ops.get(position) instanceof Op.Binary(var kind, _, int b) && kind == BinaryKind.LAND
                && ops.get(b).equals(new Op.LongConst(Long.MIN_VALUE));
    }

    private static OptionalLong sum(OptionalLong a, OptionalLong b) {
        return a.isPresent() && b.isPresent() ? OptionalLong.of(a.getAsLong() + b.getAsLong()) : OptionalLong.empty();
    }

    private static OptionalLong equal(OptionalLong a, OptionalLong b) {
        return a.equals(b) ? a : OptionalLong.empty();
    }

    private static OptionalLong negated(OptionalLong a) {
        return a.isPresent() ? OptionalLong.of(-a.getAsLong()) : a;
    }

    private static OptionalLong divided(OptionalLong a, int distance) {
        boolean divides = a.isPresent() && (distance == 0 || a.getAsLong() << -distance == 0);
        return divides ? OptionalLong.of(a.getAsLong() >> distance) : OptionalLong.empty();
    }
}
