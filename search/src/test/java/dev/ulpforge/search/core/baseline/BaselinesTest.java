package dev.ulpforge.search.core.baseline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Functions;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.Operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BaselinesTest {

    private static final Set<Operation> FOUR = EnumSet.complementOf(EnumSet.of(Operation.FMA));
    private static final List<Baseline> EXP2 = of(Functions.EXP2, Interval.closed(0, 1));

    private static List<Baseline> of(RealFunction f, Interval interval) {
        return Baselines.of(f, RealFunction.relative(f), interval, FOUR, 12);
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

    /** On (1, 2] log2 has a zero at the open end, on (0, 2] erf, which is odd; cos is even, all but 0 at the end. */
    @Test
    void zerosAndSymmetriesAreUsed() {
        List<Baseline> log2 = of(Functions.LOG2, new Interval(1, 2, true, false));
        assertThat(Baselines.best(log2, 3)).isBetween(4.9e-3, 5.0e-3);
        assertThat(Baselines.best(log2, 9)).isBetween(1.8e-8, 2.0e-8);
        List<Baseline> erf = of(Functions.ERF, new Interval(0, 2, true, false));
        assertThat(Baselines.best(erf, 1)).isBetween(0.38, 0.40);
        assertThat(Baselines.best(erf, 8)).isBetween(4.7e-5, 4.9e-5);
        assertThat(erf).anyMatch(b -> b.kind().startsWith("minimax rational (2, 2) in x^2, times x"));
        List<Baseline> cos = of(RealExpression.of("cos(x)"), Interval.parse("[0, pi/2]"));
        assertThat(Baselines.best(cos, 7)).isBetween(3.1e-7, 3.2e-7);
    }

    /** On (0.5, 2] log2 has its zero inside. */
    @Test
    void zerosInsideAreMet() {
        List<Baseline> log2 = of(Functions.LOG2, new Interval(0.5, 2, true, false));
        assertThat(Baselines.best(log2, 6)).isBetween(1.5e-4, 1.6e-4);
    }

    @Test
    void aProductAndASumAreOneOperationWhereFmaIsOffered() {
        RealFunction weight = RealFunction.relative(Functions.EXP2);
        List<Baseline> fused = Baselines.of(Functions.EXP2, weight, Interval.closed(0, 1),
                EnumSet.allOf(Operation.class), 3);
        Baseline cubic = fused.stream().filter(b -> b.kind().equals("minimax polynomial, degree 3")).findFirst()
                .orElseThrow();
        assertThat(cubic.program().skeleton()).hasToString("fma x _ _; fma 1 x _; fma 2 x _");
        assertThat(cubic.error()).isBetween(7.4e-5, 7.5e-5);
        assertThat(Baselines.of(Functions.EXP2, weight, Interval.closed(0, 1),
                EnumSet.of(Operation.ADD, Operation.MUL), 6)).noneMatch(b -> b.kind().contains("rational"));
    }
}
