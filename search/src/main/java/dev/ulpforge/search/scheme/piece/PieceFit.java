package dev.ulpforge.search.scheme.piece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.search.values.OracleValues;

/**
 * Fits the polynomial of one piece such that its error in ULP is small after rounding. The centre is chosen such that
 * {@code c0} is close to a float (Gal, ACM TOMS 17(1), 1991), at a zero of the target if there is one. Then
 * coefficients are rounded one after the other, lowest first, and the others are fitted again to the residual.
 */
public final class PieceFit {
    private static final int CENTRES = 60;
    /** Where centres are searched, from -1 at the lower end of a piece to 1 at its upper end, and over what width. */
    private static final double[] STRETCHES = { 0, -0.35, 0.35, -0.75, 0.75 };
    private static final double WIDTH = 0.3;
    private static final int CHECKED = 1201;
    private final OracleValues f;
    private final SegmentTable.Cell cell;
    private final int degree;
    private final FitNodes points;
    private final float[] checked;
    private final double[] exact;
    private final List<Float> centres;
    private final boolean isOpen;
    private final Fitted plain;

    /**
     * A fitted piece.
     *
     * @param centre the origin of the polynomial
     * @param c      its coefficients in the order of {@link EvaluationScheme}
     * @param ulp    the largest error found, in ULP
     */
    record Fitted(float centre, float[] c, double ulp) {}

    PieceFit(OracleValues f, SegmentTable.Cell cell, int degree) {
        this.f = f;
        this.cell = cell;
        this.degree = degree;
        points = FitNodes.of(f, cell, degree);
        checked = FloatOrder.spread(cell.lo(), cell.hi(), CHECKED);
        exact = IntStream.range(0, CHECKED).mapToDouble(i -> f.at(checked[i])).toArray();
        float zero = points.zero();
        centres = Float.isNaN(zero) ? centres() : List.of(zero);
        isOpen = !points.isSingle() && points.isFinite();
        plain = isOpen
                ? best(EvaluationScheme.Lead.PLAIN)
                : new Fitted(cell.variable(cell.lo()),
                        Arrays.copyOf(new float[]{ (float) f.at(cell.lo()) }, degree + 1),
                        points.isSingle() ? 0 : Double.POSITIVE_INFINITY);
    }

    /** {@return fits of polynomials of a degree for the cells of a table} */
    public static List<PieceFit> of(OracleValues f, SegmentTable table, int degree) {
        return table.cells().stream().map(cell -> new PieceFit(f, cell, degree)).toList();
    }

    /** {@return the best fit for an order of evaluation; its error is infinite where the target is not finite} */
    Fitted with(EvaluationScheme.Lead lead) {
        return switch (lead) {
            case PLAIN -> plain;
            case COMPENSATED -> isOpen ? best(lead) : padded(degree + 1);
            case EXACT -> isOpen && value(plain.centre) == 0 ? best(lead) : padded(degree + 1);
            case SPLIT -> {
                Fitted split = isOpen ? best(lead) : plain;
                yield split.ulp < plain.ulp ? split : padded(1);
            }
        };
    }

    /** {@return the plain fit with an additional coefficient of 0 at this index} */
    private Fitted padded(int zero) {
        float[] c = Arrays.copyOf(plain.c, degree + 2);
        c[degree + 1] = zero == 1 ? c[1] : 0;
        c[zero] = 0;
        return new Fitted(plain.centre, c, plain.ulp);
    }

    private Fitted best(EvaluationScheme.Lead lead) {
        return centres.stream().map(centre -> at(centre, new EvaluationScheme(degree, lead)))
                .reduce((a, b) -> b.ulp < a.ulp ? b : a).orElseThrow();
    }

    private double value(double variable) {
        return cell.value(f, variable);
    }

    /**
     * {@return for each of several intervals of the piece, the float with the most accurate {@code c0}} Where values
     * rise steeply, a centre at low values avoids cancellation. Around 0 only the distance from 0 is exact for all
     * inputs.
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
     * At an input of 0, {@code c0} is the neutral -0 if it is a zero; any other zero of the target is +0, as a
     * difference is.
     */
    private Fitted at(float centre, EvaluationScheme form) {
        float[] c = new float[form.coefficients()];
        double constant = value(centre);
        c[0] = constant == 0 && centre == 0 ? -0f : (float) constant;
        WeightedFit residual = new WeightedFit(points, centre);
        residual.subtract(0, c[0]);
        double[] weights = residual.lawson(1);
        float slope = switch (form.lead()) {
            case PLAIN, COMPENSATED -> 0;
            case EXACT -> points.power(residual.solve(1, weights)[0]);
            case SPLIT -> first(residual.solve(1, weights)[0]);
        };
        residual.subtract(1, slope);
        for (int power = 1; power <= degree; power++) {
            double exactly = residual.solve(power, weights)[0];
            float next = (float) exactly;
            boolean isOpposed = power == 1 && next * slope < 0 && cell.lo() < 0;
            c[power] = isOpposed ? Math.copySign(0f, slope) : next;
            residual.subtract(power, c[power]);
            if (power == 1 && form.lead() == EvaluationScheme.Lead.COMPENSATED && constant == 0) {
                c[form.second()] = (float) (exactly - next);
                residual.subtract(1, c[form.second()]);
            }
        }
        if (form.lead() == EvaluationScheme.Lead.EXACT) {
            c[form.second()] = slope;
        } else if (form.lead() == EvaluationScheme.Lead.SPLIT) {
            c[form.second()] = c[1];
            c[1] = slope;
        }
        return new Fitted(centre, c, error(form, centre, c));
    }

    private float first(double slope) {
        return cell.lo() < 0 ? towardZero(slope) : (float) slope;
    }

    /** Rounds towards zero, so that the remainder has the sign of the slope and results of -0 keep their sign. */
    private static float towardZero(double value) {
        float rounded = (float) value;
        return Math.abs(rounded) <= Math.abs(value)
                ? rounded
                : FloatOrder.ofRank(FloatOrder.rank(rounded) - (rounded > 0 ? 1 : -1));
    }

    private double error(EvaluationScheme form, float centre, float[] c) {
        double worst = 0;
        for (int i = 0; i < CHECKED; i++) {
            worst = Math.max(worst, f.error(form.at(cell.variable(checked[i]) - centre, c), exact[i]));
        }
        return worst;
    }
}
