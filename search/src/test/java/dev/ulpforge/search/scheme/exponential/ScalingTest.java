package dev.ulpforge.search.scheme.exponential;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.Trace;

import static org.assertj.core.api.Assertions.assertThat;

class ScalingTest {
    private static final int LARGEST = 220;
    private static final List<Float> SIGNIFICANDS = List.of(0.5f, 0.7071068f, 0.957f, 1f, 0x1.000002p0f, 1.25f,
            0x1.555556p0f, 1.5f, 0x1.fffffep0f, 2f);

    /** A product of doubles is exact, and is rounded to a float once. */
    @ParameterizedTest
    @ValueSource(doubles = { 1, -1, 0x1p60, -0x1p60, 0x1p-60, -0x1p-60 })
    void productsAreRoundedOnce(double factor) {
        for (int n = -LARGEST; n <= LARGEST; n++) {
            Interpreter scaled = Interpreter.of(program(factor, n));
            for (float significand : SIGNIFICANDS) {
                float y = (float) factor * significand;
                assertThat(scaled.at(y)).as("2^%d * %a", n, y).isEqualTo((float) Math.scalb((double) y, n));
            }
        }
    }

    @Test
    void noOperationOnFloatsHasASubnormalResult() {
        for (int n = -LARGEST; n < -100; n++) {
            Program program = program(1, n);
            Trace trace = Trace.of(program, SIGNIFICANDS);
            IntStream.range(0, program.ops().size()).filter(at -> isArithmetic(program.ops().get(at)))
                    .forEach(at -> assertThat(Arrays.stream(trace.values().get(at))).as(program.toString())
                            .noneMatch(value -> value != 0 && Math.abs(value) < Float.MIN_NORMAL));
        }
    }

    private static boolean isArithmetic(Op op) {
        return op instanceof Op.Binary binary
                && (binary.kind() == BinaryKind.MUL || binary.kind() == BinaryKind.ADD);
    }

    private static Program program(double factor, int n) {
        ProgramBuilder b = new ProgramBuilder();
        return b.build(new Scaling(factor).of(b.x(), b.i32(n)));
    }
}
