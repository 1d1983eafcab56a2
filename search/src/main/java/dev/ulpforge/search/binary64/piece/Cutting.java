package dev.ulpforge.search.binary64.piece;

import java.util.Optional;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;

/**
 * How sizes are cut into pieces: by one grid, or by one up to some size and by another from there on.
 *
 * @param near the grid for small sizes
 * @param far  that for large ones, if there is another
 */
record Cutting(Grid near, Optional<Far> far) {

    /**
     * A grid for large sizes.
     *
     * @param from the least of them
     * @param grid their grid
     */
    record Far(double from, Grid grid) {

        /** {@return the number of pieces of a half} */
        long count(InputHalf half) {
            return half.to() < from ? 0 : grid.count(from, half.to());
        }
    }

    /** {@return the number of pieces of a half} */
    long count(InputHalf half) {
        return ofNear(half) + far.map(zone -> zone.count(half)).orElse(0L);
    }

    private long ofNear(InputHalf half) {
        return near.count(half.from(), Math.min(half.to(), end()));
    }

    private double end() {
        return far.map(zone -> Math.nextDown(zone.from())).orElse(Double.MAX_VALUE);
    }

    /** {@return a piece of a half} */
    SizePiece piece(InputHalf half, long number) {
        long first = ofNear(half);
        return number < first
                ? near.piece(half.from(), number).within(half.from(), Math.min(half.to(), end()))
                : far.orElseThrow().grid().piece(far.get().from(), number - first)
                        .within(far.get().from(), half.to());
    }

    /** {@return the number of the piece of a size} */
    long number(InputHalf half, double size) {
        return far.filter(zone -> zone.from() <= size)
                .map(zone -> ofNear(half) + zone.grid().count(zone.from(), size) - 1)
                .orElseGet(() -> near.count(half.from(), size) - 1);
    }

    /** {@return the number of the piece of a size} Halves have as many pieces of small sizes, or no large ones. */
    I64 number(InputHalf longest, F64 size) {
        I64 small = near.number(size, longest.from(), 0);
        return far.map(zone -> size.below(size.program().f64(zone.from())).select(small,
                zone.grid().number(size, zone.from(), ofNear(longest)))).orElse(small);
    }
}
