package dev.ulpforge.search.binary64.piece;

import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;

/**
 * The entries of tables for a piece.
 *
 * @param rows   those of all pieces
 * @param shape  of their polynomials
 * @param number that of the piece
 */
record RowColumns(List<CoefficientRow> rows, Shape shape, I32 number) {

    private F64 column(int column) {
        return number.gather(DoubleTable.of(rows.stream().mapToDouble(row -> row.columns(shape)[column]).toArray()));
    }

    F64 middle() {
        return column(shape.degree() + 1);
    }

    F64 scale() {
        return column(shape.columns());
    }

    boolean isScaled() {
        return rows.stream().anyMatch(row -> row.scale() != 1);
    }

    private F64 from(int first, F64 t) {
        return IntStream.iterate(shape.degree(), k -> k >= first, k -> k - 1).mapToObj(this::column)
                .reduce((y, c) -> y.fma(t, c)).orElseThrow();
    }

    HighLow plain(F64 t) {
        return new HighLow(column(0), t.fma(from(1, t), column(shape.degree() + 2)));
    }

    HighLow compensated(F64 t) {
        F64 slope = column(1);
        F64 sum = t.fma(slope, column(0));
        F64 lost = t.fma(slope, column(0).minus(sum));
        F64 small = t.fma(t.fma(from(2, t), column(shape.degree() + 3)), column(shape.degree() + 2));
        return new HighLow(sum, lost.plus(small));
    }
}
