package dev.ulpforge.search.kernel.piecewise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

import dev.ulpforge.verify.sweep.UlpError;

/**
 * Fits the polynomial of one piece so that its error in ULP is small after rounding. The centre is chosen such that
 * {@code c0} is close to a float (Gal, ACM TOMS 17(1), 1991), at a zero of the target if there is one. Then coefficients
 * are rounded one after the other, lowest first, and the others fitted again to what that left.
 */
final class PieceFit {
    private static final int LAWSON = 6;
    private static final int CENTRES = 60;
    /** Where centres are looked for, from -1 at the lower end of a piece to 1 at its upper end, and over what width. */
    private static final double[] STRETCHES = { 0, -0.35, 0.35, -0.75, 0.75 };
    private static final double WIDTH = 0.3;
    private static final int CHECKED = 1200;
    /** How many centres are thought of in an estimate of rounding. */
    private static final int CHOICES = 6;
    private final Values f;
    private final Layout.Cell cell;
    private final Form form;
    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private float[] checked;
    private double[] exact;

    /**
     * A fitted piece.
     *
     * @param centre the origin of the polynomial
     * @param c      its coefficients in the order of {@link Form}
     * @param ulp    the largest error found, in ULP
     */
    record Fitted(float centre, float[] c, double ulp) {

        private Fitted constant(float value) {
            c[0] = value;
            return this;
        }
    }

    PieceFit(Values f, Layout.Cell cell, Form form) {
        this.f = f;
        this.cell = cell;
        this.form = form;
        int count = 3 * form.degree() + 12;
        x = new double[count];
        y = new double[count];
        weight = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = cell.from() + (cell.to() - cell.from()) * towardEnds((double) i / (count - 1));
            y[i] = cell.value(f, x[i]);
            weight[i] = 1 / f.ulp(y[i]);
        }
    }

    /** {@return the largest error in ULP of a polynomial in exact arithmetic, nearly the smallest possible; infinite where the target is not finite} */
    double limit() {
        if (cell.lo() == cell.hi() || !isFinite()) {
            return cell.lo() == cell.hi() ? 0 : Double.POSITIVE_INFINITY;
        }
        float zero = zero();
        float centre = Float.isNaN(zero) ? (float) middle() : zero;
        Residual residual = new Residual(centre);
        residual.subtract(0, Float.isNaN(zero) ? 0 : cell.value(f, centre));
        double[] c = residual.solve(Float.isNaN(zero) ? 0 : 1, weight);
        return residual.largest(Float.isNaN(zero) ? 0 : 1, c);
    }

    /**
     * {@return how much, in ULP, rounding adds at worst to the last operation's half: that of what is added to {@code c0}, or,
     * around a zero, to the power of two that is near the slope}
     */
    double rounding() {
        if (cell.lo() == cell.hi() || !isFinite()) {
            return 0;
        }
        float zero = zero();
        if (!Float.isNaN(zero)) {
            int end = Math.abs(x[0] - zero) > Math.abs(x[x.length - 1] - zero) ? 0 : x.length - 1;
            float power = power(y[end] / (x[end] - zero));
            return largestTerm(i -> power * (x[i] - zero));
        }
        return IntStream.rangeClosed(0, CHOICES).map(k -> k * (x.length - 1) / CHOICES)
                .mapToDouble(centre -> largestTerm(i -> y[centre])).min().orElseThrow();
    }

    private double largestTerm(IntToDoubleFunction largest) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> Math.abs(y[i] - largest.applyAsDouble(i)) * 0x1p-24 * weight[i]).max().orElseThrow();
    }

    /** {@return the best of some fits; its error is infinite where the target is not finite} */
    Fitted best() {
        if (cell.lo() == cell.hi()) {
            return new Fitted(cell.variable(cell.lo()), new float[form.coefficients()], 0)
                    .constant((float) f.at(cell.lo()));
        }
        if (!isFinite()) {
            return new Fitted(cell.lo(), new float[form.coefficients()], Double.POSITIVE_INFINITY);
        }
        checked = checked();
        exact = exact(checked);
        float zero = zero();
        List<Float> centres = Float.isNaN(zero) ? centres() : List.of(zero);
        Fitted best = null;
        for (float centre : centres) {
            for (boolean split : form.lead() == Form.Lead.SPLIT
                    ? new boolean[]{ true, false }
                    : new boolean[]{ false }) {
                Fitted fitted = at(centre, split);
                best = best == null || fitted.ulp() < best.ulp() ? fitted : best;
            }
        }
        return best;
    }

    private double value(double variable) {
        return cell.value(f, variable);
    }

    private boolean isFinite() {
        return Arrays.stream(y).allMatch(v -> Math.abs(v) < UlpError.OVERFLOW);
    }

    private double middle() {
        return (cell.from() + cell.to()) / 2;
    }

    /** {@return the float nearest to a zero of the target; NaN if it has none here} */
    private float zero() {
        for (int i = 0; i < x.length; i++) {
            if (y[i] == 0) {
                return (float) x[i] + 0f;
            }
            if (i > 0 && y[i] > 0 != y[i - 1] > 0) {
                boolean positive = y[i] > 0;
                float above = Floats.first((float) x[i - 1], (float) x[i],
                        v -> value(v) == 0 || value(v) > 0 == positive);
                float below = Math.nextDown(above);
                return Math.abs(value(above)) <= Math.abs(value(below)) ? above + 0f : below + 0f;
            }
        }
        return Float.NaN;
    }

    /**
     * {@return for each of some stretches of the piece the float with the most accurate {@code c0}} Where values rise steeply, a
     * centre at low values avoids cancellation. Around 0 only the distance from 0 is exact for all inputs.
     */
    private List<Float> centres() {
        double half = (cell.to() - cell.from()) / 2;
        List<Float> centres = new ArrayList<>();
        if (cell.from() <= 0 && cell.to() >= 0) {
            centres.add(0f);
        }
        for (double stretch : STRETCHES) {
            centres.add(IntStream.range(0, CENTRES)
                    .mapToObj(i -> (float) (middle() + half * (stretch + WIDTH * ((double) i / CENTRES - 0.5))))
                    .min(Comparator.comparingDouble(at -> rounding(value(at)))).orElseThrow());
        }
        return centres;
    }

    private double rounding(double value) {
        return f.error((float) value, value);
    }

    /** Without a split the first part of {@code c1} is 0: then {@code c0} is added last. */
    private Fitted at(float centre, boolean split) {
        float[] c = new float[form.coefficients()];
        double constant = value(centre);
        c[0] = constant == 0 ? -0f : (float) constant;
        Residual residual = new Residual(centre);
        residual.subtract(0, c[0]);
        double[] weights = residual.lawson(1, weight);
        if (form.lead() == Form.Lead.EXACT) {
            c[form.second()] = constant == 0 ? power(residual.solve(1, weights)[0]) : 0;
            residual.subtract(1, c[form.second()]);
        }
        if (split) {
            double slope = residual.solve(1, weights)[0];
            c[1] = cell.lo() < 0 ? towardZero(slope) : (float) slope;
            residual.subtract(1, c[1]);
        }
        for (int power = 1; power <= form.degree(); power++) {
            int index = power == 1 && form.lead() == Form.Lead.SPLIT ? form.second() : power;
            c[index] = (float) residual.solve(power, weights)[0];
            float lead = split ? c[1] : form.lead() == Form.Lead.EXACT ? c[form.second()] : 0;
            if (power == 1 && c[index] * lead < 0 && cell.lo() < 0) {
                c[index] = Math.copySign(0f, lead);
            }
            residual.subtract(power, c[index]);
        }
        return new Fitted(centre, c, error(centre, c));
    }

    /** {@return a power of two near a slope; below it where there are negative inputs, so that results of -0 keep their sign} */
    private float power(double slope) {
        double below = Math.copySign(Math.scalb(1.0, Math.getExponent(slope)), slope);
        return (float) (cell.lo() >= 0 && slope / below > 1.5 ? 2 * below : below);
    }

    /** The rest then has the sign of the slope, and results of -0 keep theirs. */
    private static float towardZero(double value) {
        float rounded = (float) value;
        return Math.abs(rounded) <= Math.abs(value)
                ? rounded
                : Floats.ofRank(Floats.rank(rounded) - (rounded > 0 ? 1 : -1));
    }

    /** The floats at which a fit is checked: some evenly spaced, some dense toward zero, some dense toward both ends. */
    private float[] checked() {
        float[] floats = new float[CHECKED + 1];
        double width = (double) cell.hi() - cell.lo();
        for (int i = 0; i <= CHECKED; i++) {
            double share = (double) i / CHECKED;
            floats[i] = switch (i % 3) {
                case 0 -> Floats.between(cell.lo(), cell.hi(), share);
                case 1 -> (float) (cell.lo() + share * width);
                default -> (float) (cell.lo() + towardEnds(towardEnds(share)) * width);
            };
        }
        return floats;
    }

    /** {@return a share of a range that is closer to its ends} */
    private static double towardEnds(double share) {
        return share * share * (3 - 2 * share);
    }

    private double[] exact(float[] floats) {
        double[] values = new double[floats.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = f.at(floats[i]);
        }
        return values;
    }

    private double error(float centre, float[] c) {
        double worst = 0;
        for (int i = 0; i < checked.length; i++) {
            worst = Math.max(worst, f.error(form.at(cell.variable(checked[i]) - centre, c), exact[i]));
        }
        return worst;
    }

    /** What is left of the target at the points after some terms are subtracted. */
    private final class Residual {
        private final double[] t = new double[x.length];
        private final double[] rest = y.clone();
        private double scale;

        Residual(float centre) {
            for (int i = 0; i < t.length; i++) {
                t[i] = x[i] - centre;
                scale = Math.max(scale, Math.abs(t[i]));
            }
            scale = scale == 0 ? 1 : scale;
        }

        void subtract(int power, double coefficient) {
            for (int i = 0; i < t.length; i++) {
                rest[i] -= coefficient * Math.pow(t[i], power);
            }
        }

        /** {@return the coefficients of {@code t^first} to {@code t^degree} with the smallest weighted squares} */
        double[] solve(int first, double[] weights) {
            int n = form.degree() - first + 1;
            double[][] a = new double[t.length][n];
            double[] b = new double[t.length];
            for (int i = 0; i < t.length; i++) {
                double power = Math.pow(t[i] / scale, first) * weights[i];
                for (int k = 0; k < n; k++, power *= t[i] / scale) {
                    a[i][k] = power;
                }
                b[i] = rest[i] * weights[i];
            }
            double[] c = new QRDecomposition(new Array2DRowRealMatrix(a, false), 1e-30).getSolver()
                    .solve(new ArrayRealVector(b, false)).toArray();
            for (int k = 0; k < n; k++) {
                c[k] /= Math.pow(scale, first + k);
            }
            return c;
        }

        double largest(int first, double[] c) {
            double worst = 0;
            for (int i = 0; i < t.length; i++) {
                worst = Math.max(worst, error(i, first, c));
            }
            return worst;
        }

        private double error(int i, int first, double[] c) {
            double s = 0;
            for (int k = c.length - 1; k >= 0; k--) {
                s = s * t[i] + c[k];
            }
            return Math.abs(rest[i] - s * Math.pow(t[i], first)) * weight[i];
        }

        /** {@return weights whose least squares are nearly minimax (Lawson 1961)} */
        double[] lawson(int first, double[] start) {
            double[] weights = start.clone();
            for (int round = 0; round < LAWSON; round++) {
                double[] c = solve(first, weights);
                double worst = Math.max(largest(first, c), 1e-9);
                for (int i = 0; i < t.length; i++) {
                    weights[i] *= Math.sqrt(0.05 + error(i, first, c) / worst);
                }
            }
            return weights;
        }
    }
}
