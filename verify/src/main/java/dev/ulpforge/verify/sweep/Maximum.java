package dev.ulpforge.verify.sweep;

import java.math.BigDecimal;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.lock.Witness;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.Piece;

/**
 * Finds the largest error and its witness exactly, after a sweep. Chunks are taken in the order of their bounds, until
 * no other can hold a larger error than the best found; in each, every input that might is decided by the oracle's
 * enclosures.
 */
final class Maximum {

    /** So many inputs are decided in any case; more only while the verdict depends on them. */
    static final int DECISIONS = 4096;

    private final BulkKernel kernel;
    private final Oracle oracle;
    private final PieceIndex index;
    private final double bound;
    private final float[] x = new float[Blocks.CHUNK];
    private final float[] y = new float[Blocks.CHUNK];
    private final Estimate values = new Estimate(Blocks.CHUNK);
    private ExactError best;
    private double floor = -1;
    private int decisions;
    private double leftOut;

    Maximum(BulkKernel kernel, Oracle oracle, PieceIndex index, double bound) {
        this.kernel = kernel;
        this.oracle = oracle;
        this.index = index;
        this.bound = bound;
    }

    /** Looks through the chunks whose errors are at most {@code highest[chunk]}. */
    void search(double[] highest) {
        int[] order = IntStream.range(0, highest.length).filter(c -> highest[c] > 0).boxed()
                .sorted((a, b) -> Double.compare(highest[b], highest[a])).mapToInt(c -> c).toArray();
        for (int chunk : order) {
            if (highest[chunk] < floor) {
                return;
            }
            if (decisions >= DECISIONS && (floor > bound || highest[chunk] <= bound)) {
                leftOut = Math.max(leftOut, highest[chunk]);
                return;
            }
            examine(chunk << 16);
        }
    }

    /** {@return whether an error is above the bound} */
    boolean exceeds() {
        return best != null && best.compareTo(bound) > 0;
    }

    /** {@return the largest error, rounded up} */
    BigDecimal maxUlp() {
        BigDecimal found = best == null ? ExactError.roundedUp(0) : best.roundedUp();
        return found.max(ExactError.roundedUp(leftOut));
    }

    /** {@return the input with the largest error; some input of the domain if none has an error at all} */
    Witness witness() {
        return best != null
                ? new Witness(best.input(), best.got(), best.want())
                : at(index.stretches().getFirst().first());
    }

    /** {@return what the kernel and the oracle say at an input} */
    Witness at(int bits) {
        float input = Float.intBitsToFloat(bits);
        float[] one = new float[Blocks.BLOCK];
        java.util.Arrays.fill(one, input);
        kernel.apply(one, one);
        double[] want = new double[1];
        index.meeting(bits, bits, piece -> want[0] = piece instanceof Piece.Constant c
                ? c.value()
                : new ExactError(oracle, input, 0).want());
        return new Witness(input, one[0], want[0]);
    }

    private void examine(int first) {
        float[] block = new float[Blocks.BLOCK];
        float[] results = new float[Blocks.BLOCK];
        for (int b = 0; b < Blocks.CHUNK; b += Blocks.BLOCK) {
            Blocks.fill(block, first + b);
            kernel.apply(block, results);
            System.arraycopy(block, 0, x, b, Blocks.BLOCK);
            System.arraycopy(results, 0, y, b, Blocks.BLOCK);
        }
        index.meeting(first, first + Blocks.CHUNK - 1, piece -> examine(piece, first, true));
        index.meeting(first, first + Blocks.CHUNK - 1, piece -> examine(piece, first, false));
    }

    /** Raises the floor by the piece's worst input alone, if {@code one}; decides every input that may be above it otherwise. */
    private void examine(Piece piece, int first, boolean one) {
        int from = Math.max(piece.first(), first) - first;
        int to = Math.min(piece.last(), first + Blocks.CHUNK - 1) - first;
        if (!values.of(piece, x, from, to - from + 1)) {
            return;
        }
        int worst = -1;
        double most = floor;
        for (int i = from; i <= to; i++) {
            double e = values.error(i - from, y[i]);
            double up = e + values.margin(i - from, e);
            if (one && up > most) {
                most = up;
                worst = i;
            } else if (!one && up >= floor) {
                decide(i);
            }
        }
        if (worst >= 0) {
            floor = Math.max(floor, new ExactError(oracle, x[worst], y[worst]).atLeast());
        }
    }

    private void decide(int i) {
        decisions++;
        ExactError exact = new ExactError(oracle, x[i], y[i]);
        int side = best == null ? 1 : exact.compareTo(best);
        boolean earlier = side == 0
                && Integer.compareUnsigned(Float.floatToRawIntBits(x[i]), Float.floatToRawIntBits(best.input())) < 0;
        if (side > 0 || earlier) {
            best = exact;
            floor = Math.max(floor, exact.atLeast());
        }
    }
}
