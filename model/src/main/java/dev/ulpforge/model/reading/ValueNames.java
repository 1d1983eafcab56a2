package dev.ulpforge.model.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.Op;

/**
 * The names of a program's values: what they are, numbered in order where there are several. Those that only slow paths
 * have begin with {@code slow}.
 */
final class ValueNames {
    /** Coefficients of the first polynomial are c0, c1 ..., those of the second d0, d1 ... */
    private static final String LETTERS = "cdeghavz";
    private static final String SLOW = "slow";
    private final DataFlow flow;
    private final Map<Integer, String> coefficients = new HashMap<>();
    private final BitSet arguments = new BitSet();
    private final List<String> names = new ArrayList<>();

    ValueNames(DataFlow flow, PowerSums sums, Purposes purposes, List<Recognised> values) {
        this.flow = flow;
        name(IntStream.range(0, flow.size()).filter(sums::isWhole).mapToObj(sums::at).flatMap(Optional::stream)
                .filter(PowerSum::isPolynomial).toList());
        Map<String, List<Integer>> same = new TreeMap<>();
        for (int position = 0; position < flow.size(); position++) {
            String base = flow.isConstant(position)
                    ? constant(position)
                    : base(position, values.get(position), purposes);
            boolean isSlow = purposes.isSlow(position) && !flow.isConstant(position);
            String name = coefficients.getOrDefault(position, base);
            names.add(isSlow ? slow(name) : name);
            same.computeIfAbsent(names.get(position), key -> new ArrayList<>()).add(position);
        }
        same.forEach((name, positions) -> {
            for (int i = 0; positions.size() > 1 && i < positions.size(); i++) {
                names.set(positions.get(i), name + (i + 1));
            }
        });
    }

    String of(int position) {
        return names.get(position);
    }

    boolean isCoefficient(int position) {
        return coefficients.containsKey(position);
    }

    private static String slow(String name) {
        return SLOW + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void name(List<PowerSum> polynomials) {
        BitSet named = new BitSet();
        int letter = 0;
        for (PowerSum sum : polynomials) {
            arguments.set(sum.variable());
            String first = letter < LETTERS.length()
                    ? LETTERS.substring(letter, letter + 1)
                    : "c" + letter + "of";
            boolean isNew = false;
            for (Map.Entry<Integer, OptionalInt> term : sum.coefficients().entrySet()) {
                if (term.getValue().isPresent() && !named.get(term.getValue().getAsInt())) {
                    named.set(term.getValue().getAsInt());
                    coefficients.put(term.getValue().getAsInt(), first + term.getKey());
                    isNew = true;
                }
            }
            letter += isNew ? 1 : 0;
        }
    }

    private String base(int position, Recognised value, Purposes purposes) {
        boolean isMask = flow.users(position).stream()
                .anyMatch(user -> flow.op(user) instanceof Op.FastPath path && path.mask() == position);
        if (isMask) {
            return "isUsual";
        }
        if (flow.op(position) instanceof Op.Lookup && isAlone(position)
                && coefficients.containsKey(flow.users(position).getFirst())) {
            return coefficients.get(flow.users(position).getFirst()) + "Bits";
        }
        boolean isReduced = purposes.at(position) == Purpose.REDUCTION;
        if (flow.op(position) instanceof Op.Input input) {
            return input.name();
        }
        String result = flow.program().arguments() == 1 ? "y" : "z";
        return switch (value.name()) {
            case "y" -> isReduced ? "u" : result;
            case "t" -> arguments.get(position) ? "r" : isResult(position) ? result : "t";
            default -> value.name();
        };
    }

    private boolean isResult(int position) {
        return flow.program().result() == position || flow.users(position).stream()
                .anyMatch(user -> flow.op(user) instanceof Op.FastPath path && path.mask() != position);
    }

    private boolean isAlone(int position) {
        return flow.users(position).size() == 1;
    }

    private String constant(int position) {
        if (MagicRounding.shifterOf(flow, user(position)).orElse(-1) == position
                && MagicRounding.ofSum(flow, user(position)).isPresent()) {
            return "shifter";
        }
        if (MagicRounding.ofSum(flow, user(position)).isPresent()) {
            return "factor";
        }
        if (ReducedArgument.at(flow, user(position)).filter(r -> r.parts().contains(position)).isPresent()) {
            return "step";
        }
        return flow.real(position).isPresent()
                ? real(flow.real(position).getAsDouble())
                : flow.integer(position).orElseThrow() == 0 ? "noBits" : "mask";
    }

    private int user(int position) {
        return flow.users(position).isEmpty() ? position : flow.users(position).getFirst();
    }

    private static String real(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        String magnitude = Double.isInfinite(value)
                ? "infinity"
                : value == 0 ? "zero" : Math.abs(value) == 1 ? "one" : Math.abs(value) == 0.5 ? "half" : "constant";
        boolean isMinus = Double.doubleToRawLongBits(value) < 0 && !magnitude.equals("constant");
        return isMinus
                ? "minus" + magnitude.substring(0, 1).toUpperCase(Locale.ROOT) + magnitude.substring(1)
                : magnitude;
    }
}
