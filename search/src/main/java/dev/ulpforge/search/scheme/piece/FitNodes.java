package dev.ulpforge.search.scheme.piece;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.search.values.OracleValues;

/**
 * A target at some points of a cell, denser toward its ends, and what they tell of polynomials before any is fitted.
 *
 * @param f      the target's values
 * @param cell   the cell
 * @param degree the polynomials' degree
 * @param x      the points, as the polynomials' variable
 * @param y      the values there
 * @param perUlp what turns an error there into one in ULP
 */
public record FitNodes(OracleValues f, SegmentTable.Cell cell, int degree, double[] x, double[] y, double[] perUlp) {
    /** How many centres are thought of in an estimate of rounding. */
    private static final int CENTRES = 6;
    private static final double HALF_ULP = 0x1p-24;

    /** {@return points of a cell, as many as polynomials of this degree need} */
    public static FitNodes of(OracleValues f, SegmentTable.Cell cell, int degree) {
        int count = 3 * degree + 12;
        double[] x = new double[count];
        double[] y = new double[count];
        double[] perUlp = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = cell.from() + (cell.to() - cell.from()) * FloatOrder.towardEnds((double) i / (count - 1));
            y[i] = cell.value(f, x[i]);
            perUlp[i] = 1 / f.ulp(y[i]);
        }
        return new FitNodes(f, cell, degree, x, y, perUlp);
    }

    /** {@return whether all values are floats, to rounding} */
    boolean isFinite() {
        return Arrays.stream(y).allMatch(v -> Math.abs(v) < Format.BINARY32.limit());
    }

    /** {@return whether the cell holds one float only} */
    boolean isSingle() {
        return cell.lo() == cell.hi();
    }

    /**
     * {@return the largest error in ULP of a polynomial in exact arithmetic, nearly the smallest possible; infinite
     * where the target is not finite}
     */
    public double limit() {
        if (isSingle() || !isFinite()) {
            return isSingle() ? 0 : Double.POSITIVE_INFINITY;
        }
        float zero = zero();
        int first = Float.isNaN(zero) ? 0 : 1;
        float centre = Float.isNaN(zero) ? (float) middle() : zero;
        WeightedFit residual = new WeightedFit(this, centre);
        residual.subtract(0, first * cell.value(f, centre));
        return residual.largest(first, residual.solve(first, perUlp));
    }

    /**
     * {@return how much, in ULP, rounding adds at worst to the last operation's half: that of what is added to
     * {@code c0}, or, around a zero, to the power of two that is near the slope}
     */
    public double rounding() {
        if (isSingle() || !isFinite()) {
            return 0;
        }
        float zero = zero();
        if (!Float.isNaN(zero)) {
            int end = Math.abs(x[0] - zero) > Math.abs(x[x.length - 1] - zero) ? 0 : x.length - 1;
            float power = power(y[end] / (x[end] - zero));
            return largestRest(i -> power * (x[i] - zero));
        }
        return IntStream.rangeClosed(0, CENTRES).map(k -> k * (x.length - 1) / CENTRES)
                .mapToDouble(centre -> largestRest(i -> y[centre])).min().orElseThrow();
    }

    private double largestRest(IntToDoubleFunction first) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> Math.abs(y[i] - first.applyAsDouble(i)) * HALF_ULP * perUlp[i]).max().orElseThrow();
    }

    /**
     * {@return a power of two near a slope; below it where there are negative inputs, so that results of -0 keep their
     * sign}
     */
    float power(double slope) {
        double below = Math.copySign(Math.scalb(1.0, Math.getExponent(slope)), slope);
        return (float) (cell.lo() >= 0 && slope / below > 1.5 ? 2 * below : below);
    }

    /** {@return the middle of the polynomials' range} */
    double middle() {
        return (cell.from() + cell.to()) / 2;
    }

    /** {@return the float nearest to a zero of the target; NaN if it has none here} */
    float zero() {
        for (int i = 0; i < x.length; i++) {
            if (y[i] == 0) {
                return (float) x[i] + 0f;
            }
            if (i > 0 && y[i] > 0 != y[i - 1] > 0) {
                return zeroBetween((float) x[i - 1], (float) x[i], y[i] > 0);
            }
        }
        return Float.NaN;
    }

    private float zeroBetween(float lo, float hi, boolean rises) {
        float above = FloatOrder.first(lo, hi, v -> cell.value(f, v) == 0 || cell.value(f, v) > 0 == rises);
        float below = Math.nextDown(above);
        return Math.abs(cell.value(f, above)) <= Math.abs(cell.value(f, below)) ? above + 0f : below + 0f;
    }
}
