package dev.ulpforge.search.tuning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.search.kernel.Sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SampleEvaluatorTest {
    private static final String TEXT = "v0 = input\nv1 = float 0x1.0p0\nv2 = bits v0\nv3 = lookup v2 0x00000000 0x3f800000\n"
            + "v4 = from_bits v3\nv5 = fma v0 v1 v4\nreturn v5\n";
    private static final Program COMPILED = ProgramText.parse(TEXT);

    private static SampleEvaluator screen() {
        return new SampleEvaluator(Sample.of(x -> 1.5 * x, new float[]{ 2, 4, 6 }), COMPILED,
                CompiledKernel.tunable(COMPILED));
    }

    /** The last bit of these inputs is 0, so that the table gives 0. */
    @Test
    void constantsAndTablesMayDiffer() {
        Program other = ProgramText.parse(TEXT.replace("float 0x1.0p0", "float 0x1.8p0"));
        assertThat(screen().worst(other)).isZero();
        assertThat(screen().worst(COMPILED)).isPositive();
        assertThat(screen().worst(ProgramText.parse(TEXT.replace("0x00000000 0x3f800000", "0x40000000 0x00000000"))))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = { "fma v0 v1 v4=fma v1 v0 v4", "fma v0 v1 v4=mul v0 v1", "fma v0 v1 v4=add v0 v4",
            "0x00000000 0x3f800000=0x00000000 0x00000001 0x00000002 0x00000003", "return v5=return v4" })
    void anotherStructureIsRefused(String change) {
        Program other = ProgramText.parse(TEXT.replace(change.split("=")[0], change.split("=")[1]));
        assertThatThrownBy(() -> screen().worst(other)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("differ");
    }
}
