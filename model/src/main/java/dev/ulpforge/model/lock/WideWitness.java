package dev.ulpforge.model.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;

/**
 * A point of a kernel on doubles or on pairs: the exact value has more bits than a double.
 *
 * @param arguments the arguments, one or two
 * @param result    the kernel's result
 * @param want      the finite double within half of its ulp of the exact value, or nearest to it; NaN where the
 * function is undefined, an infinity of the right sign where its value is infinite or beyond the range of the format
 * @param rest      the exact value less {@code want} in units of {@code Math.ulp(want)}, rounded to double; 0 where
 *         {@code want} is not finite
 */
public record WideWitness(List<Double> arguments, double result, double want, double rest) implements Point {
    /** What stands before {@code rest} in a text. */
    static final String AND = " + ";
    private static final List<String> NAMES = List.of("x=", "y=");
    private static final String ULP = " ulp";
    private static final int OTHERS = 7;

    /** @throws IllegalArgumentException if there are no such arguments, or {@code rest} is more than a rounding */
    public WideWitness {
        arguments = List.copyOf(arguments);
        if (arguments.isEmpty() || arguments.size() > NAMES.size()) {
            throw new IllegalArgumentException("a point has one argument or two, not " + arguments.size());
        }
        if (!(Math.abs(rest) <= (Double.isFinite(want) ? 1 : 0))) {
            throw new IllegalArgumentException(
                    Double.toHexString(rest) + " is not what rounding to " + Double.toHexString(want) + " has lost");
        }
    }

    /** Values that round to 0 are not. */
    @Override
    public boolean isSpecial() {
        return want == 0 && rest == 0 || Double.isInfinite(want) || Double.isNaN(want);
    }

    @Override
    public List<Long> bits() {
        return arguments.stream().map(Double::doubleToRawLongBits).toList();
    }

    /** In the binade of the exact value: a power of two may have been rounded up to. */
    @Override
    public double error(Format format) {
        if (isSpecial() || Double.isNaN(result)) {
            return Double.compare(result, want) == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        double ulp = format.ulp(isRoundedUp() ? Math.nextDown(Math.abs(want)) : want);
        return Math.abs(counted(format, result, ulp) - want / ulp - rest * (Math.ulp(want) / ulp));
    }

    /** {@return a result in ulp, where an infinite one counts as the power of two above the greatest number} */
    private static double counted(Format format, double result, double ulp) {
        return Double.isInfinite(result)
                ? Math.copySign(2 * (Math.scalb(1.0, format.bias()) / ulp), result)
                : result / ulp;
    }

    private boolean isRoundedUp() {
        boolean isPower = (Double.doubleToRawLongBits(want) & Format.BINARY64.fraction()) == 0;
        return isPower && rest != 0 && Math.signum(rest) != Math.signum(want);
    }

    /** Two are equal when all their bits are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof WideWitness point && point.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String at() {
        return IntStream.range(0, arguments.size()).mapToObj(i -> NAMES.get(i) + Double.toHexString(arguments.get(i)))
                .collect(Collectors.joining(" "));
    }

    /** {@return {@code x=0x1.8p3 got 0x1.2p1 want 0x1.1ffp1 + 0x1.8p-5 ulp}: hex floats} */
    @Override
    public String toString() {
        return at() + " got " + Double.toHexString(result) + " want " + Double.toHexString(want) + AND
                + Double.toHexString(rest) + ULP;
    }

    /** {@return the point with this text} @throws IllegalArgumentException if it is not exactly one's text */
    static WideWitness parse(String text) {
        List<String> words = List.of(text.split(" ", -1));
        int count = words.size() - OTHERS;
        List<Double> arguments = new ArrayList<>();
        for (int i = 0; i < Math.min(count, NAMES.size()); i++) {
            arguments.add(HexFloat.doubleOf(after(NAMES.get(i), words.get(i))));
        }
        WideWitness parsed = new WideWitness(arguments, HexFloat.doubleOf(words.get(count + 1)),
                HexFloat.doubleOf(words.get(count + 3)), HexFloat.doubleOf(words.get(count + 5)));
        if (!parsed.toString().equals(text)) {
            throw new IllegalArgumentException("expected «" + parsed + "», found «" + text + "»");
        }
        return parsed;
    }

    private static String after(String name, String word) {
        if (!word.startsWith(name)) {
            throw new IllegalArgumentException("expected «" + name + "…», found «" + word + "»");
        }
        return word.substring(name.length());
    }
}
