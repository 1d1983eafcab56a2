package dev.ulpforge.model.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.Type;

/** Recognises bits of powers of two: an exponent put in its place, alone or on top of a table of 2^(j/N). */
record PowersOfTwo(DataFlow flow, Tables tables) {

    Optional<Recognised> at(int position) {
        return exponent(position).or(() -> flow.binary(position, BinaryKind.IADD, BinaryKind.LADD)
                .flatMap(pair -> fromTable(pair.a(), pair.b()).or(() -> fromTable(pair.b(), pair.a()))));
    }

    /** (k + bias) shifted to the exponent's place is 2^k. */
    private Optional<Recognised> exponent(int position) {
        boolean isWide = flow.type(position).isWide();
        return flow.shiftedLeft(position, isWide ? 52 : 23)
                .flatMap(biased -> flow.binary(biased, BinaryKind.IADD, BinaryKind.LADD))
                .flatMap(pair -> flow.isInteger(pair.b(), isWide ? 1023 : 127)
                        ? Optional.of(pair.a())
                        : flow.isInteger(pair.a(), isWide ? 1023 : 127) ? Optional.of(pair.b()) : Optional.empty())
                .filter(this::isNumber).map(k -> Recognised.step("scale",
                        new Formula.Power(new Formula.Symbol("2"), Formula.of(k))));
    }

    /** {@return whether an integer is counted: not made of the bits of a float, whose high ones would be in the way} */
    private boolean isNumber(int position) {
        Op op = flow.op(position);
        return flow.ofBits(position).isPresent()
                ? MagicRounding.ofSum(flow, flow.ofBits(position).get()).isPresent()
                : op instanceof Op.Lookup || op instanceof Op.Gather || op.operands().stream()
                        .allMatch(operand -> flow.type(operand) != Type.INT && flow.type(operand) != Type.LONG
                                || isNumber(operand));
    }

    /** {@return what the table is from which the bits at {@code position} are made} */
    Optional<String> table(int position) {
        return flow.binary(position, BinaryKind.IADD, BinaryKind.IADD).filter(pair -> at(position).isPresent())
                .flatMap(pair -> IntStream.of(pair.a(), pair.b())
                        .filter(at -> flow.op(at) instanceof Op.Lookup).mapToObj(at -> "exponent added to the bits of "
                                + tables.name(at) + ", which has " + ((Op.Lookup) flow.op(at)).table().size()
                                + " entries")
                        .findFirst());
    }

    private Optional<Recognised> fromTable(int shifted, int entry) {
        if (!(flow.op(shifted) instanceof Op.Shift(ShiftKind kind, int k, int places) && kind == ShiftKind.SHL
                && flow.op(entry) instanceof Op.Lookup(List<Integer> table, int index)
                && table.size() == 1 << 23 - places)) {
            return Optional.empty();
        }
        List<Float> powers = IntStream.range(0, table.size())
                .mapToObj(j -> Float.intBitsToFloat(table.get(j) + (j << places))).toList();
        Formula size = new Formula.Symbol(Integer.toString(table.size()));
        return index(k, index, table.size()).filter(j -> TableShape.arePowers(powers))
                .map(j -> new Formula.Power(new Formula.Symbol("2"),
                        new Formula.Infix(Formula.Operator.QUOTIENT, j, size)))
                .map(power -> Recognised.step("scale", powers.getFirst() == 1
                        ? power
                        : new Formula.Product(List.of(
                                new Formula.Symbol(Numbers.text(powers.getFirst(), true)), power))));
    }

    /** {@return the exponent's multiple, which is the index or that mod the table's size} */
    private Optional<Formula> index(int k, int index, int size) {
        if (k == index) {
            return Optional.of(Formula.of(index));
        }
        return flow.binary(k, BinaryKind.IAND, BinaryKind.LAND)
                .filter(pair -> pair.a() == index && flow.isInteger(pair.b(), size - 1))
                .map(pair -> new Formula.Infix(Formula.Operator.MODULO, Formula.of(index),
                        new Formula.Symbol(Integer.toString(size))));
    }
}
