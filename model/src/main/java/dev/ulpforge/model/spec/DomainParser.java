package dev.ulpforge.model.spec;

import java.math.BigDecimal;

import dev.ulpforge.model.format.Format;

/** Reads an interval. */
final class DomainParser {
    private static final String HINT = ": write for instance [-10, 10], (0, 1] or [0, inf]; leave it empty for all floats";

    private final String text;
    private final Format format;

    DomainParser(String text, Format format) {
        this.text = text;
        this.format = format;
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
        double lower = low(low);
        double upper = -low(
                new End(high.text, high.value == null ? null : high.value.negate(), -high.sign, high.closed));
        String canonical = text.charAt(0) + low.text + ", " + high.text + text.charAt(last);
        Domain domain = new Domain(canonical, lower == 0 ? 0.0 : lower, upper == 0 ? 0.0 : upper);
        boolean ofDoubles = format.equals(Format.BINARY64);
        if (!(lower <= upper) || !ofDoubles && domain.size() == 0) {
            throw new DomainException(
                    "no " + (ofDoubles ? "double" : "float") + " lies in " + canonical + HINT);
        }
        return domain;
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

    /** {@return the smallest double not below the end, or above it if it is open; NaN if there is none} */
    private static double low(End end) {
        if (end.value == null) {
            double infinity = end.sign * Double.POSITIVE_INFINITY;
            return end.closed ? infinity : end.sign < 0 ? -Double.MAX_VALUE : Double.NaN;
        }
        double x = end.value.doubleValue();
        if (Double.isInfinite(x)) {
            return x > 0 ? Double.POSITIVE_INFINITY : -Double.MAX_VALUE;
        }
        int order = new BigDecimal(x).compareTo(end.value);
        double inside = order < 0 || order == 0 && !end.closed ? Math.nextUp(x) : x;
        return Double.isInfinite(inside) ? Double.NaN : inside;
    }
}
