package dev.ulpforge.search.scheme;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.TunableConstants;
import dev.ulpforge.search.scheme.value.Evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FitterTest {
    private static final RealFunction EXP = RealExpression.of("exp");
    private final Fitter fitter = new Fitter(1);

    private static Core.Polynomial exp(int terms) {
        return new Core.Polynomial(EXP, -0.25, 0.5, List.of(1.0, 1.0), terms, Evaluation.HORNER,
                new Core.Resolution(1e-3, 1e-6, 0x1p-24));
    }

    @Test
    void leadingTermsAreFixed() {
        Fitter.Fitted fitted = fitter.fit(exp(2));
        assertThat(fitted.constants()).hasSize(2);
        for (double x : new double[]{ -0.25, 0.1, 0.5 }) {
            double p = fitted.constants()[0] + x * fitted.constants()[1];
            assertThat(1 + x + x * x * p).isCloseTo(Math.exp(x), within(fitted.error() * (1 + 1e-9)));
        }
    }

    /** A step moves the value by the resolution at the end that is farther from 0. */
    @Test
    void stepsAreOfOneEffect() {
        double[] steps = fitter.fit(exp(2)).steps();
        assertThat(steps[0] * Math.pow(0.5, 2)).isEqualTo(0x1p-24);
        assertThat(steps[1] * Math.pow(0.5, 3)).isEqualTo(0x1p-24);
    }

    @Test
    void termsAreUsefulFromOneErrorToAnother() {
        assertThat(List.of(1, 2, 3, 4, 5, 6)).extracting(terms -> fitter.isUseful(exp(terms)))
                .containsExactly(false, true, true, true, false, false);
        assertThat(fitter.fit(exp(1)).error()).isGreaterThan(1e-3);
        assertThat(fitter.fit(exp(4)).error()).isLessThan(1e-6);
    }

    /** Relative errors are levelled: at both ends and as large. */
    @Test
    void errorsMayBeRelative() {
        Fitter.Fitted fitted = fitter.fit(new Core.Polynomial(EXP, -1, 1, List.of(), 2, Evaluation.HORNER,
                Core.Resolution.relative(1e-3, 1e-6, 0x1p-24)));
        for (double x : new double[]{ -1, 1 }) {
            double p = fitted.constants()[0] + x * fitted.constants()[1];
            assertThat(Math.abs(p / Math.exp(x) - 1)).isCloseTo(fitted.error(), within(1e-9));
        }
    }

    /** Sizes are on the front or not; where they are, what is written is what was fitted. */
    @Test
    void programsOfASizeAreEvolved() {
        Core.Front front = new Core.Front(EXP, -0.25, 0.5, 3, new Core.Resolution(1e-2, 1e-6, 0x1p-24));
        Fitter.Fitted fitted = fitter.fit(new Core.Evolved(front, 2));
        assertThat(fitted.error()).isLessThan(fitter.fit(new Core.Evolved(front, 1)).error()).isLessThan(1e-2);
        ProgramBuilder b = new ProgramBuilder();
        Program program = b
                .build(new Cores(b, List.of(fitted), TunableConstants.rounded(fitted.constants())).at(b.x()));
        for (float x : new float[]{ -0.25f, 0.1f, 0.5f }) {
            assertThat((double) Interpreter.of(program).at(x)).isCloseTo(Math.exp(x), within(fitted.error() + 1e-6));
        }
        assertThat(fitter.isUseful(new Core.Evolved(front, 2))).isTrue();
        assertThat(fitter.isUseful(new Core.Evolved(front, 4))).isFalse();
    }

    /** The largest effect of a constant's step on the value is the resolution. */
    @Test
    void stepsOfEvolvedConstantsAreOfOneEffect() {
        Core.Front front = new Core.Front(EXP, -0.25, 0.5, 1, new Core.Resolution(1, 1e-6, 0x1p-24));
        double[] steps = fitter.fit(new Core.Evolved(front, 1)).steps();
        assertThat(Arrays.stream(steps).max().orElseThrow()).isCloseTo(0x1p-23, within(1e-10));
        assertThat(Arrays.stream(steps).min().orElseThrow()).isCloseTo(0x1p-24, within(1e-10));
    }
}
