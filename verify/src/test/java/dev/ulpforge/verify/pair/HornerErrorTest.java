package dev.ulpforge.verify.pair;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class HornerErrorTest {
    private static final double WIDEST = 0.25;
    private static final int TERMS = 80;

    /** Those of {@code 1/(1 - x/2)}. */
    private static Ball coefficient(int j) {
        return Ball.ONE.scale(-j);
    }

    private static List<Double> coefficients(int count) {
        return IntStream.range(0, count).mapToObj(j -> Math.scalb(1.0, -j)).toList();
    }

    /** {@return the largest distance that is seen, exactly but for a last part} */
    private static double seen(List<Double> coefficients, double least, double greatest) {
        SplittableRandom random = new SplittableRandom(1);
        double worst = 0;
        for (int i = 0; i < 2000; i++) {
            double x = i == 0 ? least : i == 1 ? greatest : random.nextDouble(least, greatest);
            double sum = coefficients.getLast();
            for (double c : coefficients.subList(0, coefficients.size() - 1).reversed()) {
                sum = Math.fma(sum, x, c);
            }
            BigDecimal series = BigDecimal.ZERO;
            for (int j = TERMS; j >= 0; j--) {
                series = series.multiply(new BigDecimal(x), MathContext.DECIMAL128)
                        .add(new BigDecimal(Math.scalb(1.0, -j)), MathContext.DECIMAL128);
            }
            worst = Math.max(worst, Math.abs(series.subtract(new BigDecimal(sum)).doubleValue()));
        }
        return worst;
    }

    private static void isBounded(List<Double> coefficients, double least, double greatest, double excess) {
        double bound = new HornerError(coefficients, HornerErrorTest::coefficient).on(least, greatest);
        assertThat(seen(coefficients, least, greatest)).isLessThanOrEqualTo(bound).isGreaterThan(bound / excess);
    }

    @Test
    void roundingsAreBounded() {
        isBounded(coefficients(24), 0, WIDEST, 2);
        isBounded(coefficients(24), -WIDEST, WIDEST, 2);
        isBounded(coefficients(24), 0.1, 0.11, 2);
    }

    @Test
    void missingTermsAreBounded() {
        isBounded(coefficients(6), 0, WIDEST, 1.01);
        isBounded(coefficients(6), -WIDEST, 0, 1.01);
    }

    @Test
    void wrongCoefficientsAreBounded() {
        for (int j = 0; j < 10; j++) {
            List<Double> wrong = new ArrayList<>(coefficients(20));
            wrong.set(j, wrong.get(j) * (1 + 0x1p-20));
            isBounded(wrong, 0, WIDEST, 1.1);
        }
    }

    @Test
    void twoThatMakeUpForEachOtherAreBoundedTogether() {
        List<Double> changed = new ArrayList<>(coefficients(20));
        changed.set(1, changed.get(1) + 0x1p-30);
        changed.set(2, changed.get(2) - 0x1p-28);
        isBounded(changed, 0, WIDEST, 1.1);
    }
}
