package dev.ulpforge.model.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.ulpforge.model.ir.BinaryKind;

/** Recognises what belongs to the argument's reduction: multiples, and arguments less multiples. */
record RoundedParts(DataFlow flow) {

    Optional<Recognised> at(int position) {
        return MagicRounding.at(flow, position).map(rounding -> Recognised.step("n", rounded(rounding)))
                .or(() -> MagicRounding.ofSum(flow, position).map(this::sum))
                .or(() -> multipleOfBits(position))
                .or(() -> ReducedArgument.at(flow, position).map(argument -> reduced(position, argument)));
    }

    private String name(int position, ReducedArgument argument) {
        boolean goesOn = flow.users(position).stream().anyMatch(user -> ReducedArgument.at(flow, user)
                .filter(next -> next.base() == argument.base() && next.n() == argument.n()).isPresent());
        return goesOn ? "rough" : flow.difference(argument.base()).isPresent() ? "rLow" : "r";
    }

    private Formula rounded(MagicRounding rounding) {
        Formula product = rounding.factor().isPresent()
                ? new Formula.Product(List.of(Formula.of(rounding.value()),
                        Formula.of(rounding.factor().getAsInt())))
                : Formula.of(rounding.value());
        if (rounding.unit() == 1) {
            return new Formula.Call("rint", List.of(product));
        }
        Formula unit = new Formula.Symbol(Numbers.text(rounding.unit(), true));
        return new Formula.Product(List.of(unit,
                new Formula.Call("rint", List.of(new Formula.Infix(Formula.Operator.QUOTIENT, product, unit)))));
    }

    private Recognised sum(MagicRounding rounding) {
        Formula shifter = Formula.of(MagicRounding.shifterOf(flow, rounding.sum()).getAsInt());
        return Recognised.part("shifted", new Formula.Sum(List.of(multiple(rounding), shifter)));
    }

    /** {@return the multiple by its name, if the program has it as a float} */
    private Formula multiple(MagicRounding rounding) {
        OptionalInt difference = flow.users(rounding.sum()).stream().mapToInt(Integer::intValue)
                .filter(user -> MagicRounding.at(flow, user).isPresent()).findFirst();
        return difference.isPresent() ? Formula.of(difference.getAsInt()) : rounded(rounding);
    }

    /** The low bits of the sum are those of the multiple, and all bits are when those of the constant are taken off. */
    private Optional<Recognised> multipleOfBits(int position) {
        Optional<Integer> sum = flow.ofBits(position);
        Optional<MagicRounding> low = sum.flatMap(of -> MagicRounding.ofSum(flow, of));
        if (low.isPresent()) {
            return low.map(rounding -> Recognised.part("nBits", asInteger(rounding)));
        }
        return flow.binary(position, BinaryKind.ISUB, BinaryKind.LSUB)
                .flatMap(pair -> flow.ofBits(pair.a()).flatMap(of -> MagicRounding.ofSum(flow, of))
                        .filter(rounding -> isBitsOfShifter(rounding, pair.b())))
                .map(rounding -> Recognised.part("k", asInteger(rounding)));
    }

    private Formula asInteger(MagicRounding rounding) {
        Formula multiple = multiple(rounding);
        Formula integer = rounding.unit() == 1
                ? multiple
                : new Formula.Infix(Formula.Operator.QUOTIENT, multiple,
                        new Formula.Symbol(Numbers.text(rounding.unit(), true)));
        return rounding.offset() == 0
                ? integer
                : new Formula.Sum(List.of(integer, new Formula.Symbol(Integer.toString(rounding.offset()))));
    }

    private boolean isBitsOfShifter(MagicRounding rounding, int position) {
        double shifter = flow.real(MagicRounding.shifterOf(flow, rounding.sum()).getAsInt()).orElseThrow();
        return flow.isInteger(position, flow.type(rounding.sum()).isWide()
                ? Double.doubleToLongBits(shifter)
                : Float.floatToIntBits((float) shifter));
    }

    private Recognised reduced(int position, ReducedArgument argument) {
        Formula base = Formula.of(argument.base());
        Formula n = Formula.of(argument.n());
        return Recognised.step(name(position, argument), KnownNumber.of(argument.step(flow))
                .map(known -> Formula.difference(base,
                        new Formula.Product(List.of(n, new Formula.Symbol(known.text())))))
                .orElseGet(() -> new Formula.Sum(List.of(base, multiple(n, argument.parts())))));
    }

    private Formula multiple(Formula n, List<Integer> parts) {
        double first = flow.real(parts.getFirst()).orElseThrow();
        return parts.size() == 1 && first < 0
                ? new Formula.Negation(new Formula.Product(
                        List.of(n, new Formula.Symbol(Numbers.text(-first, !flow.type(parts.getFirst()).isWide())))))
                : new Formula.Product(List.of(n, sum(parts)));
    }

    private static Formula sum(List<Integer> parts) {
        return parts.size() == 1
                ? Formula.of(parts.getFirst())
                : new Formula.Sum(parts.stream().map(Formula::of).toList());
    }
}
