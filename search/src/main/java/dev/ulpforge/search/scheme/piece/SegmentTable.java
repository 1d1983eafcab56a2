package dev.ulpforge.search.scheme.piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.search.values.OracleValues;

/**
 * The cells of a range, each an entry of tables: cell {@code k} has the entry {@code k mod entries}.
 *
 * @param segments the numbering of the cells
 * @param entries the size of the tables, a power of two, at least the number of cells
 * @param first    the number of the first cell
 * @param cells the cells in order
 * @param top      inputs above belong to the last cell, whatever their segment
 */
public record SegmentTable(SegmentIndex segments, int entries, int first, List<Cell> cells, float top) {
    private static final int SIGNIFICAND_BITS = Format.BINARY32.fractionBits();

    /**
     * A cell.
     *
     * @param lo       its smallest float
     * @param hi       its largest float
     * @param variable the variable of its polynomial
     */
    public record Cell(float lo, float hi, CellVariable variable) {

        /** {@return the lower end of the polynomial's range} */
        double from() {
            return variable == CellVariable.INVERSE ? 1 / (double) hi : variable.at(lo);
        }

        /** {@return the upper end of the polynomial's range} */
        double to() {
            return variable == CellVariable.INVERSE ? 1 / (double) lo : variable.at(hi);
        }

        /** {@return the polynomial's variable for an input, with the program's rounding errors} */
        float variable(float v) {
            return variable.at(v);
        }

        /** {@return the target's value for a value of the polynomial's variable} */
        double value(OracleValues f, double at) {
            return f.at(variable.input(at, lo));
        }
    }

    public SegmentTable {
        cells = List.copyOf(cells);
    }

    /** {@return the table for a range, if it has no more cells than entries} */
    public static Optional<SegmentTable> of(SegmentIndex segments, int entries, float lo, float hi) {
        int first = segments.cell(lo);
        int last = segments.cell(hi);
        if (last < first || last - first >= entries) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>();
        float from = lo;
        while (segments.cell(from) < last) {
            int here = segments.cell(from);
            float next = FloatOrder.first(from, hi, v -> segments.cell(v) > here);
            cells.add(new Cell(from, Math.nextDown(next), CellVariable.SAME));
            for (int skipped = here + 1; skipped < segments.cell(next); skipped++) {
                cells.add(new Cell(next, next, CellVariable.SAME));
            }
            from = next;
        }
        cells.add(new Cell(from, hi, CellVariable.SAME));
        return Optional.of(new SegmentTable(segments, entries, first, cells, Float.POSITIVE_INFINITY));
    }

    /** {@return this table with its last cell extended to everything above, and inverted cells from {@code from} on} */
    public SegmentTable inverted(float from) {
        float end = cells.getLast().hi();
        return new SegmentTable(segments, entries, first, cells.stream()
                .map(cell -> new Cell(cell.lo(), cell.hi() == end ? Float.MAX_VALUE : cell.hi(),
                        cell.lo() >= from ? CellVariable.INVERSE : CellVariable.SAME))
                .toList(), end);
    }

    /**
     * {@return the table of a range of positive floats with two cells for each binade, or one if that is more than the
     * entries}
     */
    public static Optional<SegmentTable> binades(int entries, float lo, float hi) {
        return of(new SegmentIndex.Logarithmic(0, SIGNIFICAND_BITS - 1), entries, lo, hi)
                .or(() -> of(new SegmentIndex.Logarithmic(0, SIGNIFICAND_BITS), entries, lo, hi))
                .map(table -> new SegmentTable(table.segments, table.entries, table.first, table.cells.stream()
                        .map(cell -> new Cell(cell.lo(), cell.hi(), CellVariable.SIGNIFICAND)).toList(), table.top));
    }

    /** {@return the smallest input of an inverted cell, if there is one} */
    public Optional<Float> inversion() {
        return cells.stream().filter(cell -> cell.variable() == CellVariable.INVERSE).map(Cell::lo).findFirst();
    }

    /** {@return the number in {@link #cells} of an entry of the tables; an entry without a cell repeats the first} */
    int cellOf(int entry) {
        int index = Math.floorMod(entry - first, entries);
        return index < cells.size() ? index : 0;
    }
}
