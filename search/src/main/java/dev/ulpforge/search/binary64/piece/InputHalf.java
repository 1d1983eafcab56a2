package dev.ulpforge.search.binary64.piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

/**
 * The inputs of one sign.
 *
 * @param target the function of their sizes
 * @param from   the least size, 0 for all
 * @param to     the greatest size for which there are pieces
 * @param tail   the function for greater sizes
 */
record InputHalf(PieceTarget target, double from, double to, Tail tail) {
    private static final int LOOKS = 40;

    /** {@return the halves of a domain, or none if one of them has neither an end nor a tail} */
    static Optional<List<InputHalf>> of(ExactFunction exact) {
        Domain domain = exact.domain();
        List<Optional<InputHalf>> halves = new ArrayList<>();
        if (domain.greatest() > 0) {
            halves.add(of(new PieceTarget(exact, false), Math.max(0, domain.least()), domain.greatest()));
        }
        if (domain.least() < 0) {
            halves.add(of(new PieceTarget(exact, true), Math.max(0, -domain.greatest()), -domain.least()));
        }
        return halves.stream().allMatch(Optional::isPresent)
                ? Optional.of(halves.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Optional<InputHalf> of(PieceTarget target, double from, double to) {
        if (Double.isFinite(to)) {
            return Optional.of(new InputHalf(target, from, to, Tail.OUTSIDE));
        }
        return Tail.of(target).map(tail -> new InputHalf(target, from, Math.max(from, tail.from()), tail.tail()));
    }

    /** {@return sizes from the least to the greatest, evenly spaced by their differences and by their ratios} */
    Stream<Double> sizes(int count) {
        double least = Math.max(from, to * 0x1p-40);
        return Stream.concat(
                Stream.iterate(0, i -> i <= count, i -> i + 1).map(i -> from + (to - from) * ((double) i / count)),
                Stream.iterate(0, i -> i <= count, i -> i + 1)
                        .map(i -> Math.clamp(least * Math.pow(to / least, (double) i / count), from, to)))
                .filter(size -> size > 0).sorted().distinct();
    }

    /** {@return whether some values are so small or so large that sums have to be scaled} */
    boolean needsScale() {
        return sizes(LOOKS).map(target::at).anyMatch(y -> y.isBounded() && y.signum() != 0
                && (y.topExponent() < CoefficientRow.SMALL || y.topExponent() > CoefficientRow.LARGE));
    }
}
