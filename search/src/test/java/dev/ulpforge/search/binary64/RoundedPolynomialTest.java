package dev.ulpforge.search.binary64;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;

import static org.assertj.core.api.Assertions.assertThat;

/** Polynomials are as accurate as they say, although their coefficients are rounded. */
class RoundedPolynomialTest {
    private static final RealFunction EXP = RealExpression.of("exp");

    @Test
    void roundedCoefficientsCostLittle() {
        RoundedPolynomial polynomial = RoundedPolynomial.fit(EXP, RealFunction.one(), -0.125, 0.125, 8, 1, 1);
        assertThat(polynomial.coefficients()).hasSize(9).startsWith(1, 1);
        double worst = 0;
        for (double x = -0.125; x <= 0.125; x += 0x1p-10) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int k = 8; k >= 0; k--) {
                sum = sum.multiply(new BigDecimal(x)).add(new BigDecimal(polynomial.coefficients()[k]));
            }
            worst = Math.max(worst, Math.abs(sum.subtract(EXP.at(x, 40)).doubleValue()));
        }
        assertThat(worst).isBetween(0.9 * polynomial.error(), 1.2 * polynomial.error());
    }

    @Test
    void usefulDegreesAreNeitherTooLowNorTooHigh() {
        assertThat(RoundedPolynomial.useful(4, 20,
                degree -> RoundedPolynomial.fit(EXP, RealFunction.one(), -0.125, 0.125, degree, 1)))
                .isNotEmpty().allMatch(polynomial -> polynomial.error() < 0x1p-57)
                .allMatch(polynomial -> polynomial.coefficients().length < 13);
    }
}
