package dev.ulpforge.verify.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.error.ExactError;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.run.PieceIndex;

/**
 * Holds an oracle's fast pieces against its own enclosures: at inputs chosen evenly, and at the ends and in the middle
 * of pieces chosen at random, where a remainder that is wrong shows first.
 */
final class SpotCheck {

    private static final int BITS = 128;
    private static final int BATCH = 64;

    private final int[] points;

    /**
     * A check at {@code count} points, a multiple of 64.
     *
     * @param seed the points depend on nothing else
     */
    SpotCheck(PieceIndex index, int count, long seed) {
        points = new int[count];
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
    long run(SweepTarget target, TaskExecutor executor, DoublePredicate progress) {
        List<Batch> batches = IntStream.range(0, points.length / BATCH)
                .mapToObj(b -> new Batch(Arrays.copyOfRange(points, b * BATCH, (b + 1) * BATCH))).toList();
        return executor.all(target.common(), batches, progress).stream().mapToLong(first -> first).min()
                .orElse(Long.MAX_VALUE);
    }

    /** The check at some points: the least of them at which the oracle contradicts itself. */
    private record Batch(int[] points) implements IndependentTask<SweepTarget, Long> {
        @Override
        public Long run(SweepTarget target, BooleanSupplier ended) {
            return Arrays.stream(points).takeWhile(_ -> !ended.getAsBoolean())
                    .filter(bits -> contradicts(target.index(), target.oracle(), bits))
                    .mapToLong(Integer::toUnsignedLong).min().orElse(Long.MAX_VALUE);
        }
    }

    private static boolean contradicts(PieceIndex index, Oracle oracle, int bits) {
        boolean[] found = { false };
        index.meeting(bits, bits, piece -> found[0] |= contradicts(piece, oracle, bits));
        return found[0];
    }

    private static boolean contradicts(Piece piece, Oracle oracle, int bits) {
        float[] x = { Float.intBitsToFloat(bits) };
        EnclosedValues value = new EnclosedValues(1);
        return value.of(piece, x, 0, 1) && !value.isSpecial(0) && !value.isUnknown(0)
                && value.contradicts(0, new ExactError(oracle, x[0], 0, value.hasHead() ? ExactError.MAX_BITS : BITS));
    }
}
