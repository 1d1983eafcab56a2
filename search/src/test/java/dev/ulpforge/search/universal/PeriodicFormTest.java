package dev.ulpforge.search.universal;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PeriodicFormTest {

    /** At floats next to multiples of pi/2 too, where these have double zeros. */
    @ParameterizedTest
    @ValueSource(strings = { "1 - cos(x)", "1 + cos(x)", "sin(x)^2", "2 + sin(x)", "sin(x / 2)" })
    void formsAreAccurateRelativeToTheirValues(String fn) {
        Expression e = Expression.parse(fn);
        PeriodicForm form = PeriodicForm.of(e, 4, 0x1p-30).orElseThrow();
        ProgramBuilder b = new ProgramBuilder();
        Interpreter program = Interpreter.of(b.build(form.value(b, b.x()).toFloat()));
        RealExpression exact = new RealExpression(e);
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            float x = i % 2 == 0
                    ? (float) (random.nextInt(1 << random.nextInt(20)) * (Math.PI / 2))
                    : (float) Math.scalb(random.nextGaussian(), random.nextInt(40) - 10);
            if (x != 0) {
                double want = exact.at(x).hi();
                assertEquals(want, program.at(x), 0x1.1p-24 * Math.abs(want), () -> fn + " at " + Float.toHexString(x));
            }
        }
    }
}
