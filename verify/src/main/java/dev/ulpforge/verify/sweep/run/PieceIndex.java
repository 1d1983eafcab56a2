package dev.ulpforge.verify.sweep.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import dev.ulpforge.verify.oracle.piece.OrderedPieces;
import dev.ulpforge.verify.oracle.piece.Piece;

/** An oracle's pieces by place: which of them a block meets, and which inputs they cover together. */
public final class PieceIndex {

    /** Patterns {@code first} to {@code last}, of one sign, inclusive. */
    public record Stretch(int first, int last) {}

    private final OrderedPieces pieces;
    private final List<Stretch> stretches;
    private final List<Stretch> mirrored;
    private final long inputs;

    /** @throws IllegalArgumentException if pieces overlap, or one runs backward or over both signs */
    public PieceIndex(List<Piece> given) {
        pieces = new OrderedPieces(given);
        stretches = stretches(pieces.all());
        mirrored = mirrored(stretches);
        inputs = stretches.stream().mapToLong(s -> (long) s.last() - s.first() + 1).sum();
    }

    /** {@return how many inputs the pieces cover} */
    public long inputs() {
        return inputs;
    }

    /** {@return the pattern of the {@code k}-th input covered, from 0} */
    public int input(long k) {
        long left = k;
        for (Stretch s : stretches) {
            long size = (long) s.last() - s.first() + 1;
            if (left < size) {
                return (int) (s.first() + left);
            }
            left -= size;
        }
        throw new IndexOutOfBoundsException(k + " of " + inputs);
    }

    /** {@return the pieces, in order of their patterns without sign} */
    public List<Piece> pieces() {
        return pieces.all();
    }

    /** {@return the inputs covered, as ranges that are as long as possible} */
    public List<Stretch> stretches() {
        return stretches;
    }

    /** {@return the negative inputs covered whose negatives are covered too} */
    public List<Stretch> mirrored() {
        return mirrored;
    }

    /** {@return whether some piece meets a chunk} */
    public boolean meets(int chunk) {
        boolean[] met = { false };
        meeting(chunk << 16, (chunk << 16) + Blocks.CHUNK - 1, _ -> met[0] = true);
        return met[0];
    }

    /** Shows the pieces that meet the patterns {@code first} to {@code last}, of one sign, in order. */
    public void meeting(int first, int last, Consumer<Piece> action) {
        List<Piece> all = pieces.all();
        for (int i = Math.max(0, pieces.holder(first)); i < all.size(); i++) {
            Piece p = all.get(i);
            if (Integer.compareUnsigned(p.first(), last) > 0) {
                return;
            }
            if (Integer.compareUnsigned(p.last(), first) >= 0) {
                action.accept(p);
            }
        }
    }

    private static List<Stretch> stretches(List<Piece> pieces) {
        List<Stretch> out = new ArrayList<>();
        for (Piece p : pieces) {
            Stretch before = out.isEmpty() ? null : out.getLast();
            if ((p.first() ^ p.last()) < 0 || p.first() > p.last()
                    || before != null && Integer.compareUnsigned(p.first(), before.last()) <= 0) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "the oracle's pieces are not in order at %08x", p.first()));
            }
            if (before != null && before.last() + 1 == p.first() && (before.last() ^ p.first()) >= 0) {
                out.set(out.size() - 1, new Stretch(before.first(), p.last()));
            } else {
                out.add(new Stretch(p.first(), p.last()));
            }
        }
        return List.copyOf(out);
    }

    private static List<Stretch> mirrored(List<Stretch> stretches) {
        List<Stretch> out = new ArrayList<>();
        for (Stretch p : stretches.stream().filter(s -> s.first() >= 0).toList()) {
            for (Stretch m : stretches.stream().filter(s -> s.first() < 0).toList()) {
                int first = Math.max(p.first() | Blocks.SIGN, m.first());
                int last = Math.min(p.last() | Blocks.SIGN, m.last());
                if (first <= last) {
                    out.add(new Stretch(first, last));
                }
            }
        }
        return List.copyOf(out);
    }
}
