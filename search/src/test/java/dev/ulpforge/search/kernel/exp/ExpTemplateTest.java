package dev.ulpforge.search.kernel.exp;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.Structure;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

/** Kernels of exp with Taylor coefficients: whatever the table, the whole range of results comes out right. */
class ExpTemplateTest {
    private static final Structure HORNER = Structure
            .parse("fma _ x _; fma 1 x _; fma 2 x _; fma 3 x _; fma 4 x _; mul 5 x");
    private static final double[] TAYLOR = { 1 / 720.0, 1 / 120.0, 1 / 24.0, 1 / 6.0, 0.5, 1 };

    private static Interpreter exp(int tableBits) {
        ExpReduction reduction = new ExpReduction(Math.log(2), tableBits, 2, 0);
        ExpTemplate template = new ExpTemplate(reduction, new Fit(RealProgram.of(HORNER, TAYLOR), 0), true, true);
        return Interpreter.of(template.with(template.start()));
    }

    @ParameterizedTest
    @CsvSource({ "0, 6", "1, 1.2", "3, 1.2", "5, 1.2" })
    void errorIsSmallFromUnderflowToOverflow(int tableBits, double ulp) {
        Interpreter exp = exp(tableBits);
        for (float x = -110; x < 90; x += 0.0123f) {
            assertThat(UlpError.of(exp.at(x), Math.exp(x))).as("x = %a", x).isLessThan(ulp);
        }
    }

    @ParameterizedTest
    @CsvSource({ "NaN, NaN", "Infinity, Infinity", "-Infinity, 0", "0, 1", "-0.0, 1", "88.73, Infinity",
            "3e38, Infinity",
            "-104, 0", "-3e38, 0", "1e-40, 1" })
    void specialValues(float x, float want) {
        for (int tableBits = 0; tableBits <= 5; tableBits++) {
            assertThat(Float.floatToIntBits(exp(tableBits).at(x))).isEqualTo(Float.floatToIntBits(want));
        }
    }
}
