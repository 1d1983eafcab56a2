package dev.ulpforge.verify.sweep.demand;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.Suspect;
import dev.ulpforge.verify.sweep.run.SweepSpeed;

/**
 * Looks for opposite inputs of some chunks whose results are not opposite, bit for bit; any NaN is the opposite of any
 * NaN.
 *
 * @param first the first chunk, of positive inputs
 */
record SymmetrySearch(int first) implements IndependentTask<Suspect, List<SymmetrySearch.Pair>> {
    private static final int CHUNKS = 512;

    /** Results at {@code x} and at {@code -x}. */
    record Pair(float x, float atX, float atMinusX) implements Serializable {
        @Override
        public String toString() {
            return Float.toHexString(atX) + " at x=" + Float.toHexString(x) + " and " + Float.toHexString(atMinusX)
                    + " at x=" + Float.toHexString(-x);
        }
    }

    /** {@return such a pair, the one of the least magnitude, if there is one} */
    static Optional<Pair> of(Suspect suspect, TaskExecutor executor, Progress progress) {
        List<SymmetrySearch> tasks = IntStream.iterate(0, chunk -> chunk < Blocks.CHUNKS / 2, chunk -> chunk + CHUNKS)
                .mapToObj(SymmetrySearch::new).toList();
        return executor.all(suspect.common(), tasks, SweepSpeed.of(progress, Blocks.CHUNKS / 2.0 * Blocks.CHUNK))
                .stream()
                .flatMap(List::stream).findFirst();
    }

    /** {@return the first pair, or none} */
    @Override
    public List<Pair> run(Suspect suspect, BooleanSupplier ended) {
        Comparison comparison = new Comparison(suspect);
        int end = first + CHUNKS << 16;
        for (int start = first << 16; start != end && comparison.found.isEmpty()
                && !ended.getAsBoolean(); start += Blocks.BLOCK) {
            comparison.block(start | Blocks.SIGN);
        }
        return comparison.found.stream().limit(1).toList();
    }

    /** What a task needs. Its blocks are of increasing magnitudes. */
    private static final class Comparison {
        private final Suspect suspect;
        private final float[] x = new float[Blocks.BLOCK];
        private final float[] plus = new float[Blocks.BLOCK];
        private final float[] minus = new float[Blocks.BLOCK];
        private final List<Pair> found = new ArrayList<>();

        Comparison(Suspect suspect) {
            this.suspect = suspect;
        }

        /** {@code start} is the pattern of a negative input, as {@link PieceIndex#mirrored} has them. */
        void block(int start) {
            boolean filled = false;
            for (PieceIndex.Stretch s : suspect.index().mirrored()) {
                int from = Math.max(s.first(), start) - start;
                int to = Math.min(s.last(), start + Blocks.BLOCK - 1) - start;
                if (from > to) {
                    continue;
                }
                if (!filled) {
                    Blocks.fill(x, start);
                    suspect.kernel().apply(x, minus);
                    Blocks.fill(x, start ^ Blocks.SIGN);
                    suspect.kernel().apply(x, plus);
                    filled = true;
                }
                for (int i = from; i <= to; i++) {
                    pair(x[i], plus[i], minus[i]);
                }
            }
        }

        private void pair(float x, float atX, float atMinusX) {
            int difference = Float.floatToRawIntBits(atX) ^ Float.floatToRawIntBits(atMinusX);
            if (difference != Blocks.SIGN && (atX == atX || atMinusX == atMinusX)) {
                found.add(new Pair(x, atX, atMinusX));
            }
        }
    }
}
