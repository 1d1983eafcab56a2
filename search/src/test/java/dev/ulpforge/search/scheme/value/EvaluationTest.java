package dev.ulpforge.search.scheme.value;

import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationTest {

    /** Small integers, so that nothing is rounded: 1 + 2x + 3x² + ... at 2. */
    @ParameterizedTest
    @EnumSource
    void isThePolynomial(Evaluation order) {
        int sum = 0;
        for (int terms = 1; terms <= 9; terms++) {
            sum += terms << terms - 1;
            ProgramBuilder b = new ProgramBuilder();
            var coefficients = IntStream.rangeClosed(1, terms).mapToObj(b::f32).toList();
            assertThat(Interpreter.of(b.build(order.of(b.x(), coefficients))).at(2)).isEqualTo(sum);
        }
    }
}
