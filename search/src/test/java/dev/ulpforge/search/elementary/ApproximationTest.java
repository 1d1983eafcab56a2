package dev.ulpforge.search.elementary;

import java.util.List;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class ApproximationTest {
    private static final Approximation.Ratio GROWTH = new Approximation.Ratio("exp(x) - 1", 1);

    @Test
    void hasTheLeastDegreeThatDoes() {
        Approximation coarse = GROWTH.near(-0.25, 0.25, 0x1p-20, 1);
        assertThat(coarse.coefficients()).hasSize(5);
        assertThat(GROWTH.near(-0.25, 0.25, 0x1p-12, 1).coefficients()).hasSize(3);
        assertThat(coarse.coefficients().getFirst()).isCloseTo(1, Offset.offset(0x1p-20));
    }

    @Test
    void isEvaluatedByHorner() {
        ProgramBuilder b = new ProgramBuilder();
        Approximation line = new Approximation(List.of(1.0, 2.0));
        assertThat(Interpreter.of(b.build(line.at(b.x().toDouble()).toFloat())).at(3)).isEqualTo(7);
    }

    @Test
    void aRatioHasItsLimitAtZero() {
        assertThat(GROWTH.at(0.0).hi()).isEqualTo(1);
        assertThat(GROWTH.at(1.0).hi()).isCloseTo(Math.E - 1, Offset.offset(0x1p-50));
    }
}
