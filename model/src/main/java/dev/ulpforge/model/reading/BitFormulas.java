package dev.ulpforge.model.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/** Recognises floats and doubles that are made by way of their bits: signs, magnitudes, powers of two and tables. */
record BitFormulas(DataFlow flow, Tables tables) {

    Optional<Recognised> at(int position) {
        Optional<Integer> bits = flow.fromBits(position);
        if (bits.isPresent()) {
            return of(bits.get());
        }
        return signOf(position)
                .map(of -> Recognised.part("sign", new Formula.Call("signBit", List.of(of))))
                .or(() -> flow.type(position).isLane() && isInteger(position)
                        ? of(position).map(value -> Recognised.part(value.name() + "Bits",
                                new Formula.Call("bits", List.of(value.formula()))))
                        : Optional.empty());
    }

    private boolean isInteger(int position) {
        return switch (flow.type(position)) {
            case INT, LONG -> true;
            case FLOAT, DOUBLE, MASK, INT_TABLE, DOUBLE_TABLE -> false;
        };
    }

    /** {@return the float or double whose bits are at {@code position}} */
    Optional<Recognised> of(int position) {
        return flow.ofBits(position).map(value -> Recognised.part("value", Formula.of(value)))
                .or(() -> magnitude(position)).or(() -> withSign(position)).or(() -> least(position))
                .or(() -> ofMagnitudes(position))
                .or(() -> new PowersOfTwo(flow, tables).at(position)).or(() -> entry(position))
                .or(() -> scaled(position));
    }

    private Optional<Recognised> magnitude(int position) {
        return masked(position, magnitudeBits(position)).flatMap(this::of)
                .map(value -> Recognised.step("magnitude", new Formula.Magnitude(value.formula())));
    }

    /** A sign bit flips a sign by XOR, and sets it by OR. */
    private Optional<Recognised> withSign(int position) {
        return flow.binary(position, BinaryKind.IXOR, BinaryKind.LXOR)
                .flatMap(pair -> signed(pair.a(), pair.b(), BitFormulas::flipped)
                        .or(() -> signed(pair.b(), pair.a(), BitFormulas::flipped)))
                .or(() -> flow.binary(position, BinaryKind.IOR, BinaryKind.LOR)
                        .flatMap(pair -> signed(pair.a(), pair.b(), BitFormulas::negative)
                                .or(() -> signed(pair.b(), pair.a(), BitFormulas::negative))))
                .map(formula -> Recognised.step("y", formula));
    }

    private Optional<Formula> signed(int sign, int bits, BinaryOperator<Formula> effect) {
        return signOf(sign).flatMap(of -> of(bits).map(value -> effect.apply(of, value.formula())));
    }

    private static Formula flipped(Formula of, Formula value) {
        return new Formula.Product(List.of(new Formula.Call("sign", List.of(of)), value));
    }

    private static Formula negative(Formula of, Formula value) {
        return new Formula.Cases(new Formula.Call("isNegative", List.of(of)),
                new Formula.Negation(new Formula.Magnitude(value)), value);
    }

    /** {@return the value whose sign bit alone is at {@code position}} */
    private Optional<Formula> signOf(int position) {
        return masked(position, signBit(position)).flatMap(this::of).map(Recognised::formula);
    }

    private Optional<Integer> masked(int position, long mask) {
        return flow.binary(position, BinaryKind.IAND, BinaryKind.LAND)
                .flatMap(pair -> flow.isInteger(pair.b(), mask)
                        ? Optional.of(pair.a())
                        : flow.isInteger(pair.a(), mask) ? Optional.of(pair.b()) : Optional.empty());
    }

    /** Below a float above 0 the order of floats is that of their bits, but among floats below 0 it is the opposite. */
    private Optional<Recognised> least(int position) {
        return flow.op(position) instanceof Op.Binary(BinaryKind kind, int a, int b) && kind == BinaryKind.IMIN
                ? of(a).flatMap(first -> bound(b).map(second -> Recognised.step("u",
                        new Formula.Call("min", List.of(first.formula(), second)))))
                : Optional.empty();
    }

    /** The order of magnitudes is that of their bits. */
    private Optional<Recognised> ofMagnitudes(int position) {
        return flow.op(position) instanceof Op.Binary(BinaryKind kind, int a, int b)
                && (kind == BinaryKind.IMIN || kind == BinaryKind.IMAX)
                        ? magnitudeOf(a).flatMap(first -> magnitudeOf(b).map(second -> Recognised.step("m",
                                new Formula.Call(kind == BinaryKind.IMIN ? "min" : "max", List.of(first, second)))))
                        : Optional.empty();
    }

    private Optional<Formula> magnitudeOf(int bits) {
        return flow.ofBits(bits).filter(value -> flow.op(value) instanceof Op.Unary(UnaryKind kind, int _)
                && kind == UnaryKind.ABS).map(Formula::of);
    }

    private Optional<Formula> bound(int position) {
        OptionalLong constant = flow.integer(position);
        return constant.isEmpty() || constant.getAsLong() < 0
                ? Optional.empty()
                : Optional.of(new Formula.Symbol(
                        Numbers.text(Float.intBitsToFloat((int) constant.getAsLong()), true)));
    }

    private Optional<Recognised> entry(int position) {
        return flow.op(position) instanceof Op.Lookup(List<Integer> table, int index)
                ? Optional.of(Recognised.part("entry", new Formula.Entry(tables.name(position),
                        new Formula.Infix(Formula.Operator.MODULO, Formula.of(index),
                                new Formula.Symbol(Integer.toString(table.size()))))))
                : Optional.empty();
    }

    /** A multiple of the last exponent bit, added to the bits, leaves the significand as it is. */
    private Optional<Recognised> scaled(int position) {
        int places = flow.significandBits(position);
        return flow.binary(position, BinaryKind.IADD, BinaryKind.LADD)
                .flatMap(pair -> scaled(pair.a(), pair.b(), places).or(() -> scaled(pair.b(), pair.a(), places)));
    }

    private Optional<Recognised> scaled(int bits, int added, int places) {
        if (trailingZeros(added) < places || flow.isConstant(added)) {
            return Optional.empty();
        }
        return of(bits).map(value -> Recognised.step("m", new Formula.Call("ofBits",
                List.of(new Formula.Sum(List.of(new Formula.Call("bits", List.of(value.formula())),
                        Formula.of(added)))))));
    }

    /** {@return how many of an integer's lowest bits are certainly 0} */
    private int trailingZeros(int position) {
        return switch (flow.op(position)) {
            case Op.IntConst(int value) -> Integer.numberOfTrailingZeros(value);
            case Op.LongConst(long value) -> Long.numberOfTrailingZeros(value);
            case Op.Shift(ShiftKind kind, int a, int by) when kind == ShiftKind.SHL || kind == ShiftKind.SHL64 ->
                trailingZeros(a) + by;
            case Op.Binary(BinaryKind kind, int a, int b) -> switch (kind) {
                case IAND, LAND -> Math.max(trailingZeros(a), trailingZeros(b));
                case IADD, ISUB, LADD, LSUB, IOR, LOR, IXOR, LXOR, IMIN, IMAX ->
                    Math.min(trailingZeros(a), trailingZeros(b));
                default -> 0;
            };
            case Op.Select(int mask, int a, int b) -> Math.min(trailingZeros(a), trailingZeros(b));
            case Op.Lookup(List<Integer> table, int index) ->
                IntStream.range(0, table.size()).map(j -> Integer.numberOfTrailingZeros(table.get(j))).min()
                        .orElseThrow();
            default -> 0;
        };
    }

    private long signBit(int position) {
        return flow.type(position).isWide() ? Format.BINARY64.sign() : Integer.MIN_VALUE;
    }

    private long magnitudeBits(int position) {
        return ~signBit(position);
    }
}
