package dev.ulpforge.model.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of an expression, read from left to right; blanks between words are skipped. */
final class Scanner {
    private static final Pattern DECIMAL = Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE]([+-]?\\d+))?");
    private static final Pattern HEX = Pattern
            .compile("0[xX]([0-9a-fA-F]*)(?:\\.([0-9a-fA-F]*))?(?:[pP]([+-]?\\d+))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final int MAX_EXPONENT_DIGITS = 4;
    private static final int MAX_LENGTH = 10_000;

    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
        if (text.length() > MAX_LENGTH) {
            throw new ExpressionException(MAX_LENGTH + 1, "longer than " + MAX_LENGTH + " characters");
        }
        skipBlanks();
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** {@return the next character, or NUL at the end} */
    char next() {
        return atEnd() ? '\0' : text.charAt(at);
    }

    int column() {
        return at + 1;
    }

    int firstColumn() {
        return text.length() - text.stripLeading().length() + 1;
    }

    ExpressionException fault(String message) {
        return new ExpressionException(column(), message);
    }

    boolean accept(char c) {
        if (next() != c) {
            return false;
        }
        at++;
        skipBlanks();
        return true;
    }

    boolean accept(String sign) {
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        skipBlanks();
        return true;
    }

    void expect(char c) {
        if (!accept(c)) {
            throw fault("expected '" + c + "', found " + (atEnd() ? "the end" : "'" + next() + "'"));
        }
    }

    boolean atNumber() {
        return Character.digit(next(), 10) >= 0 && next() < 128 || next() == '.';
    }

    private Matcher take(Pattern pattern) {
        Matcher m = pattern.matcher(text).region(at, text.length());
        if (m.lookingAt()) {
            at = m.end();
            skipBlanks();
            return m;
        }
        return null;
    }

    /** {@return the name that starts here, or the empty string} */
    String name() {
        Matcher m = take(NAME);
        return m == null ? "" : m.group();
    }

    BigDecimal number() {
        int column = column();
        Matcher hex = take(HEX);
        if (hex != null) {
            return hexadecimal(column, hex);
        }
        Matcher decimal = take(DECIMAL);
        if (decimal == null) {
            throw fault("malformed number");
        }
        return new BigDecimal(decimal.group(1)).scaleByPowerOfTen(exponent(column, decimal.group(2)));
    }

    private static BigDecimal hexadecimal(int column, Matcher m) {
        String fraction = m.group(2) == null ? "" : m.group(2);
        String digits = m.group(1) + fraction;
        if (digits.isEmpty()) {
            throw new ExpressionException(column, "malformed number: no digits after 0x");
        }
        int power = exponent(column, m.group(3)) - 4 * fraction.length();
        BigDecimal mantissa = new BigDecimal(new BigInteger(digits, 16));
        BigDecimal scale = new BigDecimal(BigInteger.TWO.pow(Math.abs(power)));
        return power >= 0 ? mantissa.multiply(scale) : mantissa.divide(scale);
    }

    private static int exponent(int column, String digits) {
        if (digits == null) {
            return 0;
        }
        if (digits.replaceFirst("^[+-]?0*", "").length() > MAX_EXPONENT_DIGITS) {
            throw new ExpressionException(column, "the exponent of a number has at most " + MAX_EXPONENT_DIGITS
                    + " digits");
        }
        return Integer.parseInt(digits);
    }
}
