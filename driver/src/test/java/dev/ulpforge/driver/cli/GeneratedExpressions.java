package dev.ulpforge.driver.cli;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Function;

/** Expressions that nobody would write but someone does: all functions of the language, three levels deep, on odd domains. */
final class GeneratedExpressions {
    private static final int DEPTH = 3;
    private static final List<String> NUMBERS = List.of("0", "1", "2", "0.5", "3", "10", "0.1", "1/3", "pi", "e", "100",
            "1e-30", "1e30", "1e-44", "3e38", "0x1p-126", "16777217", "1e10");
    private static final List<String> DOMAINS = List.of("", "", "", "[0, 1]", "[-1, 1]", "(0, inf)", "[1, 2]", "[0, 0]",
            "[0x1p-149, 0x1p-140]", "[-inf, 0]", "[1e30, inf]", "(-1e-38, 1e-38)", "[3, 3.000001]", "[-1000, -0.001]",
            "[0x1p24, 0x1p25]");

    private final Random random;

    GeneratedExpressions(long seed) {
        random = new Random(seed);
    }

    /** An expression, and the domain it is wanted on. */
    record Wanted(String fn, String domain) {}

    /** {@return endless ones; each function comes at the top in turn, with a part of any kind} */
    Stream<Wanted> stream() {
        return Stream.iterate(0, i -> i + 1).map(i -> {
            Function[] all = Function.values();
            String fn = i % 3 == 0 ? call(all[i / 3 % all.length], DEPTH) : expression(DEPTH);
            return new Wanted(fn, pick(DOMAINS));
        });
    }

    private String expression(int depth) {
        if (depth == 0) {
            return random.nextInt(3) > 0 ? "x" : pick(NUMBERS);
        }
        return switch (random.nextInt(12)) {
            case 0 -> "-(" + expression(depth - 1) + ")";
            case 1, 2 -> binary("+", depth);
            case 3 -> binary("-", depth);
            case 4, 5 -> binary("*", depth);
            case 6 -> binary("/", depth);
            case 7 -> "(" + expression(depth - 1) + ")^" + pick(List.of("2", "3", "-1", "0.5", "(1/3)", "-2.5", "0"));
            case 8 -> "(" + expression(1) + " " + pick(List.of(Comparison.values()))
                    + " " + expression(0) + " ? " + expression(depth - 1) + " : " + expression(depth - 1) + ")";
            default -> call(Function.values()[random.nextInt(Function.values().length)], depth);
        };
    }

    private String binary(String sign, int depth) {
        return "(" + expression(depth - 1) + " " + sign + " " + expression(depth - 1) + ")";
    }

    private String call(Function f, int depth) {
        String more = f.arity() == 2 ? ", " + expression(depth - 1) : "";
        return f + "(" + expression(depth - 1) + more + ")";
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
