package dev.ulpforge.search.scheme.value;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class ReciprocalTest {

    private static Interpreter kernel(Reciprocal reciprocal, Reciprocal.Sign sign) {
        ProgramBuilder b = new ProgramBuilder();
        return Interpreter.of(b.build(reciprocal.of(sign, b.x())));
    }

    @ParameterizedTest
    @EnumSource(Reciprocal.class)
    void isWithinAnUlpOrAHalfMoreForEitherSign(Reciprocal reciprocal) {
        Interpreter plus = kernel(reciprocal, Reciprocal.Sign.PLUS);
        Interpreter minus = kernel(reciprocal, Reciprocal.Sign.MINUS);
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            float x = Math.scalb(1 + random.nextFloat(), random.nextInt(-125, 124)) * (random.nextBoolean() ? 1 : -1);
            double exact = 1 / (double) x;
            double bound = reciprocal == Reciprocal.ITERATED_TWICE ? 1.5 : 1.01;
            assertThat(Math.abs(plus.at(x) - exact)).as("x = %a", x).isLessThan(Math.ulp((float) exact) * bound);
            assertThat(minus.at(x)).isEqualTo(-plus.at(x));
        }
    }

    @ParameterizedTest
    @EnumSource(Reciprocal.class)
    void quotientsAreWithinTwoUlp(Reciprocal reciprocal) {
        ProgramBuilder b = new ProgramBuilder();
        Interpreter quotient = Interpreter.of(b.build(reciprocal.quotient(b.f32(0.7f), b.x())));
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            float x = Math.scalb(1 + random.nextFloat(), random.nextInt(-100, 100));
            float exact = (float) ((double) 0.7f / x);
            assertThat(quotient.at(x)).as("x = %a", x).isBetween(exact - 2 * Math.ulp(exact),
                    exact + 2 * Math.ulp(exact));
        }
    }
}
