package dev.ulpforge.verify.oracle.pointwise;

import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class GammaPointwiseTest {
    private static final int COUNT = 32;

    /** Starting at random, and around integers. */
    @Test
    void valuesAreWithinTheirErrors() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            float from = -(1 + (round % 2 == 0 ? random.nextInt(60) : random.nextFloat() * 60));
            int first = Float.floatToRawIntBits(from) + (from == -1 ? 0 : -random.nextInt(COUNT));
            double[] value = new double[COUNT];
            double[] error = new double[COUNT];
            new GammaPointwise().evaluate(first, value, error);
            for (int i = 0; i < COUNT; i++) {
                float x = Float.intBitsToFloat(first + i);
                if (x == Math.rint(x)) {
                    assertThat(value[i]).isNaN();
                } else {
                    Ball exact = Functions.apply(Function.GAMMA, Ball.of(x), 100);
                    assertThat(exact.subtract(Ball.of(value[i]), 100).upperMagnitude()).as("gamma(%a)", x)
                            .isLessThanOrEqualTo(error[i]);
                }
            }
        }
    }
}
