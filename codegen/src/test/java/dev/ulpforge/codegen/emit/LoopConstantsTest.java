package dev.ulpforge.codegen.emit;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.ProgramText;

import static org.assertj.core.api.Assertions.assertThat;

/** Where vectors of 256 bits have a loop's constants from. */
class LoopConstantsTest {
    private static final String LITERAL = "FloatVector.broadcast(FLOATS, FLOATS.length() == 8 ? 0x1.8p1f : ";

    @Test
    void aConstantThatIsOnlyAddedToProductsIsALiteral() {
        assertThat(source("fma v0 v0 v1")).contains(LITERAL);
    }

    @Test
    void oneThatIsAFactorTooComesFromTheArray() {
        assertThat(source("fma v0 v1 v1")).doesNotContain(LITERAL).contains("FLOAT_CONSTANTS[0]");
    }

    @Test
    void oneThatIsAddedOtherwiseComesFromTheArray() {
        assertThat(source("add v0 v1")).doesNotContain(LITERAL).contains("FLOAT_CONSTANTS[0]");
    }

    private static String source(String operation) {
        return new KernelClass("", "Kernels", List.of(new KernelMethod("f",
                ProgramText.parse("v0 = input\nv1 = float 0x1.8p1\nv2 = " + operation + "\nreturn v2\n"),
                List.of()))).source();
    }
}
