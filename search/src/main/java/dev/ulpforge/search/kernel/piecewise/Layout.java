package dev.ulpforge.search.kernel.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a range, each an entry of tables: cell {@code k} has the entry {@code k mod entries}.
 *
 * @param segments what numbers the cells
 * @param entries  the size of the tables, a power of two, not below the number of cells
 * @param first    the number of the first cell
 * @param cells    the cells in their order
 */
record Layout(Segments segments, int entries, int first, List<Cell> cells) {

    /** The smallest and the largest float of a cell. */
    record Cell(float lo, float hi) {}

    Layout {
        cells = List.copyOf(cells);
    }

    /** {@return the layout for a range, if its cells are not more than the entries} */
    static Optional<Layout> of(Segments segments, int entries, float lo, float hi) {
        int first = segments.cell(lo);
        int last = segments.cell(hi);
        if (last < first || last - first >= entries) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>();
        float from = lo;
        while (segments.cell(from) < last) {
            int here = segments.cell(from);
            float next = Floats.first(from, hi, v -> segments.cell(v) > here);
            cells.add(new Cell(from, Math.nextDown(next)));
            for (int skipped = here + 1; skipped < segments.cell(next); skipped++) {
                cells.add(new Cell(next, next));
            }
            from = next;
        }
        cells.add(new Cell(from, hi));
        return Optional.of(new Layout(segments, entries, first, cells));
    }

    /** {@return the number of cells in a range} */
    static int cells(Segments segments, float lo, float hi) {
        return segments.cell(hi) - segments.cell(lo) + 1;
    }

    /** {@return the number in {@link #cells} of an entry of the tables; one without a cell of its own repeats the first} */
    int cellOf(int entry) {
        int index = Math.floorMod(entry - first, entries);
        return index < cells.size() ? index : 0;
    }
}
