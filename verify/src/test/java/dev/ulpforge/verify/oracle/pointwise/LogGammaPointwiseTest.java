package dev.ulpforge.verify.oracle.pointwise;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class LogGammaPointwiseTest {
    private static final int COUNT = 16;

    /** Starting anywhere, and next to an integer. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void valuesAreWithinTheirErrorsWhichAreSmall(@ForAll @FloatRange(min = 17, max = 0x1p20f) float magnitude,
            @ForAll boolean atInteger) {
        int first = Float.floatToRawIntBits(atInteger ? -Math.round(magnitude) : -magnitude) - COUNT / 2;
        double[] value = new double[COUNT];
        double[] error = new double[COUNT];
        new LogGammaPointwise().evaluate(first, value, error);
        for (int i = 0; i < COUNT; i++) {
            float x = Float.intBitsToFloat(first + i);
            if (x == Math.rint(x)) {
                assertThat(value[i]).isEqualTo(Double.POSITIVE_INFINITY);
            } else {
                Ball exact = Functions.apply(Function.LGAMMA, Ball.of(x), 120);
                assertThat(exact.subtract(Ball.of(value[i]), 120).upperMagnitude()).as("lgamma(%a)", x)
                        .isLessThanOrEqualTo(error[i]);
                assertThat(error[i]).isLessThan(0x1p-48 * (Math.abs(x) * Math.log(-x) + 64));
            }
        }
    }
}
