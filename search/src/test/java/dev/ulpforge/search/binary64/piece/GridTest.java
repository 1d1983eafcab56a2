package dev.ulpforge.search.binary64.piece;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Each size is in the piece whose number the program computes. */
class GridTest {

    @ParameterizedTest
    @CsvSource({ "false, 1, 0, 50, 0.1, 10", "false, 0.75, 1, 48, 0, 30", "true, 1, 64, 46, 2, 40",
            "true, 0.625, 0, 50, 1, 9" })
    void piecesHaveTheirSizes(boolean squared, double factor, double offset, int shift, double from, double to) {
        Grid grid = new Grid(squared, factor, offset, shift);
        ProgramBuilder b = new ProgramBuilder();
        F64 number = grid.number(b.wideX(), from, 0).toDouble();
        Interpreter program = Interpreter.of(b.build(number));
        for (double size = from; size <= to; size += 0x1.3p-8) {
            long at = (long) program.at(size);
            SizePiece piece = grid.piece(from, at);
            assertThat(size).as("in piece %d", at).isBetween(piece.low(), piece.high());
            assertThat(at).isEqualTo(grid.count(from, size) - 1);
            assertThat(piece.middle()).isBetween(piece.low(), piece.high());
        }
    }
}
