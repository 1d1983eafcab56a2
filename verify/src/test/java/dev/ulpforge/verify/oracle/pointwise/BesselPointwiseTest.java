package dev.ulpforge.verify.oracle.pointwise;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class BesselPointwiseTest {
    private static final int COUNT = 64;

    @ParameterizedTest
    @EnumSource(value = Function.class, names = { "BESSELJ0", "BESSELJ1" })
    void valuesAreWithinTheirErrorsWhichAreSmall(Function f) {
        Random random = new Random(3);
        for (int exponent = BesselPointwise.LEAST_EXPONENT; exponent < 128; exponent += exponent < 32 ? 1 : 5) {
            for (int sign = 0; sign < 2; sign++) {
                int first = sign << 31 | exponent + 127 << 23 | random.nextInt(1 << 22);
                double[] value = new double[COUNT];
                double[] error = new double[COUNT];
                BesselPointwise.of(f, sign == 1, exponent).evaluate(first, value, error);
                for (int i = 0; i < COUNT; i++) {
                    float x = Float.intBitsToFloat(first + i);
                    Ball exact = Functions.apply(f, Ball.of(x), 100);
                    assertThat(exact.subtract(Ball.of(value[i]), 100).lowerMagnitude()).as("%s(%a)", f, x)
                            .isLessThanOrEqualTo(error[i]);
                    assertThat(error[i]).isLessThan(0x1p-44 / Math.sqrt(Math.abs(x)));
                }
            }
        }
    }
}
