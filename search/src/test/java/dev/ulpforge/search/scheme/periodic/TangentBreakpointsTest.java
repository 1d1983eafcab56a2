package dev.ulpforge.search.scheme.periodic;

import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TangentBreakpointsTest {

    /** By less than 1/250 of an ULP, where any float would be 1/2 off. */
    @ParameterizedTest
    @ValueSource(ints = { 4, 8, 16, 32 })
    void tangentsAreAllButFloats(int n) {
        TangentBreakpoints breakpoints = TangentBreakpoints.of(n);
        IntStream.range(0, n).filter(k -> 2 * k != n).forEach(k -> {
            double tangent = Math.tan(Math.PI * k / n - breakpoints.shifts().get(k));
            float entry = breakpoints.tangents().get(k);
            assertThat(Math.abs(entry - tangent)).as("k = %d", k).isLessThanOrEqualTo(Math.ulp(entry) / 250);
        });
        assertThat(breakpoints.tangents().get(n / 2)).isGreaterThan(0x1p60f);
    }

    /** So that a sum with what is left of x after the first subtraction is exact. */
    @ParameterizedTest
    @ValueSource(ints = { 4, 8, 16, 32 })
    void shiftsAreMultiplesOfAnUlpOfTheStepAndOdd(int n) {
        TangentBreakpoints breakpoints = TangentBreakpoints.of(n);
        float ulp = Math.ulp(breakpoints.grid().nearest());
        for (int k = 1; k < n; k++) {
            float shift = breakpoints.shifts().get(k);
            assertThat(shift / ulp).isEqualTo((float) Math.rint(shift / ulp));
            assertThat(breakpoints.shifts().get(n - k) + shift).isZero();
            assertThat(Math.abs(shift)).isLessThan(0.27f * breakpoints.grid().nearest());
        }
    }
}
