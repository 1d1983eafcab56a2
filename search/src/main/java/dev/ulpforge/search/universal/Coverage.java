package dev.ulpforge.search.universal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Domain;

/** Finds a domain on which a target can be cut into cells, if its own domain cannot. */
final class Coverage {
    private static final int ONE = Format.BINARY32.bias();
    private final Frame whole;
    private final List<Optional<Row>> rows;

    /** The coverage by the 512 rows of a frame at anchor 0, with those of positive floats first. */
    Coverage(Frame whole, List<Optional<Row>> rows) {
        this.whole = whole;
        this.rows = rows;
    }

    /**
     * {@return the largest range of exponents without a gap, with both signs if it reaches 0; empty if there is none}
     */
    Optional<String> domain() {
        Optional<Range> positive = range(false);
        return positive.map(this::domain)
                .or(() -> range(true).map(negative -> Domain.closed(Math.max(whole.lo(), -end(negative.to)),
                        Math.min(whole.hi(), -start(negative.from)))))
                .map(Domain::words);
    }

    private Domain domain(Range positive) {
        boolean both = positive.from == 0 && whole.lo() < 0
                && IntStream.range(0, positive.to).allMatch(exponent -> isCovered(exponent, true));
        return Domain.closed(
                both ? Math.max(whole.lo(), -end(positive.to)) : Math.max(whole.lo(), start(positive.from)),
                Math.min(whole.hi(), end(positive.to)));
    }

    private boolean isCovered(int exponent, boolean isNegative) {
        return rows.get(isNegative ? Rows.EXPONENTS + exponent : exponent).isPresent();
    }

    private boolean isInDomain(int exponent, boolean isNegative) {
        float lower = isNegative ? -whole.hi() : whole.lo();
        float upper = isNegative ? -whole.lo() : whole.hi();
        return start(exponent) <= upper && Math.nextDown(start(exponent + 1)) >= lower;
    }

    private record Range(int from, int to) {}

    /** {@return the range within the domain that contains the exponent of 1, or else the longest one} */
    private Optional<Range> range(boolean isNegative) {
        Range best = new Range(0, 0);
        for (int from = 0; from < Rows.EXPONENTS; from++) {
            int to = from;
            while (to < Rows.EXPONENTS - 1 && isCovered(to, isNegative) && isInDomain(to, isNegative)) {
                to++;
            }
            boolean isUsual = from <= ONE && ONE < to && !(best.from <= ONE && ONE < best.to);
            best = isUsual || to - from > best.to - best.from && !(best.from <= ONE && ONE < best.to)
                    ? new Range(from, to)
                    : best;
            from = to;
        }
        return best.from < best.to ? Optional.of(best) : Optional.empty();
    }

    private static float start(int exponent) {
        return Float.intBitsToFloat(exponent << Row.BINADE);
    }

    private static float end(int exponent) {
        return exponent == Rows.EXPONENTS - 1 ? Float.MAX_VALUE : start(exponent);
    }
}
