package dev.ulpforge.verify.real;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BesselJTest {

    /** Tables of Abramowitz and Stegun, 9.1 and 9.4; far away, 10.17.3 by hand. */
    @ParameterizedTest
    @CsvSource({ "0, 0.5, 0.938469807240813", "0, 1, 0.765197686557967", "1, 1, 0.440050585744934",
            "0, 10, -0.245935764451348", "1, 10, 0.043472746168861", "0, 100, 0.019985850304223",
            "1, -100, 0.077145352014112", "0, 2.404825557695773, 0" })
    void tabulatedValues(int n, double x, double want) {
        assertThat(BesselJ.of(n, Ball.of(x), 100).doubleValue()).isCloseTo(want,
                org.assertj.core.data.Offset.offset(1e-14));
    }

    /** The coefficients obey {@code x² y'' + x y' + (x² - n²) y = 0} (10.2.1), near and far. */
    @Test
    void coefficientsSatisfyTheEquation() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            int n = i % 2;
            Ball x = Ball.of(Math.scalb(random.nextDouble() + 0.5, random.nextInt(20) - 8));
            Ball[] c = BesselJ.coefficients(n, x, 6, 100);
            Ball sum = c[2].scale(1).multiply(x.square(100), 100).add(c[1].multiply(x, 100), 100)
                    .add(c[0].multiply(x.square(100).subtract(Ball.of(n), 100), 100), 100);
            assertThat(sum.containsZero()).as("%s at %s", sum, x).isTrue();
            assertThat(c[6].radiusBound()).isLessThan(0x1p-80);
        }
    }

    @Test
    void aWideBallContainsAllCoefficientsOfItsNumbers() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            double x = random.nextDouble(-80, 80);
            double h = Math.scalb(random.nextDouble(), -random.nextInt(12));
            Ball[] wide = BesselJ.coefficients(i % 2, Ball.of(x).widen(Ball.of(h), 64), 8, 64);
            Ball[] at = BesselJ.coefficients(i % 2, Ball.of(x + h * random.nextDouble(-1, 1)), 8, 64);
            for (int k = 0; k <= 8; k++) {
                assertThat(wide[k].overlaps(at[k])).as("%d: %s, %s at %s", k, wide[k], at[k], x).isTrue();
            }
        }
    }
}
