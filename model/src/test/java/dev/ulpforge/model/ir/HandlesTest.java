package dev.ulpforge.model.ir;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the typed handles write, run by the interpreter. */
class HandlesTest {

    private static float at(float x, Function<F32, F32> written) {
        ProgramBuilder b = new ProgramBuilder();
        return Interpreter.of(b.build(written.apply(b.x()))).at(x);
    }

    private static void assertSame(float got, float want) {
        assertThat(Float.floatToRawIntBits(got)).isEqualTo(Float.floatToRawIntBits(want));
    }

    @ParameterizedTest
    @CsvSource({ "2, 3, -3", "-2, -3, 3", "0, 3, -3", "-0.0, -3, 3", "-Infinity, -3, 3", "-1e-45, -3, 3" })
    void signsAreTransferred(float x, float three, float minusThree) {
        assertSame(at(x, v -> v.program().f32(3).withSignOf(v)), three);
        assertSame(at(x, v -> v.program().f32(3).flippedBy(v)), three);
        assertSame(at(x, v -> v.program().f32(-3).flippedBy(v)), minusThree);
    }

    @ParameterizedTest
    @CsvSource({ "2, 2", "9, 3", "-9, -1", "NaN, NaN", "Infinity, 3", "-1, -1" })
    void clampsKeepNaN(float x, float clamped) {
        assertSame(at(x, v -> v.clamped(v.program().f32(-1), v.program().f32(3))), clamped);
    }

    @ParameterizedTest
    @CsvSource({ "2, 2", "9, 3", "0, 0", "NaN, 3", "1e-45, 1e-45" })
    void theLesserMagnitude(float x, float lesser) {
        assertSame(at(x, v -> v.lesserMagnitude(v.program().f32(3))), lesser);
    }

    @ParameterizedTest
    @CsvSource({ "-126, 0x1p-126", "0, 1", "127, 0x1p127", "-1, 0.5" })
    void powersOfTwo(float x, String power) {
        assertSame(at(x, v -> v.toInt().powerOfTwo()), Float.parseFloat(power));
    }

    @ParameterizedTest
    @CsvSource({ "0, 1.5", "1, -0.0", "3, NaN", "5, -0.0", "-1, NaN" })
    void tablesOfFloats(float x, float entry) {
        assertSame(at(x, v -> v.toInt().table(List.of(1.5f, -0f, 3f, Float.NaN))), entry);
    }

    @ParameterizedTest
    @CsvSource({ "0", "1", "-3", "0x1p20", "-0x1p51", "0x1.fffffep50" })
    void longsAndDoublesOfTheSameValue(String integer) {
        float x = Float.parseFloat(integer);
        assertSame(at(x, v -> v.toDouble().toLong().toDouble().toFloat()), x);
        assertSame(at(x, v -> v.toDouble().toLong().shiftedRight(1).toDouble().toFloat()), (float) Math.floor(x / 2));
    }

    @Test
    void aSelectionOfLongs() {
        assertSame(at(3, v -> v.isNaN().not().select(v.toInt().toLong(), v.program().i64(7)).toInt().toFloat()), 3);
        assertSame(at(Float.NaN, v -> v.isNaN().select(v.program().i64(7), v.toInt().toLong()).toInt().toFloat()), 7);
    }

    @Test
    void openConstantsStayApart() {
        ProgramBuilder b = new ProgramBuilder();
        Program program = b.build(b.x().fma(b.open(1), b.open(1)));
        assertThat(program.ops()).filteredOn(new Op.FloatConst(1)::equals).hasSize(2);
    }

    @Test
    void nanIsTheOneNaN() {
        assertSame(at(Float.intBitsToFloat(0x7fc0_1234), v -> v.abs().unlessNaN(v)), Float.NaN);
        assertSame(at(-2, v -> v.abs().unlessNaN(v)), 2);
    }

    @Test
    void valuesOfTwoProgramsDoNotMix() {
        F32 other = new ProgramBuilder().x();
        assertThatThrownBy(() -> at(1, v -> v.plus(other))).isInstanceOf(IllegalArgumentException.class);
    }
}
