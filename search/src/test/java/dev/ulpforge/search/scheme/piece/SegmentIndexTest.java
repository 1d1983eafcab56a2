package dev.ulpforge.search.scheme.piece;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentIndexTest {
    private static final int MODULUS = 63;

    static Stream<SegmentIndex> segments() {
        return Stream.of(new SegmentIndex.Whole(), SegmentIndex.Uniform.of(32, -4, 4),
                new SegmentIndex.Logarithmic(5, 21),
                new SegmentIndex.Falling(4.5f, 20));
    }

    @ParameterizedTest
    @MethodSource("segments")
    void theProgramNumbersCellsAsTheSegmentsDo(SegmentIndex segments) {
        ProgramBuilder b = new ProgramBuilder();
        Interpreter program = Interpreter.of(b.build(segments.of(b.x()).and(b.i32(MODULUS)).toFloat()));
        for (float x = -4; x <= 4; x += 0x1p-7f) {
            assertThat(program.at(x)).as("x = %a", x).isEqualTo(segments.cell(x) & MODULUS);
        }
    }

    @ParameterizedTest
    @MethodSource("segments")
    void numbersRiseWithTheInputs(SegmentIndex segments) {
        for (float x = -4; x < 4; x += 0x1p-7f) {
            assertThat(segments.cell(x)).as("x = %a", x).isLessThanOrEqualTo(segments.cell(x + 0x1p-7f));
        }
    }
}
