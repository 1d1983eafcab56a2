package dev.ulpforge.codegen.compile;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Kernels of two arguments of 16 bits: vector form, scalar form and interpreter return the same bits. */
class NarrowPairAgreementTest {
    private static final int COUNT = 5001;

    @ParameterizedTest
    @ValueSource(strings = { "bfloat16", "binary16" })
    void formsReturnTheInterpretersBits(String name) {
        Format format = Format.named(name).orElseThrow();
        ProgramBuilder b = new ProgramBuilder();
        F32 near = b.x().toDouble().times(b.y().toDouble()).toFloat();
        Program program = b.build(b.x().abs().below(b.f32(4)).fastPath(near, b.y().dividedBy(b.x())));
        short[] x = new short[COUNT];
        short[] y = new short[COUNT];
        short[] want = new short[COUNT];
        for (int i = 0; i < COUNT; i++) {
            x[i] = (short) (i * 13);
            y[i] = (short) (i * 40_503);
            want[i] = (short) format.bits(
                    Interpreter.of(program).at((float) format.value(x[i]), (float) format.value(y[i])));
        }
        short[] scalar = new short[COUNT];
        CompiledKernel.narrowScalarPair(program, format).apply(x, y, scalar);
        assertThat(scalar).isEqualTo(want);
        CompiledKernel.narrowPair(program, format).apply(x, y, x);
        assertThat(x).as("in place").isEqualTo(want);
    }
}
