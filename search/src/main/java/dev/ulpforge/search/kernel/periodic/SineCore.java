package dev.ulpforge.search.kernel.periodic;

import java.math.BigDecimal;
import java.util.Arrays;

import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * Core approximations of a rotation by the angle {@code ωr}, {@code |r| <= w}: with {@code s = r²},
 * {@code cos(ωr) = 1 + s·cosine(s)} and {@code λ sin(ωr)/ω = r + r·(λ - 1 + s·sine(s))}.
 *
 * @param sine   coefficients, lowest first
 * @param cosine coefficients, lowest first
 * @param excess {@code λ - 1}
 * @param error  the larger of their errors, relative to r and absolute
 */
record SineCore(double[] sine, double[] cosine, double excess, double error) {
    private static final int TERMS = 24;

    /** {@return the best core with these numbers of coefficients; none for the cosine asks for no cosine} */
    static SineCore fit(double omega, double excess, double halfWidth, int sineTerms, int cosineTerms) {
        double end = halfWidth * halfWidth;
        MinimaxPolynomial sine = MinimaxPolynomial.fit(series(omega, 1, 1 + excess), RealFunction.one(), 0, end,
                sineTerms, new double[]{ 1 + excess });
        if (cosineTerms == 0) {
            return new SineCore(tail(sine), new double[0], excess, sine.error());
        }
        MinimaxPolynomial cosine = MinimaxPolynomial.fit(series(omega, 0, 1), RealFunction.one(), 0, end,
                cosineTerms, new double[]{ 1 });
        return new SineCore(tail(sine), tail(cosine), excess, Math.max(sine.error(), cosine.error()));
    }

    private static double[] tail(MinimaxPolynomial polynomial) {
        double[] all = polynomial.coefficients();
        return Arrays.copyOfRange(all, 1, all.length);
    }

    /** {@return {@code factor·Σ (-ω²s)^k / (2k + odd)!} as a function of s} */
    private static RealFunction series(double omega, int odd, double factor) {
        DoubleDouble square = DoubleDouble.of(omega).times(omega).negated();
        return (s, digits) -> {
            DoubleDouble sum = DoubleDouble.ZERO;
            for (int k = TERMS; k > 0; k--) {
                DoubleDouble next = sum.plus(DoubleDouble.ONE).times(square).times(s);
                sum = next.over(DoubleDouble.of((2.0 * k + odd) * (2.0 * k + odd - 1)));
            }
            BigDecimal one = BigDecimal.ONE.add(sum.toBigDecimal());
            return one.multiply(new BigDecimal(factor));
        };
    }
}
