package dev.ulpforge.search.universal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The distance from the nearest multiple of a period's 16th part, against exact arithmetic. */
class PhaseTest {
    private static final int CELLS = 16;

    @ParameterizedTest
    @ValueSource(strings = { "sin(x)", "cos(3 * x + 1)", "sin(x * pi / 180)", "sinpi(x / 3)", "tan(x / 7)" })
    void placesAreExactUpToTheLastBits(String fn) {
        BigDecimal period = Circular.period(Expression.parse(fn)).orElseThrow();
        Phase phase = Phase.of(period);
        ProgramBuilder b = new ProgramBuilder();
        Interpreter program = Interpreter.of(b.build(phase.place(b, b.x(), CELLS).t().toFloat()));
        Random random = new Random(3);
        for (int i = 0; i < 4000; i++) {
            float x = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(x)) {
                double want = distance(x, period).divide(phase.unit(), Circular.PRECISION).doubleValue();
                assertEquals(want, program.at(x), Math.abs(want) * 0x1p-23 + 0x1p-149,
                        () -> fn + " at " + Float.toHexString(x));
            }
        }
    }

    private static BigDecimal distance(float x, BigDecimal period) {
        BigDecimal cell = period.divide(BigDecimal.valueOf(CELLS), Circular.PRECISION);
        BigDecimal cells = new BigDecimal(x).divide(cell, Circular.PRECISION).setScale(0, RoundingMode.HALF_EVEN);
        return new BigDecimal(x).subtract(cells.multiply(cell));
    }

    @Test
    void periodsThatAreNotCommensurableHaveNone() {
        assertTrue(Circular.period(Expression.parse("sin(x) + sin(pi * x)")).isEmpty());
        assertTrue(Circular.period(Expression.parse("x * sin(x)")).isEmpty());
        BigDecimal period = Circular.period(Expression.parse("sin(x / 2) + cos(x / 3)^2")).orElseThrow();
        assertEquals(12 * Math.PI, period.doubleValue(), 1e-12);
    }
}
