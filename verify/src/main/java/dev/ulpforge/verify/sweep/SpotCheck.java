package dev.ulpforge.verify.sweep;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.error.ExactError;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.Workers;

/**
 * Holds an oracle's fast pieces against its own enclosures: at inputs chosen evenly, and at the ends and in the middle
 * of pieces chosen at random, where a remainder that is wrong shows first.
 */
final class SpotCheck {

    private static final int BITS = 128;
    private static final int BATCH = 64;

    private final Oracle oracle;
    private final PieceIndex index;
    private final int[] points;

    /**
     * A check at {@code count} points, a multiple of 64.
     *
     * @param seed the points depend on nothing else
     */
    SpotCheck(Oracle oracle, PieceIndex index, int count, long seed) {
        points = new int[count];
        this.oracle = oracle;
        this.index = index;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            Piece p = index.pieces().get(random.nextInt(index.pieces().size()));
            points[i] = switch (i % 4) {
                case 0 -> p.first();
                case 1 -> p.last();
                case 2 -> p.first() + (p.last() - p.first()) / 2;
                default -> index.input(random.nextLong(index.inputs()));
            };
        }
        Arrays.sort(points);
    }

    /**
     * {@return the least pattern, without sign, of an input at which the oracle contradicts itself; above 2^32 if none}
     */
    long run(int threads, Progress progress) {
        AtomicLong first = new AtomicLong(Long.MAX_VALUE);
        Workers.run(threads, points.length / BATCH, BATCH, progress, () -> batch -> {
            for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
                int bits = points[i];
                index.meeting(bits, bits, piece -> {
                    if (contradicts(piece, bits)) {
                        first.accumulateAndGet(bits & 0xffff_ffffL, Math::min);
                    }
                });
            }
            return true;
        });
        return first.get();
    }

    private boolean contradicts(Piece piece, int bits) {
        float[] x = { Float.intBitsToFloat(bits) };
        EnclosedValues value = new EnclosedValues(1);
        return value.of(piece, x, 0, 1) && !value.isSpecial(0) && !value.isUnknown(0)
                && value.contradicts(0, new ExactError(oracle, x[0], 0, value.hasHead() ? ExactError.MAX_BITS : BITS));
    }
}
