package dev.ulpforge.search.universal;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FloatPolynomialTest {

    @Test
    void theConstantCoefficientHasEightBitsMoreThanAFloat() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double c0 = 1 + random.nextDouble();
            FloatPolynomial p = FloatPolynomial.of(c0, random.nextGaussian(), random.nextGaussian());
            assertEquals(c0, (float) c0 + (double) p.correction(0), 0x1p-33);
            assertEquals((float) c0, p.at(0), Math.ulp((float) c0));
        }
    }

    @Test
    void theLastCoefficientIsTheNearestWithTheLowerHalfGiven() {
        Random random = new Random(2);
        for (int i = 0; i < 10_000; i++) {
            float last = (float) random.nextGaussian();
            FloatPolynomial p = FloatPolynomial.of(1 + random.nextDouble(), 0, last);
            assertEquals(last, p.last(), Math.abs(last) * 0x1.02p-8);
        }
    }

    @Test
    void whatHasNoPolynomialIsNaN() {
        assertFalse(FloatPolynomial.none(3).exists());
        assertTrue(Float.isNaN(FloatPolynomial.none(3).at(0.5f)));
        assertEquals(Float.POSITIVE_INFINITY, FloatPolynomial.of(Double.POSITIVE_INFINITY, 0, 0).at(5));
    }
}
