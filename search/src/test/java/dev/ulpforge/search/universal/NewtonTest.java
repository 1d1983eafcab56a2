package dev.ulpforge.search.universal;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class NewtonTest {
    @Test
    void aCubicIsFoundAgainToTheLastBit() {
        double[] t = { 0.5, 1, 1.75, 3 };
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            y[i] = ((0.25 * t[i] - 3) * t[i] + 1) * t[i] - 7;
        }
        assertArrayEquals(new double[]{ -7, 1, -3, 0.25 }, Newton.through(t, y));
    }

    @Test
    void theValueAtZeroIsExact() {
        double[] c = Newton.through(new double[]{ 0.3, 0.1, 0 }, new double[]{ 0.1, 0.7, 0 });
        assertEquals(0, c[0]);
    }
}
