package dev.ulpforge.search.scheme.power;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

class InitialApproximationTest {

    @ParameterizedTest
    @CsvSource({ "2, 12, 0.069", "3, 12, 0.104", "3, 16, 0.112", "4, 16, 0.147" })
    void isBalancedAndOfFewBits(int k, int zeros, double reach) {
        InitialApproximation first = InitialApproximation.best(k, zeros);
        double[] range = first.range();
        assertThat(range[1]).isLessThan(reach).isCloseTo(-range[0], offset(0.025));
        for (float x = 0x1p-126f; x < 0x1p124f; x *= 1.37f) {
            assertThat(Float.floatToRawIntBits(first.at(x)) & (1 << zeros) - 1).isZero();
            assertThat(x * Math.pow(first.at(x), k)).isBetween(1 + range[0] - 1e-3, 1 + range[1] + 1e-3);
        }
    }

    @ParameterizedTest
    @CsvSource({ "2, 12", "3, 12", "4, 16" })
    void theProgramComputesIt(int k, int zeros) {
        InitialApproximation first = InitialApproximation.best(k, zeros);
        ProgramBuilder b = new ProgramBuilder();
        Interpreter program = Interpreter.of(b.build(first.of(b.x().bits())));
        for (float x = 0x1p-126f; x < 0x1p124f; x *= 1.37f) {
            assertThat(program.at(x)).isEqualTo(first.at(x));
        }
    }
}
