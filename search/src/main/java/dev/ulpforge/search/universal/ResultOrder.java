package dev.ulpforge.search.universal;

import java.util.function.DoubleUnaryOperator;

import dev.ulpforge.search.values.FloatOrder;

/**
 * Whether the results on a cell are in the order of a target's values. They are across the borders of cells if those at
 * both ends of each cell are rounded correctly, and on a cell if samples and their neighbours are.
 *
 * @param target the target
 */
record ResultOrder(Target target) {

    /**
     * {@return whether results are in order, as far as samples show, and right at the ends}
     *
     * @param x      the samples, from the nearest to the farthest
     * @param result the result at an input of the cell
     */
    boolean isKept(Cell cell, float[] x, DoubleUnaryOperator result) {
        return isRight(cell.nearest(), result) && isRight(cell.farthest(), result) && isSorted(cell, x, result);
    }

    private boolean isRight(float x, DoubleUnaryOperator result) {
        return Float.floatToIntBits((float) result.applyAsDouble(x)) == Float.floatToIntBits(target.rounded(x));
    }

    private static boolean isSorted(Cell cell, float[] x, DoubleUnaryOperator result) {
        boolean rises = false;
        boolean falls = false;
        double before = result.applyAsDouble(x[0]);
        for (int i = 0; i < x.length; i++) {
            float next = FloatOrder.ofRank(FloatOrder.rank(x[i]) + (cell.negative() ? -1 : 1));
            for (float at : i + 1 < x.length ? new float[]{ x[i], next } : new float[]{ x[i] }) {
                double y = result.applyAsDouble(at);
                rises |= y > before;
                falls |= y < before;
                before = y;
            }
        }
        return !rises || !falls;
    }
}
