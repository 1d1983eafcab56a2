package dev.ulpforge.verify.oracle.pointwise;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class BesselPointwiseTest {
    private static final int COUNT = 64;

    @ParameterizedTest
    @CsvSource({ "BESSELJ0, x", "BESSELJ1, x", "BESSELJ0, -3 * x", "BESSELJ1, -x / 3", "BESSELJ1, 1.1 * x" })
    void valuesAreWithinTheirErrorsWhichAreSmall(Function f, String text) {
        Expression argument = Expression.parse(text);
        BesselPointwise bessel = BesselPointwise.of(f, argument).orElseThrow();
        Random random = new Random(3);
        for (int exponent = BesselPointwise.LEAST_EXPONENT + 2; exponent < 128; exponent += exponent < 32 ? 1 : 5) {
            for (int sign = 0; sign < 2; sign++) {
                int first = sign << 31 | exponent + 127 << 23 | random.nextInt(1 << 22);
                double[] value = new double[COUNT];
                double[] error = new double[COUNT];
                bessel.evaluate(first, value, error);
                for (int i = 0; i < COUNT; i++) {
                    float x = Float.intBitsToFloat(first + i);
                    Ball t = new PointEvaluator(300).evaluate(argument, PointEvaluator.input(x)).ball(300);
                    Ball exact = Functions.apply(f, t, 100);
                    assertThat(exact.subtract(Ball.of(value[i]), 100).lowerMagnitude()).as("%s(%a)", f, x)
                            .isLessThanOrEqualTo(error[i]);
                    assertThat(error[i]).isLessThan(0x1p-42 / Math.sqrt(Math.abs(x)));
                }
            }
        }
    }

    /** Below 64, where the expansion is not told to hold, and for what is no multiple of x. */
    @Test
    void nothingIsKnownElsewhere() {
        double[] error = new double[COUNT];
        BesselPointwise.of(Function.BESSELJ0, Expression.parse("2 * x")).orElseThrow()
                .evaluate(Float.floatToIntBits(31), new double[COUNT], error);
        assertThat(error).containsOnly(Double.POSITIVE_INFINITY);
        assertThat(BesselPointwise.of(Function.BESSELJ0, Expression.parse("x + 1"))).isEmpty();
        assertThat(BesselPointwise.of(Function.SIN, Expression.parse("x"))).isEmpty();
    }
}
