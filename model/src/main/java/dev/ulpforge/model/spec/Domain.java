package dev.ulpforge.model.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;

/**
 * The numbers of a format for which a bound holds: all of them, or those in one interval.
 *
 * <p>Membership is by value, so an interval that contains 0 contains both zeros. Only the domain of all numbers
 * contains NaN; {@code [-inf, inf]} contains the infinities, {@code (-inf, inf)} does not.
 *
 * <p>A domain of pairs is a box {@code x in [0, 1], y in [-2, 2]}: its own ends are those of x.
 *
 * @param text     canonical text, empty for all numbers
 * @param least    the smallest double inside ({@code -inf} for all numbers)
 * @param greatest the largest double inside
 * @param second   the domain of the second argument, if this is a box
 */
public record Domain(String text, double least, double greatest, Optional<Domain> second) {

    /** Every number, the infinities and all NaNs included. */
    public static final Domain ALL = new Domain("", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final Pattern BOX = Pattern.compile("x in (.*), *y in (.*)");

    private static final int SIGN = (int) Format.BINARY32.sign();
    /** Longer texts are no use to a reader: hexadecimal ends have up to 150 digits in decimal. */
    private static final int READABLE = 40;
    private static final int SHORT = 12;

    /** Numbers of one argument. */
    Domain(String text, double least, double greatest) {
        this(text, least, greatest, Optional.empty());
    }

    /** {@return the pairs whose arguments are in two domains, of which each is an interval} */
    public static Domain box(Domain x, Domain y) {
        return new Domain("x in " + x + ", y in " + y, x.least, x.greatest, Optional.of(y));
    }

    /**
     * Neighbouring bit patterns of one sign.
     *
     * @param first the first bit pattern
     * @param last the last one, inclusive; the same sign bit, and not below {@code first} as an unsigned number
     */
    public record BitRange(int first, int last) {
        public BitRange {
            if ((first ^ last) < 0 || Integer.compareUnsigned(first, last) > 0) {
                throw new IllegalArgumentException(Integer.toHexString(first) + " to " + Integer.toHexString(last));
            }
        }

        /** {@return the number of patterns} */
        public long size() {
            return (long) last - first + 1;
        }
    }

    /**
     * Reads {@code ""} (all numbers) or an interval such as {@code [-10, 10]}, {@code (0, 0x1p-3]}, {@code [0, pi/2)}
     * or {@code [1, inf]}; a round bracket excludes its end. Ends are constant expressions of numbers, {@code pi} and
     * {@code e} with {@code + - * / ^}, taken exactly. A box of pairs is {@code x in [0, 1], y in (0, 2]}.
     *
     * @throws DomainException if the text is none of these, or no float lies in the interval
     */
    public static Domain parse(String text) {
        return parse(text, Format.BINARY32);
    }

    /**
     * Reads a domain in which numbers of a format have to lie: of doubles, or else of floats at least.
     *
     * @throws DomainException if the text is none, or no such number lies in the interval
     */
    public static Domain parse(String text, Format format) {
        Matcher box = BOX.matcher(text.strip());
        if (box.matches()) {
            return box(new DomainParser(box.group(1).strip(), format).parse(),
                    new DomainParser(box.group(2).strip(), format).parse());
        }
        return text.isBlank() ? ALL : new DomainParser(text.strip(), format).parse();
    }

    /**
     * {@return the floats from {@code lower} to {@code upper}, both included, with short numbers as its text}
     *
     * @throws DomainException if no float lies there
     */
    public static Domain closed(float lower, float upper) {
        return parse("[" + end(lower) + ", " + end(upper) + "]");
    }

    /**
     * {@return the domain for a reader}: its canonical text, or if that is long the same floats with short numbers as
     * ends
     */
    public String words() {
        if (second.isPresent()) {
            return "x in " + side().words() + ", y in " + second.get().words();
        }
        return text.length() <= READABLE ? text : "[" + end(lower()) + ", " + end(upper()) + "]";
    }

    /**
     * The shortest decimal is the float itself only if that is exact; powers of two and the like are shorter in
     * hexadecimal.
     */
    private static String end(float x) {
        if (Float.isInfinite(x)) {
            return x > 0 ? "inf" : "-inf";
        }
        String decimal = new BigDecimal(Float.toString(x)).toPlainString();
        boolean isShort = decimal.length() < SHORT && new BigDecimal(decimal).compareTo(new BigDecimal(x)) == 0;
        return isShort ? decimal.replaceFirst("\\.0$", "") : Float.toHexString(x);
    }

    /** {@return the smallest float inside, −infinity for all numbers; above {@link #upper} if there is none} */
    public float lower() {
        float near = (float) least;
        return near < least ? Math.nextUp(near) : near + 0f;
    }

    /** {@return the largest float inside} */
    public float upper() {
        float near = (float) greatest;
        return near > greatest ? Math.nextDown(near) : near + 0f;
    }

    /** {@return whether NaN is an input} */
    public boolean containsNaN() {
        return text.isEmpty();
    }

    /** {@return the domain of the first argument} */
    public Domain side() {
        return second.isEmpty()
                ? this
                : new Domain(
                        text.substring("x in ".length(),
                                text.length() - second.get().text.length() - ", y in ".length()),
                        least, greatest);
    }

    /** {@return whether numbers, as many as there are arguments, are inputs of this domain} */
    public boolean contains(List<Double> arguments) {
        return contains(arguments.getFirst()) && second.orElse(this).contains(arguments.getLast());
    }

    /** {@return whether {@code x} is a first argument of this domain} */
    public boolean contains(double x) {
        return Double.isNaN(x) ? containsNaN() : least <= x && x <= greatest;
    }

    /**
     * {@return the bit patterns of all floats among the inputs, in ascending order as unsigned numbers: positive floats
     * first}
     */
    public List<BitRange> ranges() {
        if (containsNaN()) {
            return List.of(new BitRange(0, ~SIGN), new BitRange(SIGN, -1));
        }
        float lower = lower();
        float upper = upper();
        if (lower > upper) {
            return List.of();
        }
        List<BitRange> ranges = new ArrayList<>();
        if (upper >= 0) {
            ranges.add(new BitRange(lower <= 0 ? 0 : Float.floatToIntBits(lower), Float.floatToIntBits(upper) & ~SIGN));
        }
        if (lower <= 0) {
            ranges.add(
                    new BitRange(upper >= 0 ? SIGN : Float.floatToIntBits(upper), Float.floatToIntBits(lower) | SIGN));
        }
        return List.copyOf(ranges);
    }

    /** {@return the number of floats among the inputs} */
    public long size() {
        return ranges().stream().mapToLong(BitRange::size).sum();
    }

    /** {@return the number of inputs of a format, NaNs of every payload included; 2^63 - 1 if there are more} */
    public long size(Format format) {
        if (second.isPresent()) {
            return side().size(format) * second.get().size(format);
        }
        if (format.isNarrow()) {
            return inputs(format).count();
        }
        return format.equals(Format.BINARY32) ? size() : doubles();
    }

    private long doubles() {
        long first = Format.BINARY64.rank(Double.doubleToLongBits(least));
        long last = Format.BINARY64.rank(Double.doubleToLongBits(greatest));
        long size = last - first + (contains(0) ? 2 : 1);
        return containsNaN() || size < 0 ? Long.MAX_VALUE : size;
    }

    /** {@return the bit patterns of a format of 16 bits that are inputs, in ascending order as unsigned numbers} */
    public IntStream inputs(Format format) {
        return IntStream.range(0, 1 << format.size()).filter(bits -> contains((float) format.value(bits)));
    }

    /** {@return the canonical text, which parses back to an equal domain} */
    @Override
    public String toString() {
        return text;
    }
}
