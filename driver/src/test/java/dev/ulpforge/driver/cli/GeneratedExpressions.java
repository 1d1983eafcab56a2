package dev.ulpforge.driver.cli;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Function;

/**
 * Expressions that nobody would write but someone does: all functions of the language, three levels deep, on odd
 * domains, with demands of all kinds.
 */
final class GeneratedExpressions {
    /** What {@link #stream} repeats: 266 narrow domains, 14 wrong ones, and last 20 times all floats. */
    static final int PERIOD = 300;

    private static final int DEPTH = 3;
    private static final int NARROW_OR_WRONG = 280;
    private static final int WRONG_EVERY = 20;
    private static final List<String> NUMBERS = List.of("0", "1", "2", "0.5", "3", "10", "0.1", "1/3", "pi", "e", "100",
            "1e-30", "1e30", "1e-44", "3e38", "0x1p-126", "16777217", "1e10");
    /** At most 2^24 floats, so that a proof takes a second or two: single floats, subnormals, both sides of 0, ends. */
    private static final List<String> NARROW = List.of("[1, 1]", "[0, 0]", "[-0x1p-149, -0x1p-149]", "[inf, inf]",
            "[0x1p-149, 0x1p-140]", "[-0x1p-126, -0x1p-128]", "(-1e-40, 1e-39)", "(-0x1p-126, 0x1p-126)",
            "[-0x1p-149, 0x1p-148]", "[3.3e38, inf]", "[-inf, -0x1.fp127)", "(0x1.8p127, inf)", "[0, 1e-40]", "[1, 2]",
            "(0.5, 1]", "[-1, -0.5)", "[0.99, 1.01]", "[3, 3.000001]", "[pi/2 - 1e-4, pi/2 + 1e-4]", "[-2.1, -1.9]",
            "[30, 31]", "[-88, -87]", "[0x1p24, 0x1p25]", "[1e30, 1.1e30]", "[-0x1p64, -0x1p63]", "[16, 17)",
            "[0x1p-30, 0x1p-29]", "[-1e-10, -0.9e-10]");
    /** Reversed, empty, or no domain at all. */
    private static final List<String> WRONG = List.of("[2, 1]", "(1, 1)", "(1, 0x1.000002p0)", "[1, 2", "[nan, 1]",
            "[x, 2]", "[0, 1/0]", "inf", "[1e39, 1e40]", "(-inf, -inf)", "[inf, -inf]", "[0.1, 0.1]", "1..2", "[,]");
    private static final List<List<String>> DEMANDS = List.of(List.of("--max-ulp", "1"), List.of("--max-ulp", "1"),
            List.of("--max-ulp", "2"), List.of("--max-ulp", "0.55"), List.of("--max-ulp", "1000"),
            List.of("--correctly-rounded"), List.of("--max-rel-error", "0x1p-20"), List.of("--max-abs-error", "1e-4"),
            List.of("--max-ulp", "4", "--max-abs-error", "1e-6"), List.of("--max-ulp", "1", "--monotonic"),
            List.of("--max-ulp", "2", "--odd"), List.of("--max-ulp", "1", "--undefined", "nan"));

    private final Random random;

    GeneratedExpressions(long seed) {
        random = new Random(seed);
    }

    /** Which inputs an expression is wanted for. */
    enum DomainKind {
        /** A domain of few floats. */
        NARROW,
        /** A domain that is none. */
        WRONG,
        /** All floats. */
        ALL
    }

    /**
     * A command.
     *
     * @param fn      the expression
     * @param kind    the kind of its domain
     * @param domain  the domain it is wanted on
     * @param demands options for what is demanded of results
     */
    record Wanted(String fn, DomainKind kind, String domain, List<String> demands) {}

    /** {@return endless ones; each function comes at the top in turn, with a part of any kind} */
    Stream<Wanted> stream() {
        return IntStream.iterate(0, i -> i + 1).mapToObj(i -> {
            Function[] all = Function.values();
            String fn = i % 3 == 0 ? call(all[i / 3 % all.length], DEPTH) : expression(DEPTH);
            DomainKind kind = kind(i % PERIOD);
            return new Wanted(fn, kind, switch (kind) {
                case NARROW -> pick(NARROW);
                case WRONG -> WRONG.get(i / WRONG_EVERY % WRONG.size());
                case ALL -> "";
            }, pick(DEMANDS));
        });
    }

    private static DomainKind kind(int i) {
        if (i >= NARROW_OR_WRONG) {
            return DomainKind.ALL;
        }
        return i % WRONG_EVERY == WRONG_EVERY - 1 ? DomainKind.WRONG : DomainKind.NARROW;
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
