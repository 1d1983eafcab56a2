package dev.ulpforge.verify.box;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.verify.prover.InputCell;

/**
 * Pairs of floats: those of two cells.
 *
 * @param x first arguments
 * @param y second arguments
 */
public record PairCell(InputCell x, InputCell y) {

    /** {@return the pairs of a domain, zeros apart and cut by signs} */
    static List<PairCell> of(Domain box) {
        return sides(box.side()).stream()
                .flatMap(x -> sides(box.second().orElseThrow()).stream().map(y -> new PairCell(x, y))).toList();
    }

    private static List<InputCell> sides(Domain side) {
        List<InputCell> cells = new ArrayList<>();
        for (InputCell cell : InputCell.of(side)) {
            if (cell.first() > 0) {
                cells.add(cell);
            } else {
                if (!cell.negative() || side.upper() < 0) {
                    cells.add(part(cell, 0, 0));
                }
                if (cell.last() > 0) {
                    cells.add(part(cell, 1, cell.last()));
                }
            }
        }
        return cells;
    }

    private static InputCell part(InputCell cell, long first, long last) {
        return new InputCell(cell.format(), cell.negative(), first, last);
    }

    /** {@return whether this is a single pair} */
    boolean isPoint() {
        return x.size() == 1 && y.size() == 1;
    }

    /** {@return both parts of this cell, if its first arguments are cut, in as many ways as are useful} */
    List<List<PairCell>> cutsOfX() {
        return cuts(x).stream().map(parts -> parts.stream().map(part -> new PairCell(part, y)).toList()).toList();
    }

    /** {@return both parts of this cell, if its second arguments are cut, likewise} */
    List<List<PairCell>> cutsOfY() {
        return cuts(y).stream().map(parts -> parts.stream().map(part -> new PairCell(x, part)).toList()).toList();
    }

    /** In the middle of the floats, and of the numbers. */
    private static List<List<InputCell>> cuts(InputCell cell) {
        if (cell.size() == 1) {
            return List.of();
        }
        long ofFloats = cell.first() + (cell.last() - cell.first()) / 2;
        long ofNumbers = cell.format()
                .bits((Math.abs(cell.value(cell.first())) + Math.abs(cell.value(cell.last()))) / 2);
        return LongStream.of(ofFloats, Math.clamp(ofNumbers, cell.first(), cell.last() - 1)).distinct()
                .mapToObj(middle -> List.of(part(cell, cell.first(), middle), part(cell, middle + 1, cell.last())))
                .toList();
    }

    /** {@return what is known of an argument} */
    static PartValue value(InputCell cell) {
        double first = cell.value(cell.first());
        double last = cell.value(cell.last());
        int grid = RoundedOperation.gridOf(cell.format().ulp(first));
        return PartValue.of(Math.min(first, last), Math.max(first, last), 0, 0,
                first == 0 && last == 0 ? PartValue.ANY_GRID : grid, cell.format().fractionBits() + 1);
    }

    /** {@return such as {@code x in [1, 2], y = 0}} */
    @Override
    public String toString() {
        return words("x", x) + ", " + words("y", y);
    }

    private static String words(String name, InputCell cell) {
        float a = (float) cell.value(cell.first());
        float b = (float) cell.value(cell.last());
        return name + (a == b
                ? " = " + Float.toHexString(a)
                : " in " + Domain.closed(Math.min(a, b), Math.max(a, b)).words());
    }
}
