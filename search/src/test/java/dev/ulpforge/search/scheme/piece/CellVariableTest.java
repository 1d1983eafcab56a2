package dev.ulpforge.search.scheme.piece;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class CellVariableTest {
    private static final float[] INPUTS = { 0x1p-126f, 0x1.8p-3f, 1, 0x1.fffffep0f, 0x1.4p7f, 0x1p127f };

    @ParameterizedTest
    @EnumSource(CellVariable.class)
    void tellsItsInput(CellVariable variable) {
        for (float v : INPUTS) {
            assertThat((float) variable.input(variable.at(v), v)).as("v = %a", v).isCloseTo(v, within(v));
        }
    }

    @ParameterizedTest
    @EnumSource(value = CellVariable.class, names = "SIGNIFICAND")
    void theProgramTakesTheSameSignificand(CellVariable variable) {
        ProgramBuilder b = new ProgramBuilder();
        Interpreter program = Interpreter.of(b.build(CellVariable.significand(b.x())));
        for (float v : INPUTS) {
            assertThat(program.at(v)).as("v = %a", v).isEqualTo(variable.at(v));
        }
    }

    private static Offset<Float> within(float v) {
        return Offset.offset(Math.ulp(v));
    }
}
