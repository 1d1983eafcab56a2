package dev.ulpforge.verify.oracle.pointwise;

import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class DigammaPointwiseTest {
    private static final int COUNT = 32;

    /** Starting at random, and around integers. */
    @Test
    void valuesAreWithinTheirErrorsWhichAreSmall() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            float from = -(0.5f + (round % 2 == 0 ? random.nextInt(80) / 2f : random.nextFloat() * 40));
            int first = Float.floatToRawIntBits(from) + (from == -0.5f ? 0 : -random.nextInt(COUNT));
            double[] value = new double[COUNT];
            double[] error = new double[COUNT];
            new DigammaPointwise().evaluate(first, value, error);
            for (int i = 0; i < COUNT; i++) {
                float x = Float.intBitsToFloat(first + i);
                double d = x - Math.rint(x);
                if (d == 0) {
                    assertThat(value[i]).isNaN();
                } else {
                    Ball exact = Functions.apply(Function.DIGAMMA, Ball.of(x), 100);
                    assertThat(exact.subtract(Ball.of(value[i]), 100).upperMagnitude()).as("digamma(%a)", x)
                            .isLessThanOrEqualTo(error[i]);
                    assertThat(error[i]).isLessThan(0x1p-43 + 0x1p-48 / Math.abs(d));
                }
            }
        }
    }
}
