package dev.ulpforge.verify.real;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BernoulliTest {
    private static final int BITS = 128;

    /** The coefficients of DLMF 5.11.1, to more than the digits that are asked for. */
    @ParameterizedTest
    @CsvSource({ "1, 1, 12", "2, -1, 360", "3, 1, 1260", "4, -1, 1680", "5, 1, 1188", "6, -691, 360360",
            "7, 1, 156", "8, -3617, 122400" })
    void coefficientsOfStirlingsSeries(int k, long numerator, long denominator) {
        Ball exact = Ball.of(numerator).divide(Ball.of(denominator), 2 * BITS);
        Ball coefficient = Bernoulli.stirling(8, BITS)[k];
        assertThat(coefficient.overlaps(exact)).isTrue();
        assertThat(coefficient.relativeExponent()).isLessThan(-BITS + 8);
    }
}
