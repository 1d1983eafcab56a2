package dev.ulpforge.search.kernel.universal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.IntTable;

/**
 * The rows of all frames, and how tables hold them: an int for each exponent with its sign, the first cell's number
 * times 32 plus the shift; and for each coefficient a table of those of all cells.
 *
 * @param degree the polynomials' degree
 * @param frames the frames; the first one covers the domain but for what the others take
 * @param rows   512 of each frame, those of positive {@code u} first
 */
record Layout(int degree, List<Frame> frames, List<Row> rows) {
    /** The bits of a row's int that hold its shift; the number of its first cell is above them. */
    static final int SHIFT_BITS = 5;

    Layout {
        frames = List.copyOf(frames);
        rows = List.copyOf(rows);
    }

    /** {@return whether the value at an infinity is finite, so that t must not be infinite there} */
    boolean hasFiniteLimit() {
        return IntStream.range(0, rows.size()).filter(i -> i % Rows.EXPONENTS == Rows.EXPONENTS - 1)
                .mapToObj(i -> rows.get(i).polynomials().getFirst())
                .anyMatch(p -> Double.isFinite(p.c(0)) && Double.isNaN(p.at(Double.POSITIVE_INFINITY)));
    }

    /** {@return the frame that a float is seen from} */
    int frame(float x) {
        for (int i = 1; i < frames.size(); i++) {
            if (frames.get(i).has(x)) {
                return i;
            }
        }
        return 0;
    }

    /** {@return the value at {@code x} as the tables give it} */
    double at(float x) {
        int frame = frame(x);
        float u = frames.get(frame).reduced(x);
        return rows.get(frame * 2 * Rows.EXPONENTS + (Float.floatToRawIntBits(u) >>> Row.BINADE)).at(u);
    }

    /** The tables. */
    record Tables(IntTable rows, List<DoubleTable> coefficients) {}

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
        List<DoubleTable> coefficients = new ArrayList<>();
        for (int k = 0; k <= degree; k++) {
            int power = k;
            coefficients.add(DoubleTable.of(cells.stream().mapToDouble(cell -> cell.c(power)).toArray()));
        }
        return new Tables(IntTable.of(packed), coefficients);
    }

    /** {@return the number of cells that differ} */
    int cells() {
        return rows.stream().map(Row::polynomials).distinct().mapToInt(List::size).sum();
    }
}
