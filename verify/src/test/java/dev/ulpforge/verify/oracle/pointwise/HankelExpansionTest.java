package dev.ulpforge.verify.oracle.pointwise;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.BesselJ;

import static org.assertj.core.api.Assertions.assertThat;

class HankelExpansionTest {
    private static final int BITS = 200;

    /** The sums, put together, are as near the function as the first terms that each omits, and no nearer than that. */
    @ParameterizedTest
    @CsvSource({ "0, 2, 3000.5", "1, 2, 5000", "0, 4, 40", "1, 4, 33.25", "0, 12, 16.5", "1, 12, 20", "0, 7, 21",
            "1, 7, 25.5", "0, 1, 100", "1, 3, 64" })
    void theRemainderIsAtMostTheFirstTermsOmitted(int n, int terms, double t) {
        HankelExpansion sums = new HankelExpansion(n, terms);
        String odd = terms == 1 ? "0" : sums.odd("x");
        String angle = "(x - " + n + " * pi / 2 - pi / 4)";
        String text = "sqrt(2 / (pi * x)) * (" + sums.even("x") + " * cos" + angle + " - " + odd + " * sin" + angle
                + ")";
        Ball expanded = new ExactFunction(Expression.parse(text)).value(t, BITS).ball(BITS);
        double remainder = BesselJ.of(n, Ball.of(t), BITS).subtract(expanded, BITS).upperMagnitude();
        double omitted = Math.sqrt(2 / Math.PI / t) * (term(n, terms, t) + term(n, terms + 1, t));
        assertThat(remainder).isLessThanOrEqualTo(omitted * 1.0001).isGreaterThan(omitted / 1000);
    }

    /** {@return the size of term k: the product of {@code (4 n² - (2j - 1)²) / (8 j t)}} */
    private static double term(int n, int k, double t) {
        double term = 1;
        for (int j = 1; j <= k; j++) {
            term *= (4 * n * n - (2 * j - 1) * (2 * j - 1)) / (8 * j * t);
        }
        return Math.abs(term);
    }

    /** DLMF 10.17.1: a_1 = -1/8, a_2 = 9/128, a_3 = -75/1024 of order 0; 3/8, -15/128, 105/1024 of order 1. */
    @ParameterizedTest
    @CsvSource({ "0, -0.125, -0.0703125, 0.0732421875", "1, 0.375, 0.1171875, -0.1025390625" })
    void coefficientsAreThoseOfTheTable(int n, double a1, double minusA2, double minusA3) {
        HankelExpansion sums = new HankelExpansion(n, 4);
        double t = 0x1p10;
        assertThat(at(sums.even("x"), t)).isEqualTo(1 + minusA2 / (t * t));
        assertThat(at(sums.odd("x"), t)).isEqualTo((a1 + minusA3 / (t * t)) / t);
    }

    private static double at(String text, double t) {
        return new ExactFunction(Expression.parse(text)).value(t, BITS).ball(BITS).doubleValue();
    }
}
