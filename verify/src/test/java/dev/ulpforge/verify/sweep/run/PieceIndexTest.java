package dev.ulpforge.verify.sweep.run;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.verify.oracle.piece.Piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PieceIndexTest {

    private static Piece piece(int first, int last) {
        return new Piece.Constant(first, last, 0);
    }

    private static List<Piece> meeting(PieceIndex index, int first, int last) {
        List<Piece> met = new ArrayList<>();
        index.meeting(first, last, met::add);
        return met;
    }

    private final Piece a = piece(0, 9);
    private final Piece b = piece(10, 0x3f80_0000);
    private final Piece c = piece(0x8000_0005, 0x8000_0fff);
    private final Piece d = piece(0xff80_0001, 0xffff_ffff);
    private final PieceIndex index = new PieceIndex(List.of(d, b, c, a));

    @Test
    void findsWhatABlockMeets() {
        assertThat(meeting(index, 0, 2047)).containsExactly(a, b);
        assertThat(meeting(index, 9, 9)).containsExactly(a);
        assertThat(meeting(index, 0x3f80_0000, 0x3f80_07ff)).containsExactly(b);
        assertThat(meeting(index, 0x3f80_0001, 0x3f80_07ff)).isEmpty();
        assertThat(meeting(index, 0x8000_0000, 0x8000_07ff)).containsExactly(c);
        assertThat(meeting(index, 0xffff_f800, 0xffff_ffff)).containsExactly(d);
    }

    @Test
    void countsAndNumbersInputs() {
        assertThat(index.inputs()).isEqualTo(0x3f80_0001L + 0xffb + 0x7f_ffff);
        assertThat(index.input(0)).isZero();
        assertThat(index.input(0x3f80_0001L)).isEqualTo(0x8000_0005);
        assertThat(index.input(index.inputs() - 1)).isEqualTo(0xffff_ffff);
        assertThat(index.stretches()).containsExactly(new PieceIndex.Stretch(0, 0x3f80_0000),
                new PieceIndex.Stretch(0x8000_0005, 0x8000_0fff), new PieceIndex.Stretch(0xff80_0001, 0xffff_ffff));
        assertThat(index.mirrored()).containsExactly(new PieceIndex.Stretch(0x8000_0005, 0x8000_0fff));
    }

    @Test
    void disorderIsRefused() {
        assertThatThrownBy(() -> new PieceIndex(List.of(a, piece(9, 20)))).hasMessageContaining("00000009");
        assertThatThrownBy(() -> new PieceIndex(List.of(piece(5, 4)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PieceIndex(List.of(piece(5, 0x8000_0006))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
