package dev.ulpforge.search.core.front;

import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.search.core.fit.ConstantFitter;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.program.Operation;

import static org.assertj.core.api.Assertions.assertThat;

class SystematicExtensionTest {

    private static List<FittedProgram> grown(String f, String domain, int ops) {
        Problem problem = new Problem(f, RealExpression.of(f), ErrorKind.RELATIVE, Interval.parse(domain));
        FrontSpec spec = FrontSpec.of(problem, EnumSet.complementOf(EnumSet.of(Operation.FMA)), ops, 1);
        SystematicExtension extension = new SystematicExtension(spec,
                ConstantFitter.of(problem.target(), problem.weight(), problem.interval()), Appraisal.REAL);
        extension.epoch(0, List.of(), () -> false);
        extension.epoch(1, List.of(), () -> false);
        return extension.population();
    }

    /** Continued fractions in x and in x^2, up to 1.3 times the minimax errors allowed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "log2(x) | (1,2] | 6 | 1.1e-5", "cos(x) | [0,pi/2] | 7 | 4.0e-7",
            "exp2(x) | (0,1] | 6 | 4.8e-7" })
    void continuedFractionsGrowFromNothing(String f, String domain, int ops, double bound) {
        assertThat(grown(f, domain, ops).stream().mapToDouble(FittedProgram::error).min().orElseThrow())
                .isLessThan(bound);
    }

    @Test
    void aSeedGrowsTheSame() {
        assertThat(grown("exp2(x)", "(0,1]", 4)).isEqualTo(grown("exp2(x)", "(0,1]", 4));
    }
}
