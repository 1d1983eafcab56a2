package dev.ulpforge.search.scheme.value;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class SpecialInputsTest {

    /** 1/x by a division: infinite at zeros, zero at infinities. */
    private static F32 reciprocal(ProgramBuilder b) {
        return b.f32(1).dividedBy(b.x());
    }

    @Test
    void whatIsRightCostsNothing() {
        ProgramBuilder b = new ProgramBuilder();
        F32 y = reciprocal(b);
        assertThat(new SpecialInputs(SpecialInputs.ALL, x -> 1 / x).corrected(b.x(), y)).isEqualTo(y);
    }

    @Test
    void whatIsWrongIsSelected() {
        ProgramBuilder b = new ProgramBuilder();
        F32 y = new SpecialInputs(SpecialInputs.ALL, x -> Float.isNaN(x) ? 5 : x == 0 ? 3 + 1 / x : -0f)
                .corrected(b.x(), reciprocal(b));
        Interpreter program = Interpreter.of(b.build(y));
        float[][] results = { { 0, Float.POSITIVE_INFINITY }, { -0f, Float.NEGATIVE_INFINITY },
                { Float.POSITIVE_INFINITY, -0f }, { Float.NEGATIVE_INFINITY, -0f }, { Float.NaN, 5 }, { 4, 0.25f } };
        for (float[] result : results) {
            assertThat(Float.floatToIntBits(program.at(result[0]))).as("x = %a", result[0])
                    .isEqualTo(Float.floatToIntBits(result[1]));
        }
    }

    @Test
    void zerosMayDifferByTheirSigns() {
        ProgramBuilder b = new ProgramBuilder();
        F32 y = new SpecialInputs(List.of(0f, -0f), x -> Math.copySign(2, x)).corrected(b.x(), reciprocal(b));
        Interpreter program = Interpreter.of(b.build(y));
        assertThat(program.at(0)).isEqualTo(2);
        assertThat(program.at(-0f)).isEqualTo(-2);
        assertThat(program.at(Float.POSITIVE_INFINITY)).isZero();
    }
}
