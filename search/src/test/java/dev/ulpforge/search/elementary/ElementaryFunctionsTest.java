package dev.ulpforge.search.elementary;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

import static org.assertj.core.api.Assertions.assertThat;

class ElementaryFunctionsTest {
    private static final int BITS = 100;
    private static final int INPUTS = 400;

    private static Program program(Function f) {
        ProgramBuilder b = new ProgramBuilder();
        return b.build(new ElementaryFunctions(b).ofInput(f).orElseThrow());
    }

    /** The signs of numbers are drawn too, and their exponents alike. */
    private static float[] inputs() {
        SplittableRandom random = new SplittableRandom(1);
        float[] x = new float[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            x[i] = i % 2 == 0
                    ? Float.intBitsToFloat(random.nextInt())
                    : (float) ((random.nextBoolean() ? 1 : -1) * Math.pow(2, random.nextDouble(-30, 7)));
        }
        return x;
    }

    private static void roundsCorrectly(Function f) {
        Interpreter program = Interpreter.of(program(f));
        ExactFunction exact = new ExactFunction(new Expression.Call(f, List.of(new Expression.Variable())));
        for (float x : inputs()) {
            Value value = exact.value(x, BITS);
            float want = value.isNumber() ? (float) value.ball(BITS).doubleValue() : Float.NaN;
            if (Float.isFinite(x) && value.isNumber()) {
                assertThat(program.at(x)).as("%s at %a", f, x).isEqualTo(want);
            } else if (value instanceof Value.Undefined) {
                assertThat(program.at(x)).as("%s at %a", f, x).isNaN();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "EXP", "SIN", "CBRT" })
    void roundCorrectly(Function f) {
        roundsCorrectly(f);
    }

    /** Fits of their polynomials take a second each. */
    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = { "EXP2", "EXP10", "EXPM1", "LOG", "LOG2", "LOG10", "LOG1P", "COS", "TAN", "SINPI", "COSPI",
            "ASIN", "ACOS", "ATAN",
            "SINH", "COSH", "TANH", "ASINH", "ACOSH", "ATANH", "ERF", "ERFC", "NORMCDF", "RSQRT", "SIGMOID",
            "SOFTPLUS" })
    void othersRoundCorrectly(Function f) {
        roundsCorrectly(f);
    }

    /** With tables of doubles in memory a program would be scalar code. */
    @Test
    void gatherNothing() {
        assertThat(program(Function.SIN).ops()).noneMatch(Op.Gather.class::isInstance);
    }

    @Test
    void leaveOthersOut() {
        ProgramBuilder b = new ProgramBuilder();
        assertThat(new ElementaryFunctions(b).ofInput(Function.GAMMA)).isEmpty();
    }
}
