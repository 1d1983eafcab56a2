package dev.ulpforge.search.universal;

import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FloatLayoutTest {
    private static final float ELSEWHERE = 12345;

    private static Target target(String fn, String domain) {
        Domain inputs = Domain.parse(domain);
        return new Target(Oracle.of(Expression.parse(fn), inputs), inputs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "x * log(x); [0, inf]; 8", "1 / (1 + x^2); ''; 60",
            "exp(-x^2) + 1; [-2, 3]; 2" })
    void usualInputsHaveValuesAndTheProgramReturnsThem(String fn, String domain, float reach) {
        assertUsual(fn, domain, reach);
    }

    /** Whose pieces take seconds. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "log(1 + exp(x)); ''; 12", "x / (exp(x) - 1); ''; 12" })
    void thoseOfCostlyFunctionsToo(String fn, String domain, float reach) {
        assertUsual(fn, domain, reach);
    }

    private static void assertUsual(String fn, String domain, float reach) {
        Target target = target(fn, domain);
        FloatLayout layout = FloatLayout.of(FloatFitter.of(target, 0.375).orElseThrow()).orElseThrow();
        ProgramBuilder b = new ProgramBuilder();
        Interpreter program = Interpreter.of(b.build(layout.value(b, b.x(), b.f32(ELSEWHERE))));
        Random random = new Random(1);
        int there = 0;
        int all = 20_000;
        for (int i = 0; i < all; i++) {
            float x = (random.nextFloat() * 2 - 1) * reach;
            x = target.domain().contains(x) ? x : Math.abs(x);
            float y = layout.at(x);
            assertEquals(Float.isNaN(y) ? ELSEWHERE : y, program.at(x));
            there += Float.isNaN(y) ? 0 : 1;
            assertTrue(Float.isNaN(y) || UlpError.of(y, target.at(x)) < 0.95, Float.toHexString(x));
        }
        assertTrue(there > 0.997 * all, there + " of " + all);
    }

    @Test
    void aCheckedInputIsRightOrElsewhere() {
        Target target = target("exp(x)", "[0, 8]");
        FloatFitter fitter = FloatFitter.of(target, 0.1).orElseThrow();
        FloatLayout layout = FloatLayout.of(fitter).orElseThrow();
        float worst = 1;
        for (float x = 1; x < 8; x += 0x1p-11f) {
            worst = UlpError.of(layout.at(x), target.at(x)) > UlpError.of(layout.at(worst), target.at(worst))
                    ? x
                    : worst;
        }
        fitter.check(worst);
        float y = FloatLayout.of(fitter).orElseThrow().at(worst);
        assertTrue(Float.isNaN(y) || UlpError.of(y, target.at(worst)) <= 0.58, Float.toHexString(worst));
    }

    @Test
    void thereIsNoneForBoundsNearCorrectRounding() {
        assertTrue(FloatFitter.of(target("exp(x)", "[0, 8]"), 0.05).isEmpty());
    }
}
