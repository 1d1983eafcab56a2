package dev.ulpforge.verify.prover;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Domain;

/**
 * Neighbouring inputs of one sign.
 *
 * @param format   of the inputs
 * @param negative whether their sign bit is set
 * @param first    the first magnitude, as bits without sign
 * @param last     the last one, inclusive
 */
public record InputCell(Format format, boolean negative, long first, long last) implements Serializable {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Throws {@link IllegalArgumentException} if there are no such inputs. */
    public InputCell {
        if (first < 0 || first > last || last > format.magnitude()) {
            throw new IllegalArgumentException(first + " to " + last);
        }
    }

    /** {@return every input of {@code format}, NaNs too} */
    public static List<InputCell> all(Format format) {
        return List.of(new InputCell(format, false, 0, format.magnitude()),
                new InputCell(format, true, 0, format.magnitude()));
    }

    /** {@return the numbers of a format, that of floats or that of doubles, in a domain} */
    public static List<InputCell> of(Domain domain, Format format) {
        return domain.containsNaN() ? all(format) : format.equals(Format.BINARY64) ? doubles(domain) : of(domain);
    }

    private static List<InputCell> doubles(Domain domain) {
        List<InputCell> cells = new ArrayList<>();
        if (domain.greatest() >= 0) {
            cells.add(between(Format.BINARY64, Math.max(domain.least(), 0), domain.greatest()));
        }
        if (domain.least() <= 0) {
            cells.add(between(Format.BINARY64, Math.min(domain.least(), -0.0), Math.min(domain.greatest(), -0.0)));
        }
        return cells;
    }

    /** {@return the floats of a domain} */
    public static List<InputCell> of(Domain domain) {
        Format format = Format.BINARY32;
        return domain.ranges().stream().map(range -> new InputCell(format, range.first() < 0,
                range.first() & format.magnitude(), range.last() & format.magnitude())).toList();
    }

    /** {@return the numbers from {@code low} to {@code high}, which have the same sign} */
    public static InputCell between(Format format, double low, double high) {
        long a = format.bits(low);
        long b = format.bits(high);
        boolean negative = (a & format.sign()) != 0;
        long first = Math.min(a & format.magnitude(), b & format.magnitude());
        return new InputCell(format, negative, first, Math.max(a & format.magnitude(), b & format.magnitude()));
    }

    /** {@return the number of inputs} */
    public long size() {
        return last - first + 1;
    }

    /** {@return the bits of the input of this magnitude} */
    public long bits(long magnitude) {
        return negative ? magnitude | format.sign() : magnitude;
    }

    /** {@return the input of this magnitude} */
    public double value(long magnitude) {
        return format.value(bits(magnitude));
    }

    /** {@return the least input} */
    double low() {
        return value(negative ? last : first);
    }

    /** {@return the greatest input} */
    double high() {
        return value(negative ? first : last);
    }

    /** {@return the part with magnitudes from {@code from} to {@code to}} */
    InputCell part(long from, long to) {
        return new InputCell(format, negative, from, to);
    }

    /** {@return the magnitude of an {@code i}-th input: first, last, then others, not in step with any reduction} */
    long scattered(long i) {
        return i == 0 ? first : i == 1 ? last : first + Math.min(size() - 1, (long) (i * GOLDEN % 1 * size()));
    }

    boolean isNaN() {
        return first > format.infinity();
    }

    /** {@return this cell cut into zero, subnormals, binades, infinity and NaNs} */
    List<InputCell> kinds() {
        List<InputCell> parts = new ArrayList<>();
        long end = first - 1;
        while (end < last) {
            long from = end + 1;
            end = Math.min(last, lastOfKind(from));
            parts.add(part(from, end));
        }
        return parts;
    }

    private long lastOfKind(long at) {
        return at == 0 || at == format.infinity()
                ? at
                : at > format.infinity() ? format.magnitude() : at | format.fraction();
    }
}
