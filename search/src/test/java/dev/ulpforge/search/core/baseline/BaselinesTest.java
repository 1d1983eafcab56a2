package dev.ulpforge.search.core.baseline;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Functions;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BaselinesTest {

    private static final List<Baseline> EXP2 = of(Functions.EXP2, Interval.closed(0, 1));

    private static List<Baseline> of(RealFunction f, Interval interval) {
        return Baselines.of(f, RealFunction.relative(f), interval, 12);
    }

    /** The published classical figures for 2^x on [0, 1]. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "4|minimax polynomial, degree 2|1.72e-3",
            "10|minimax polynomial, degree 5|7.49e-8", "4|minimax rational (1, 1), quotient|8.67e-4",
            "10|minimax rational (3, 2), quotient|7.52e-9", "6|minimax rational (2, 2), continued fraction|4.34e-7",
            "9|minimax rational (3, 3), continued fraction|9.31e-11" })
    void knownFigures(int ops, String kind, double error) {
        assertThat(EXP2).anySatisfy(b -> {
            assertThat(b.kind()).isEqualTo(kind);
            assertThat(b.ops()).isEqualTo(ops);
            assertThat(b.error()).isCloseTo(error, within(0.01 * error));
        });
    }

    @Test
    void taylorAndPadeFollowFromValuesAlone() {
        DoubleDouble[] c = Taylor.coefficients(Functions.EXP2, 0, 0x1p-44, false, 8);
        double factorial = 1;
        for (int k = 0; k < 8; k++) {
            factorial *= Math.max(1, k);
            double exact = Math.pow(Math.log(2), k) / factorial;
            assertThat(c[k].hi()).isCloseTo(exact, within(1e-12 * exact));
        }
        DoubleDouble[][] pade = Taylor.pade(c, 1, 1);
        assertThat(pade[0][1].hi()).isCloseTo(Math.log(2) / 2, within(1e-12));
        assertThat(pade[1][1].hi()).isCloseTo(-Math.log(2) / 2, within(1e-12));
    }

    @Test
    void minimaxBeatsInterpolationBeatsTaylor() {
        double taylor = error("Taylor, degree 4, left end");
        double interpolation = error("Chebyshev interpolation, degree 4");
        double minimax = error("minimax polynomial, degree 4");
        assertThat(minimax).isLessThan(interpolation);
        assertThat(interpolation).isLessThan(taylor / 10);
    }

    private static double error(String kind) {
        return EXP2.stream().filter(b -> b.kind().equals(kind)).findFirst().orElseThrow().error();
    }

    /** On (1, 2] log2 has a zero at the open end, on (0, 2] erf, which is odd. */
    @Test
    void zerosAndSymmetriesAreUsed() {
        List<Baseline> log2 = of(Functions.LOG2, new Interval(1, 2, true, false));
        assertThat(Baselines.best(log2, 8)).isLessThan(1e-6);
        List<Baseline> erf = of(Functions.ERF, new Interval(0, 2, true, false));
        assertThat(Baselines.best(erf, 8)).isLessThan(5e-5);
        assertThat(erf).anyMatch(b -> b.kind().startsWith("minimax rational (2, 2) in x^2, times x"));
    }
}
