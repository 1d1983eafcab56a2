package dev.ulpforge.search.kernel.piecewise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.search.values.OracleValues;

/**
 * Fits the polynomial of one piece so that its error in ULP is small after rounding. The centre is chosen such that
 * {@code c0} is close to a float (Gal, ACM TOMS 17(1), 1991), at a zero of the target if there is one. Then
 * coefficients are rounded one after the other, lowest first, and the others fitted again to what that left.
 */
final class PieceFit {
    private static final int CENTRES = 60;
    /** Where centres are looked for, from -1 at the lower end of a piece to 1 at its upper end, and over what width. */
    private static final double[] STRETCHES = { 0, -0.35, 0.35, -0.75, 0.75 };
    private static final double WIDTH = 0.3;
    private static final int CHECKED = 1200;
    private final OracleValues f;
    private final SegmentTable.Cell cell;
    private final EvaluationScheme form;
    private final FitNodes points;
    private final float[] checked;
    private final double[] exact;

    /**
     * A fitted piece.
     *
     * @param centre the origin of the polynomial
     * @param c      its coefficients in the order of {@link EvaluationScheme}
     * @param ulp    the largest error found, in ULP
     */
    record Fitted(float centre, float[] c, double ulp) {

        private Fitted constant(float value) {
            c[0] = value;
            return this;
        }
    }

    PieceFit(OracleValues f, SegmentTable.Cell cell, EvaluationScheme form) {
        this.f = f;
        this.cell = cell;
        this.form = form;
        points = FitNodes.of(f, cell, form.degree());
        checked = checked();
        exact = exact(checked);
    }

    /** {@return the best of some fits; its error is infinite where the target is not finite} */
    Fitted best() {
        if (points.isSingle()) {
            return new Fitted(cell.variable(cell.lo()), new float[form.coefficients()], 0)
                    .constant((float) f.at(cell.lo()));
        }
        if (!points.isFinite()) {
            return new Fitted(cell.lo(), new float[form.coefficients()], Double.POSITIVE_INFINITY);
        }
        float zero = points.zero();
        List<Float> centres = Float.isNaN(zero) ? centres() : List.of(zero);
        Fitted best = null;
        for (float centre : centres) {
            for (boolean split : form.lead() == EvaluationScheme.Lead.SPLIT
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

    /**
     * {@return for each of some stretches of the piece the float with the most accurate {@code c0}} Where values rise
     * steeply, a centre at low values avoids cancellation. Around 0 only the distance from 0 is exact for all inputs.
     */
    private List<Float> centres() {
        double half = (cell.to() - cell.from()) / 2;
        List<Float> centres = new ArrayList<>();
        if (cell.from() <= 0 && cell.to() >= 0) {
            centres.add(0f);
        }
        for (double stretch : STRETCHES) {
            centres.add(IntStream.range(0, CENTRES)
                    .mapToObj(i -> (float) (points.middle() + half * (stretch + WIDTH * ((double) i / CENTRES - 0.5))))
                    .min(Comparator.comparingDouble(at -> rounding(value(at)))).orElseThrow());
        }
        return centres;
    }

    private double rounding(double value) {
        return f.error((float) value, value);
    }

    /**
     * Without a split the first part of {@code c1} is 0: then {@code c0} is added last. At an input of 0 it is the
     * neutral -0; any other zero of the target is +0, as a difference is.
     */
    private Fitted at(float centre, boolean split) {
        float[] c = new float[form.coefficients()];
        double constant = value(centre);
        c[0] = constant == 0 && centre == 0 ? -0f : (float) constant;
        WeightedFit residual = new WeightedFit(points, centre);
        residual.subtract(0, c[0]);
        double[] weights = residual.lawson(1);
        if (form.lead() == EvaluationScheme.Lead.EXACT) {
            c[form.second()] = constant == 0 ? points.power(residual.solve(1, weights)[0]) : 0;
            residual.subtract(1, c[form.second()]);
        }
        if (split) {
            double slope = residual.solve(1, weights)[0];
            c[1] = cell.lo() < 0 ? towardZero(slope) : (float) slope;
            residual.subtract(1, c[1]);
        }
        for (int power = 1; power <= form.degree(); power++) {
            int index = power == 1 && form.lead() == EvaluationScheme.Lead.SPLIT ? form.second() : power;
            c[index] = (float) residual.solve(power, weights)[0];
            float lead = split ? c[1] : form.lead() == EvaluationScheme.Lead.EXACT ? c[form.second()] : 0;
            if (power == 1 && c[index] * lead < 0 && cell.lo() < 0) {
                c[index] = Math.copySign(0f, lead);
            }
            residual.subtract(power, c[index]);
        }
        return new Fitted(centre, c, error(centre, c));
    }

    /** The rest then has the sign of the slope, and results of -0 keep theirs. */
    private static float towardZero(double value) {
        float rounded = (float) value;
        return Math.abs(rounded) <= Math.abs(value)
                ? rounded
                : FloatOrder.ofRank(FloatOrder.rank(rounded) - (rounded > 0 ? 1 : -1));
    }

    /**
     * The floats at which a fit is checked: some evenly spaced, some dense toward zero, some dense toward both ends.
     */
    private float[] checked() {
        float[] floats = new float[CHECKED + 1];
        double width = (double) cell.hi() - cell.lo();
        for (int i = 0; i <= CHECKED; i++) {
            double share = (double) i / CHECKED;
            floats[i] = switch (i % 3) {
                case 0 -> FloatOrder.between(cell.lo(), cell.hi(), share);
                case 1 -> (float) (cell.lo() + share * width);
                default -> (float) (cell.lo() + FitNodes.towardEnds(FitNodes.towardEnds(share)) * width);
            };
        }
        return floats;
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
}
