package dev.ulpforge.model.spec;

import java.math.BigDecimal;

/** Reads an interval. */
final class DomainParser {
    private static final String HINT = ": write for instance [-10, 10], (0, 1] or [0, inf]; leave it empty for all floats";

    private final String text;

    DomainParser(String text) {
        this.text = text;
    }

    /** An end of the interval; {@code value} is null for an infinite one. */
    private record End(String text, BigDecimal value, int sign, boolean closed) {}

    Domain parse() {
        int last = text.length() - 1;
        int comma = text.indexOf(',');
        if (last < 2 || "[(".indexOf(text.charAt(0)) < 0 || "])".indexOf(text.charAt(last)) < 0 || comma < 0
                || text.indexOf(',', comma + 1) >= 0) {
            throw new DomainException("'" + text + "' is not an interval" + HINT);
        }
        End low = end(text.substring(1, comma), text.charAt(0) == '[');
        End high = end(text.substring(comma + 1, last), text.charAt(last) == ']');
        float lower = low(low);
        float upper = -low(
                new End(high.text, high.value == null ? null : high.value.negate(), -high.sign, high.closed));
        String canonical = text.charAt(0) + low.text + ", " + high.text + text.charAt(last);
        if (!(lower <= upper)) {
            throw new DomainException("no float lies in " + canonical + HINT);
        }
        return new Domain(canonical, lower == 0 ? 0f : lower, upper == 0 ? 0f : upper);
    }

    private End end(String s, boolean closed) {
        String word = s.strip();
        switch (word) {
            case "inf", "+inf" -> {
                return new End("inf", null, 1, closed);
            }
            case "-inf" -> {
                return new End("-inf", null, -1, closed);
            }
            default -> {
                return constant(word, closed);
            }
        }
    }

    private End constant(String word, boolean closed) {
        try {
            Expression e = Expression.parse(word);
            BigDecimal value = ConstantValue.of(e);
            return new End(e.toString(), value, value.signum(), closed);
        } catch (ExpressionException | ArithmeticException e) {
            throw new DomainException(
                    "'" + word + "' in '" + text + "' is no end of an interval: " + e.getMessage() + HINT);
        }
    }

    /** {@return the smallest float not below the end, or above it if it is open; NaN if there is none} */
    private static float low(End end) {
        if (end.value == null) {
            float infinity = end.sign * Float.POSITIVE_INFINITY;
            return end.closed ? infinity : end.sign < 0 ? -Float.MAX_VALUE : Float.NaN;
        }
        float f = end.value.floatValue();
        if (Float.isInfinite(f)) {
            return f > 0 ? Float.POSITIVE_INFINITY : -Float.MAX_VALUE;
        }
        int order = Domain.exact(f).compareTo(end.value);
        float inside = order < 0 || order == 0 && !end.closed ? Math.nextUp(f) : f;
        return Float.isInfinite(inside) ? Float.NaN : inside;
    }
}
