package dev.ulpforge.verify.sweep.demand;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.sweep.pass.OrderPass;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.Suspect;
import dev.ulpforge.verify.sweep.run.SweepSpeed;

/**
 * Neighbours whose results rise, and others whose results fall, from the lesser input to the greater.
 *
 * <p>The search for them needs no exact value, only results, so that it takes a fraction of a sweep's time; chunks are
 * visited in an order that scatters them, so that common faults are found at once. What is found, the first of each
 * kind in that order, does not depend on who searches.
 *
 * @param rise the first that rise, if there are any
 * @param fall the first that fall, if there are any
 */
public record OrderSearch(Optional<Found> rise, Optional<Found> fall) {
    /** All chunks, in rounds of so many: the first ones tell common faults. */
    private static final List<Integer> ROUNDS = List.of(64, 2048, Blocks.CHUNKS - 64 - 2048);
    private static final int MOST_TASKS = 64;
    private static final int FEWEST_CHUNKS = 16;

    /** Results of two neighbouring inputs, the lesser input first. */
    record Pair(float a, float b, float atA, float atB) implements Serializable {
        @Override
        public String toString() {
            return Float.toHexString(atA) + " at x=" + Float.toHexString(a) + " and " + Float.toHexString(atB)
                    + " at x="
                    + Float.toHexString(b);
        }
    }

    /** A pair, and the turn of its chunk. */
    record Found(int turn, Pair pair) implements Serializable {
        private static Optional<Found> first(Stream<Found> all) {
            return all.min(Comparator.comparingInt(Found::turn));
        }
    }

    /** The first of both kinds among some chunks: at most one each. */
    private record Seen(List<Found> rises, List<Found> falls) implements Serializable {}

    /** The search among the chunks of some turns. */
    private record Turns(int first, int end) implements IndependentTask<Suspect, Seen> {
        @Override
        public Seen run(Suspect suspect, BooleanSupplier ended) {
            Worker worker = new Worker(suspect);
            for (int turn = first; turn < end && !worker.hasBoth() && !ended.getAsBoolean(); turn++) {
                worker.chunk(turn);
            }
            return new Seen(List.copyOf(worker.rises), List.copyOf(worker.falls));
        }
    }

    /**
     * {@return what is found until both are, or all neighbours of one sign have been compared}
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt asks for it
     */
    public static OrderSearch of(Suspect suspect, TaskExecutor executor, Progress progress) {
        List<Seen> seen = new ArrayList<>();
        OrderSearch found = of(seen);
        int from = 0;
        for (int round = 0; round < ROUNDS.size() && found.isKept(); round++) {
            int end = from + ROUNDS.get(round);
            seen.addAll(executor.all(suspect.common(), turns(from, end),
                    SweepSpeed.of(progress.part((double) from / Blocks.CHUNKS, (double) end / Blocks.CHUNKS),
                            (end - from) * (double) Blocks.CHUNK)));
            found = of(seen);
            from = end;
        }
        return found;
    }

    private static List<Turns> turns(int from, int end) {
        int each = Math.max(FEWEST_CHUNKS, Math.ceilDiv(end - from, MOST_TASKS));
        return IntStream.iterate(from, first -> first < end, first -> first + each)
                .mapToObj(first -> new Turns(first, Math.min(end, first + each))).toList();
    }

    private static OrderSearch of(List<Seen> seen) {
        return new OrderSearch(Found.first(seen.stream().flatMap(one -> one.rises.stream())),
                Found.first(seen.stream().flatMap(one -> one.falls.stream())));
    }

    /** {@return whether no results rise, or none fall} */
    public boolean isKept() {
        return rise.isEmpty() || fall.isEmpty();
    }

    /** {@return where results rise and where they fall, in words} */
    public String words() {
        String pairs = String.join(", and ", Stream
                .of(rise.map(one -> "they rise, from " + one.pair), fall.map(one -> "they fall, from " + one.pair))
                .flatMap(Optional::stream).toList());
        return "results are not monotonic: " + (isKept() ? "they differ at the two zeros" : pairs);
    }

    /** What a task needs. Its turns increase, so that what it finds first is the first that it could find. */
    private static final class Worker {
        private final Suspect suspect;
        private final float[] x = new float[Blocks.BLOCK];
        private final float[] y = new float[Blocks.BLOCK];
        private final OrderPass order = new OrderPass();
        private final List<Found> rises = new ArrayList<>();
        private final List<Found> falls = new ArrayList<>();

        Worker(Suspect suspect) {
            this.suspect = suspect;
        }

        boolean hasBoth() {
            return !rises.isEmpty() && !falls.isEmpty();
        }

        void chunk(int turn) {
            int start = Integer.reverse(turn) & -Blocks.CHUNK;
            for (int b = 0; b < Blocks.CHUNK; b += Blocks.BLOCK - 1) {
                block(turn, start + b);
            }
        }

        /** One block and the first input of the next, all of one sign. */
        private void block(int turn, int first) {
            boolean filled = false;
            for (PieceIndex.Stretch s : suspect.index().stretches()) {
                int from = Math.max(s.first(), first) - first;
                int to = (int) Math.min((long) s.last() - first, Blocks.BLOCK - 1L);
                if ((s.first() ^ first) < 0 || from >= to) {
                    continue;
                }
                if (!filled) {
                    Blocks.fill(x, first);
                    suspect.kernel().apply(x, y);
                    filled = true;
                }
                part(turn, from, to, first < 0);
            }
        }

        private void part(int turn, int from, int to, boolean negative) {
            boolean roseBefore = order.rises();
            boolean fellBefore = order.falls();
            order.neighbours(y, from, to - from + 1, negative);
            if (order.rises() != roseBefore) {
                rises.add(new Found(turn, first(from, negative, true)));
            }
            if (order.falls() != fellBefore) {
                falls.add(new Found(turn, first(from, negative, false)));
            }
        }

        /** {@return the first pair from an element on that rises, or falls} There is one. */
        private Pair first(int from, boolean negative, boolean rises) {
            boolean greater = rises != negative;
            int i = from;
            while (greater ? !(y[i + 1] > y[i]) : !(y[i + 1] < y[i])) {
                i++;
            }
            return negative ? new Pair(x[i + 1], x[i], y[i + 1], y[i]) : new Pair(x[i], x[i + 1], y[i], y[i + 1]);
        }
    }
}
