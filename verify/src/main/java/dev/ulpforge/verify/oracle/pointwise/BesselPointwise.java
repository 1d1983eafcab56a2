package dev.ulpforge.verify.oracle.pointwise;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.piece.PointwiseFunction;

/**
 * J_0 and J_1 at floats of magnitude 64 and more, by Hankel's expansion: an expression of sines, cosines and powers of
 * 1/x whose rounding errors {@link RunningError} bounds.
 *
 * <p>The remainders of its two sums are at most {@code a_n / x^n} and {@code a_(n+1) / x^(n+1)} for n terms. At 64,
 * with 12 terms, {@code |a_12| < 2^12} and {@code |a_13| < 2^15}; at 2^13, with 4, {@code |a_4| < 1/6} and {@code |a_5|
 * < 1/3}; at 2^26, with 2, {@code |a_2|} and {@code |a_3|} are below 1/8. Together, times {@code sqrt(2 / (pi x))},
 * they are below {@code 2^-61} there, and beyond they decrease faster than {@code 1 / x²}.
 */
final class BesselPointwise implements PointwiseFunction {
    /** The exponent of 64. */
    static final int LEAST_EXPONENT = 6;
    private static final double LEFT_OUT = 0x1p-61;
    private final double least;
    private final RunningError expansion;

    private BesselPointwise(double least, RunningError expansion) {
        this.least = least;
        this.expansion = expansion;
    }

    /** {@return J_0 or J_1, on floats of one sign with this exponent, at least that of 64} */
    static BesselPointwise of(Function f, boolean negative, int exponent) {
        int n = f == Function.BESSELJ0 ? 0 : 1;
        int least = exponent >= 26 ? 26 : exponent >= 13 ? 13 : LEAST_EXPONENT;
        HankelExpansion sums = new HankelExpansion(n, least == 26 ? 2 : least == 13 ? 4 : 12);
        return new BesselPointwise(Math.scalb(1.0, least),
                new RunningError(Expression.parse(expansion(sums, negative)), true));
    }

    @Override
    public void evaluate(int first, double[] value, double[] error) {
        expansion.evaluate(first, value, error);
        for (int i = 0; i < error.length; i++) {
            double ratio = least / Math.abs(Float.intBitsToFloat(first + i));
            error[i] += LEFT_OUT * ratio * ratio;
        }
    }

    /** {@return the text of J_n(|x|), negated where J_n is odd and x negative} */
    static String expansion(HankelExpansion series, boolean negative) {
        int n = series.n();
        String x = negative ? "(-x)" : "x";
        String sum = "sin(" + x + ") + cos(" + x + ")";
        String difference = "sin(" + x + ") - cos(" + x + ")";
        String even = series.even(x);
        String odd = series.odd(x);
        String wave = n == 0
                ? even + " * (" + sum + ") - " + odd + " * (" + difference + ")"
                : even + " * (" + difference + ") + " + odd + " * (" + sum + ")";
        return (negative && n == 1 ? "-" : "") + "((" + wave + ") / sqrt(pi * " + x + "))";
    }
}
