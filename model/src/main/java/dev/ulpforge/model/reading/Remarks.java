package dev.ulpforge.model.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.Op;

/**
 * What there is to say of the numbers in a formula: constants in hexadecimal with what they stand for and how far they
 * are from it, the way in which a polynomial is evaluated, what tables hold.
 */
record Remarks(DataFlow flow, PowerSums sums, Tables tables, IntFunction<String> name, IntFunction<String> text) {
    private static final double NEAR_FRACTION = 0x1p-8;
    private static final String OF_BITS = " with the bits of integers";

    /** {@return remarks on the value at {@code position}, but for its constants, one a line} */
    List<String> of(int position) {
        return ReducedArgument.at(flow, position).filter(argument -> isLong(argument.parts())).map(this::parts)
                .or(() -> flow.fromBits(position).flatMap(new PowersOfTwo(flow, tables)::table)
                        .map(table -> List.of(table)))
                .or(() -> sums.at(position).filter(PowerSum::isPolynomial).map(this::polynomial))
                .orElse(List.of());
    }

    private boolean isLong(List<Integer> parts) {
        return parts.size() > 1 || Numbers.text(flow.real(parts.getFirst()).orElseThrow(), true).contains("x");
    }

    /** {@return a remark on a constant, unless its text says everything} */
    Optional<String> ofConstant(int position) {
        if (flow.real(position).isEmpty()) {
            return Optional.empty();
        }
        double value = flow.real(position).getAsDouble();
        String text = Numbers.text(value, isFloat(position));
        return KnownNumber.of(value)
                .map(known -> hex(position) + " = " + known.text() + difference(known.error()))
                .or(() -> text.startsWith("0x") || text.startsWith("-0x")
                        ? Optional.of(text + " = " + decimal(value))
                        : Optional.empty());
    }

    /** {@return a remark on the table of which the operation at {@code position} takes an entry} */
    Optional<String> ofTable(int position) {
        return switch (flow.op(position)) {
            case Op.Lookup(List<Integer> entries, int index) -> Optional.of(table(position, entries));
            case Op.Gather gather -> Optional.of(tables.name(position) + ": " + switch (flow.op(gather.table())) {
                case Op.Ints(var ints) -> ints.size() + " entries" + OF_BITS;
                case Op.Doubles(var doubles) -> doubles.size() + " doubles";
                default -> throw new AssertionError(gather);
            } + ", in memory");
            default -> Optional.empty();
        };
    }

    private String table(int position, List<Integer> entries) {
        List<Float> floats = entries.stream().map(Float::intBitsToFloat).toList();
        boolean areFloats = !flow.users(position).isEmpty() && flow.users(position).stream()
                .allMatch(user -> flow.fromBits(user).isPresent());
        String what = tables.name(position) + ": " + entries.size() + " entries";
        if (!areFloats) {
            return what + OF_BITS;
        }
        return TableShape.of(floats)
                .map(shape -> what + ", " + shape.text() + (shape.error() == 0
                        ? ""
                        : String.format(Locale.ROOT, ", at most 2^%.1f off", log2(shape.error()))))
                .orElseGet(() -> what + ", " + decimal(floats.stream().min(Float::compare).orElseThrow()) + " to "
                        + decimal(floats.stream().max(Float::compare).orElseThrow()));
    }

    private List<String> parts(ReducedArgument argument) {
        String sum = argument.parts().stream().map(this::hex).collect(Collectors.joining(" + "));
        BigDecimal step = argument.step(flow).negate();
        String parts = argument.parts().size() == 1
                ? ""
                : ": Cody–Waite, in " + argument.parts().size() + " parts";
        return List.of(sum + " = " + KnownNumber.of(step).map(known -> known.text() + difference(known.error()))
                .orElseGet(() -> decimal(step.doubleValue())) + parts);
    }

    private List<String> polynomial(PowerSum sum) {
        List<String> remarks = new ArrayList<>();
        remarks.add(
                "degree " + sum.degree() + ", " + (isHorner(sum) ? "by Horner's scheme" : "in pairs, after Estrin"));
        sum.coefficients().forEach((degree, coefficient) -> coefficient.stream().forEach(position -> remarks.add(
                name.apply(position) + " = " + coefficient(position))));
        return remarks;
    }

    private String coefficient(int position) {
        if (flow.real(position).isEmpty()) {
            return text.apply(position) + lookup(position).stream().mapToObj(this::ofTable).flatMap(Optional::stream)
                    .map(table -> table.substring(table.indexOf(':'))).findFirst().orElse("");
        }
        double value = flow.real(position).getAsDouble();
        return hex(position) + " = " + decimal(value) + KnownNumber.fraction(value, NEAR_FRACTION)
                .map(known -> ", near " + known.text() + difference(known.error())).orElse("");
    }

    private OptionalInt lookup(int position) {
        return IntStream.concat(IntStream.of(position), flow.fromBits(position).stream().mapToInt(Integer::intValue))
                .filter(at -> flow.op(at) instanceof Op.Lookup || flow.op(at) instanceof Op.Gather).findFirst();
    }

    /** Each step multiplies by one power and adds one coefficient. */
    private boolean isHorner(PowerSum sum) {
        return sum.inside().stream().mapToObj(flow::multiplyAdd).flatMap(Optional::stream)
                .noneMatch(fma -> sums.at(fma.c()).filter(added -> !added.isPower()).isPresent());
    }

    private String hex(int position) {
        double value = flow.real(position).orElseThrow();
        return isFloat(position) ? Float.toHexString((float) value) : Double.toHexString(value);
    }

    private boolean isFloat(int position) {
        return !flow.type(position).isWide();
    }

    private static String decimal(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.6g", value);
    }

    private static String difference(double error) {
        return error == 0
                ? " exactly"
                : String.format(Locale.ROOT, " · (1 %s 2^%.1f)", error < 0 ? "−" : "+", log2(Math.abs(error)));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
