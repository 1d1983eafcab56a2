package dev.ulpforge.codegen.emit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;

import static org.assertj.core.api.Assertions.assertThat;

/** HotSpot leaves methods of more than 8000 bytecodes to its interpreter. Vectors are then a thousand times slower. */
class CodeSizeTest {
    private static final int HUGE_METHOD = 8000;

    /**
     * Operations with long code, repeated as often as a program may be long; look-ups and rare cases, longer yet, are
     * few.
     */
    @ParameterizedTest
    @CsvSource({ "select v3 v# v2, from_bits, bits v1", "imin v# v2, from_bits, bits v1",
            "sar v# 3, from_bits, bits v1", "select v3 v# v4, d2f, f2d v1", "dfma v# v4 v4, d2f, f2d v1",
            "ishl v# v4, from_bits, bits v1" })
    void theLargestProgramIsStillCompiled(String operation, String last, String start, @TempDir Path directory)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of("input", "float 0x1.0p0", "bits v0", "lt v0 v1", start));
        while (lines.size() < Program.MAX_OPS - 1) {
            lines.add(operation.replace("#", Integer.toString(lines.size() - 1)));
        }
        lines.add(last + " v" + (lines.size() - 1));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append("v").append(i).append(" = ").append(lines.get(i)).append('\n');
        }
        Program program = ProgramText.parse(text + "return v" + (lines.size() - 1) + "\n");
        assertThat(MethodSizes.largest(program, directory, method -> true)).isBetween(HUGE_METHOD / 4, HUGE_METHOD);
    }
}
