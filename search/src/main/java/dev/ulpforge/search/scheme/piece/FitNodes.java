package dev.ulpforge.search.scheme.piece;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.search.values.OracleValues;

/**
 * The values of a target at points of a cell, denser towards its ends, and what can be said from them about polynomials
 * before any is fitted.
 *
 * @param f      the target's values
 * @param cell   the cell
 * @param degree the degree of the polynomials
 * @param x the points, in the variable of the polynomials
 * @param y      the values there
 * @param perUlp the factors that convert errors there to ULP
 */
public record FitNodes(OracleValues f, SegmentTable.Cell cell, int degree, double[] x, double[] y, double[] perUlp) {
    /** The number of centres that an estimate of rounding errors assumes. */
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

    /** {@return whether all values are finite as floats} */
    boolean isFinite() {
        return Arrays.stream(y).allMatch(v -> Math.abs(v) < Format.BINARY32.limit());
    }

    /** {@return whether the cell holds only one float} */
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
     * {@return the most, in ULP, that rounding adds to the half ULP of the last operation: the rounding error of what
     * is added to {@code c0} or, around a zero, to the power of two near the slope}
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

    /** {@return the same of a compensated polynomial: the rounding error of what is added to {@code c0 + c1 t}} */
    public double compensatedRounding() {
        if (isSingle() || !isFinite()) {
            return 0;
        }
        float zero = zero();
        return (Float.isNaN(zero)
                ? IntStream.rangeClosed(0, CENTRES).map(k -> k * (x.length - 1) / CENTRES)
                : IntStream.range(0, x.length).boxed().min(Comparator.comparingDouble(i -> Math.abs(x[i] - zero)))
                        .stream().mapToInt(i -> i))
                .mapToDouble(centre -> {
                    double slope = slope(centre);
                    return largestRest(i -> y[centre] + slope * (x[i] - x[centre]));
                }).min().orElseThrow();
    }

    private double slope(int i) {
        int before = Math.max(0, i - 1);
        int after = Math.min(x.length - 1, i + 1);
        return (y[after] - y[before]) / (x[after] - x[before]);
    }

    private double largestRest(IntToDoubleFunction first) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> Math.abs(y[i] - first.applyAsDouble(i)) * HALF_ULP * perUlp[i]).max().orElseThrow();
    }

    /**
     * {@return a power of two near a slope, and below it if there are negative inputs, so that results of -0 keep their
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

    /** {@return the float nearest to a zero of the target; NaN if it has none in the cell} */
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
