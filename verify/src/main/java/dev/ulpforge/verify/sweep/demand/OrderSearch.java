package dev.ulpforge.verify.sweep.demand;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.verify.sweep.pass.OrderPass;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.Workers;

/**
 * Looks for neighbours whose results rise, and for others whose results fall, from the lesser input to the greater. It
 * needs no exact value, only results, so that it takes a fraction of a sweep's time; chunks are visited in an order
 * that scatters them, so that common faults are found at once. What is found does not depend on the number of threads.
 */
public final class OrderSearch {

    /** Results of two neighbouring inputs, the lesser input first. */
    record Pair(float a, float b, float atA, float atB) {
        @Override
        public String toString() {
            return Float.toHexString(atA) + " at x=" + Float.toHexString(a) + " and " + Float.toHexString(atB)
                    + " at x="
                    + Float.toHexString(b);
        }
    }

    /** A pair, and the turn of its chunk. */
    private record Found(int turn, Pair pair) {
        static void add(AtomicReference<Found> to, Found found) {
            to.accumulateAndGet(found, (a, b) -> a != null && a.turn <= b.turn ? a : b);
        }
    }

    private final BulkKernel kernel;
    private final PieceIndex index;
    private final AtomicReference<Found> rise = new AtomicReference<>();
    private final AtomicReference<Found> fall = new AtomicReference<>();

    /** A search among the results of a kernel at the inputs that an index covers. */
    public OrderSearch(BulkKernel kernel, PieceIndex index) {
        this.kernel = kernel;
        this.index = index;
    }

    /**
     * Looks until both are found, or all neighbours of one sign have been compared.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt asks for it
     */
    public void run(int threads, Progress progress) {
        Workers.run(threads, Blocks.CHUNKS, Blocks.CHUNK, progress, () -> {
            Worker worker = new Worker();
            return turn -> {
                worker.chunk(turn);
                return rise.get() == null || fall.get() == null;
            };
        });
    }

    /** {@return whether no results rise, or none fall} */
    public boolean isKept() {
        return rise.get() == null || fall.get() == null;
    }

    /** {@return where results rise and where they fall, in words} */
    public String words() {
        String pairs = String.join(", and ", Stream
                .of(rise().map(p -> "they rise, from " + p), fall().map(p -> "they fall, from " + p))
                .flatMap(Optional::stream).toList());
        return "results are not monotonic: " + (isKept() ? "they differ at the two zeros" : pairs);
    }

    private Optional<Pair> rise() {
        return Optional.ofNullable(rise.get()).map(Found::pair);
    }

    private Optional<Pair> fall() {
        return Optional.ofNullable(fall.get()).map(Found::pair);
    }

    /** What one thread needs. Its turns increase, so that what it finds first is the first that it could find. */
    private final class Worker {
        private final float[] x = new float[Blocks.BLOCK];
        private final float[] y = new float[Blocks.BLOCK];
        private final OrderPass order = new OrderPass();

        void chunk(int turn) {
            int start = Integer.reverse(turn) & -Blocks.CHUNK;
            for (int b = 0; b < Blocks.CHUNK; b += Blocks.BLOCK - 1) {
                block(turn, start + b);
            }
        }

        /** One block and the first input of the next, all of one sign. */
        private void block(int turn, int first) {
            boolean filled = false;
            for (PieceIndex.Stretch s : index.stretches()) {
                int from = Math.max(s.first(), first) - first;
                int to = (int) Math.min((long) s.last() - first, Blocks.BLOCK - 1L);
                if ((s.first() ^ first) < 0 || from >= to) {
                    continue;
                }
                if (!filled) {
                    Blocks.fill(x, first);
                    kernel.apply(x, y);
                    filled = true;
                }
                part(turn, from, to, first < 0);
            }
        }

        private void part(int turn, int from, int to, boolean negative) {
            boolean rises = order.rises();
            boolean falls = order.falls();
            order.neighbours(y, from, to - from + 1, negative);
            if (order.rises() != rises) {
                Found.add(rise, new Found(turn, first(from, negative, true)));
            }
            if (order.falls() != falls) {
                Found.add(fall, new Found(turn, first(from, negative, false)));
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
