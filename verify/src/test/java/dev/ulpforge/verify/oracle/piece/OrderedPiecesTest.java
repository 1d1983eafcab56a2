package dev.ulpforge.verify.oracle.piece;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrderedPiecesTest {
    private static final OrderedPieces PIECES = new OrderedPieces(
            List.of(new Piece.Constant(0x8000_0000, 0x8000_0010, -0f), new Piece.Constant(0x20, 0x3f, 1),
                    new Piece.Constant(0x10, 0x1f, 0)));

    /** Negative floats come after positive ones. */
    @ParameterizedTest
    @CsvSource({ "0, -1", "0xf, -1", "0x10, 0", "0x1f, 0", "0x20, 1", "0x40, 1", "0x7fffffff, 1", "-0x80000000, 2",
            "-1, 2" })
    void theLastThatStartsBeforeHoldsAnInput(String bits, int index) {
        assertThat(PIECES.holder(Integer.decode(bits))).isEqualTo(index);
        assertThat(PIECES.all().getFirst().first()).isEqualTo(0x10);
    }
}
