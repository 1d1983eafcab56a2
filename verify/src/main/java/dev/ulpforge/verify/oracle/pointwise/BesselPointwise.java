package dev.ulpforge.verify.oracle.pointwise;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.piece.PointwiseFunction;

/**
 * J_0 and J_1 at floats of magnitude 64 and more, by the expansion DLMF 10.17.3 with {@value #TERMS} terms: an
 * expression of sines, cosines and powers of 1/x whose roundings {@link RunningError} bounds.
 *
 * <p>What is left of the sum over even k is at most its term {@code a_12 / x^12}, of the sum over odd k {@code a_13 /
 * x^13} (10.17(iii)); {@code |a_12| < 2^12} and {@code |a_13| < 2^15}, so that together, times {@code sqrt(2 / (pi x))
 * < 1/10}, they are below {@code 2^-61} at 64, and beyond they fall faster than {@code 1 / x²}.
 */
final class BesselPointwise implements PointwiseFunction {
    /** The exponent of 64. */
    static final int LEAST_EXPONENT = 6;
    private static final double LEAST = 64;
    private static final int TERMS = 12;
    private static final double LEFT_OUT = 0x1p-61;
    private final RunningError expansion;

    /** J_0 or J_1, on floats of one sign. */
    BesselPointwise(Function f, boolean negative) {
        this.expansion = new RunningError(Expression.parse(expansion(f == Function.BESSELJ0 ? 0 : 1, negative)), true);
    }

    @Override
    public void evaluate(int first, double[] value, double[] error) {
        expansion.evaluate(first, value, error);
        for (int i = 0; i < error.length; i++) {
            double ratio = LEAST / Math.abs(Float.intBitsToFloat(first + i));
            error[i] += LEFT_OUT * ratio * ratio;
        }
    }

    /** {@return J_n(|x|), negated where J_n is odd and x negative} */
    static String expansion(int n, boolean negative) {
        String x = negative ? "(-x)" : "x";
        String sum = "sin(" + x + ") + cos(" + x + ")";
        String difference = "sin(" + x + ") - cos(" + x + ")";
        HankelExpansion series = new HankelExpansion(n, TERMS);
        String even = series.even(x);
        String odd = series.odd(x);
        String wave = n == 0
                ? even + " * (" + sum + ") - " + odd + " * (" + difference + ")"
                : even + " * (" + difference + ") + " + odd + " * (" + sum + ")";
        return (negative && n == 1 ? "-" : "") + "((" + wave + ") / sqrt(pi * " + x + "))";
    }
}
