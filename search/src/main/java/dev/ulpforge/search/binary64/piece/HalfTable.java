package dev.ulpforge.search.binary64.piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

import dev.ulpforge.verify.real.Ball;

/**
 * The rows of a half's pieces in order.
 *
 * @param rows    the rows
 * @param regions the pieces near zeros
 */
record HalfTable(List<CoefficientRow> rows, List<ZeroRegion> regions) {

    /** {@return the rows, if the estimate of each error is small enough} */
    static Optional<HalfTable> of(InputHalf half, List<SizeZero> zeros, Plan plan, boolean hasScale, double error) {
        int count = (int) plan.cutting().count(half);
        List<Optional<CoefficientRow>> plain = IntStream.range(0, count).parallel()
                .mapToObj(i -> row(half.target()::at, half, plan, i, hasScale)).toList()
                .stream().map(row -> Optional.of(row).filter(r -> r.error() <= error)).toList();
        List<ZeroRegion> regions = new ArrayList<>();
        for (SizeZero zero : zeros) {
            regions.add(region(zero, half, plan, plain));
        }
        List<Optional<CoefficientRow>> rows = IntStream.range(0, count).parallel()
                .mapToObj(i -> regions.stream().filter(region -> region.first() <= i && i <= region.last()).findFirst()
                        .map(region -> Optional.of(row(factor(half.target(), region.zero()), half, plan, i, false))
                                .filter(r -> r.error() <= error))
                        .orElse(plain.get(i)))
                .toList();
        return rows.stream().allMatch(Optional::isPresent)
                ? Optional.of(new HalfTable(rows.stream().flatMap(Optional::stream).toList(), regions))
                : Optional.empty();
    }

    /** {@return the pieces around a zero whose rows are not good enough, at least that with the zero} */
    private static ZeroRegion region(SizeZero zero, InputHalf half, Plan plan, List<Optional<CoefficientRow>> plain) {
        int at = (int) plan.cutting().number(half, Math.max(half.from(), zero.high()));
        int first = at;
        while (first > 0 && plain.get(first - 1).isEmpty()) {
            first--;
        }
        int last = at;
        while (last < plain.size() - 1 && plain.get(last + 1).isEmpty()) {
            last++;
        }
        return new ZeroRegion(zero, first, last);
    }

    private static CoefficientRow row(DoubleFunction<Ball> f, InputHalf half, Plan plan, int number, boolean hasScale) {
        return CoefficientRow.of(f, plan.cutting().piece(half, number), plan.shape(), hasScale);
    }

    /** {@return the factor beside a zero} It has a limit there, which neighbours are near. */
    private static DoubleFunction<Ball> factor(PieceTarget target, SizeZero zero) {
        return size -> {
            double near = zero.distance(size).isZero() ? Math.nextUp(size) : size;
            return target.at(near).divide(zero.distance(near), PieceTarget.BITS);
        };
    }
}
