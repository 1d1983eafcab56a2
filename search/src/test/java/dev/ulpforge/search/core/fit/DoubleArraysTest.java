package dev.ulpforge.search.core.fit;

import java.util.SplittableRandom;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DoubleArraysTest {

    /** So often that the loop is compiled on the way: the bits must be the same before and after. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 4, 7, 48, 51 })
    void theOrderOfSumsIsFixed(int n) {
        SplittableRandom random = new SplittableRandom(n);
        for (int round = 0; round < 30_000; round++) {
            double[] a = random.doubles(n).map(x -> x - 0.5).toArray();
            double[] b = random.doubles(n).map(x -> x - 0.5).toArray();
            assertThat(DoubleArrays.dot(a, b, n)).isEqualTo(inFourLanes(a, b, n));
        }
    }

    private static double inFourLanes(double[] a, double[] b, int n) {
        double[] lane = new double[4];
        int whole = n / 4 * 4;
        for (int i = 0; i < whole; i++) {
            lane[i % 4] = Math.fma(a[i], b[i], lane[i % 4]);
        }
        double sum = (lane[0] + lane[1]) + (lane[2] + lane[3]);
        for (int i = whole; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
