package dev.ulpforge.search.universal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.IntTable;

/**
 * The rows of all frames, and their representation in tables: for each exponent and sign an int, the number of the
 * first cell times 32 plus the shift; and for each coefficient a table over all cells.
 *
 * @param degree the degree of the polynomials
 * @param frames the frames; the first one covers the domain except for the floats of the others
 * @param rows 512 for each frame, those of positive {@code u} first
 */
record Layout(int degree, List<Frame> frames, List<Row> rows) {
    /** The number of low bits of a row's int that hold its shift; the bits above hold the number of its first cell. */
    static final int SHIFT_BITS = 5;

    Layout {
        frames = List.copyOf(frames);
        rows = List.copyOf(rows);
    }

    /** {@return whether the value at an infinity is finite, in which case t must not be infinite there} */
    boolean hasFiniteLimit() {
        return IntStream.range(0, rows.size()).filter(i -> i % Rows.EXPONENTS == Rows.EXPONENTS - 1)
                .mapToObj(i -> rows.get(i).polynomials().getFirst())
                .anyMatch(p -> Double.isFinite(p.c(0)) && Double.isNaN(p.at(Double.POSITIVE_INFINITY)));
    }

    /** The table of rows, and the polynomials in the order of their numbers. */
    record Tables(IntTable rows, List<Polynomial> cells) {}

    Tables tables() {
        List<Polynomial> cells = new ArrayList<>();
        int[] packed = new int[rows.size()];
        Map<List<Polynomial>, Integer> known = new LinkedHashMap<>();
        for (int i = 0; i < packed.length; i++) {
            Row row = rows.get(i);
            int first = known.computeIfAbsent(row.polynomials(), polynomials -> {
                cells.addAll(polynomials);
                return cells.size() - polynomials.size();
            });
            packed[i] = first << SHIFT_BITS | row.shift();
        }
        return new Tables(IntTable.of(packed), cells);
    }

    /** {@return the number of distinct cells} */
    int cells() {
        return rows.stream().map(Row::polynomials).distinct().mapToInt(List::size).sum();
    }
}
