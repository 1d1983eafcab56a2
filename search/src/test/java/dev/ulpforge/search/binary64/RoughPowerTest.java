package dev.ulpforge.search.binary64;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Guesses of roots are as close as they say, at numbers of all sizes. */
class RoughPowerTest {
    private static final int INPUTS = 20_000;

    @ParameterizedTest
    @ValueSource(ints = { 2, 3 })
    void noGuessIsFartherOffThanStated(int n) {
        RoughPower rough = RoughPower.of(n);
        ProgramBuilder b = new ProgramBuilder();
        Interpreter guess = Interpreter.of(b.build(rough.of(b.wideX(), 0)));
        Random random = new Random(1);
        double worst = 0;
        for (int i = 0; i < INPUTS; i++) {
            double x = Math.scalb(1 + random.nextDouble(), random.nextInt(-1022, 1024));
            double y = guess.at(x);
            worst = Math.max(worst, Math.abs(n == 2 ? x * y * y - 1 : x * y * (y * y) - 1));
        }
        assertThat(worst).isLessThanOrEqualTo(rough.most()).isGreaterThan(0.97 * rough.most()).isLessThan(0.12);
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 3 })
    void guessesAreScaledExactlyWithTheirArguments(int n) {
        RoughPower rough = RoughPower.of(n);
        ProgramBuilder b = new ProgramBuilder();
        Interpreter guess = Interpreter.of(b.build(rough.of(b.wideX(), -1)));
        Random random = new Random(2);
        for (int i = 0; i < INPUTS; i++) {
            double x = Math.scalb(1 + random.nextDouble(), random.nextInt(-9, 9));
            int k = random.nextInt(-300, 300);
            assertThat(guess.at(Math.scalb(x, n * k))).isEqualTo(Math.scalb(guess.at(x), -k));
        }
    }
}
