package dev.ulpforge.verify.sweep.extreme;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.error.ExactError;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.ProgressTicker;

/**
 * Finds the largest error and its witness exactly, after a sweep. Chunks are taken in the order of their bounds, until
 * no other can hold a larger error than the best found; in each, every input that might is decided by the oracle's
 * enclosures.
 *
 * <p>The witness is one of possibly many inputs with the same error: of those that are decided, the one with the
 * smallest bit pattern, unsigned. Which are decided depends on the kernel and the oracle alone.
 */
public final class Maximum {

    /** So many inputs are decided in any case; more only while the verdict depends on them. */
    static final int DECISIONS = 4096;

    /** Decisions charged for an exact tie with the maximum, which needs full precision. */
    private static final int EQUAL = 64;

    /**
     * The largest number of decisions. Beyond it inputs count with their upper bounds, so that a kernel may be refused
     * that is good, but never accepted that is not.
     */
    static final int MOST_DECISIONS = 1 << 20;

    private final BulkKernel kernel;
    private final Oracle oracle;
    private final PieceIndex index;
    private final double bound;
    private final ChunkRun run;
    private final ProgressTicker pulse;
    private ExactError best;
    private double floor = -1;
    private int decisions;
    private boolean above;
    private double leftOut;
    private double cap = Double.POSITIVE_INFINITY;

    /**
     * A search for the largest error.
     *
     * @param bound the bound in ULP that is asked about
     */
    public Maximum(BulkKernel kernel, Oracle oracle, PieceIndex index, double bound, ProgressTicker pulse) {
        this.pulse = pulse;
        this.kernel = kernel;
        this.oracle = oracle;
        this.index = index;
        this.bound = bound;
        run = new ChunkRun(kernel, index);
    }

    /** Looks through the chunks whose errors are at most {@code highest[chunk]}. */
    public void search(double[] highest) {
        int[] order = IntStream.range(0, highest.length).filter(c -> highest[c] > 0).boxed()
                .sorted((a, b) -> Double.compare(highest[b], highest[a])).mapToInt(c -> c).toArray();
        for (int chunk : order) {
            if (highest[chunk] < floor) {
                return;
            }
            pulse.beat();
            run.to(chunk);
            run.parts(this::raiseFloor);
            run.parts(this::decide);
        }
    }

    /** Takes in that no error is above {@code edge}. */
    public void noneAbove(double edge) {
        cap = edge;
    }

    /** {@return whether an error is above the bound} */
    public boolean exceeds() {
        return (above || leftOut > bound) && cap > bound;
    }

    /** {@return the largest error, rounded up} */
    public BigDecimal maxUlp() {
        BigDecimal found = best == null ? ExactError.roundedUp(0) : best.roundedUp();
        BigDecimal most = found.max(ExactError.roundedUp(leftOut));
        return cap == Double.POSITIVE_INFINITY ? most : most.min(ExactError.roundedUp(cap));
    }

    /** {@return the input with the largest error; some input of the domain if none has an error at all} */
    public Witness witness() {
        return best != null
                ? new Witness(best.input(), best.got(), best.want())
                : at(index.stretches().getFirst().first());
    }

    /** {@return the values of the kernel and the oracle at an input} */
    public Witness at(int bits) {
        float input = Float.intBitsToFloat(bits);
        float[] one = new float[Blocks.BLOCK];
        Arrays.fill(one, input);
        kernel.apply(one, one);
        double[] want = new double[1];
        index.meeting(bits, bits, piece -> want[0] = want(piece, input));
        return new Witness(input, one[0], want[0]);
    }

    private double want(Piece piece, float input) {
        EnclosedValues value = new EnclosedValues(1);
        if (!value.of(piece, new float[]{ input }, 0, 1)) {
            return ((Piece.Constant) piece).value();
        }
        Optional<Float> required = value.required(0, oracle, input);
        return required.isPresent() ? required.get() : new ExactError(oracle, input, 0).want();
    }

    /** {@return whether an error of at most {@code highest} need not be decided any more} */
    private boolean leavesOut(double highest) {
        boolean out = decisions >= DECISIONS && (above || highest <= bound) || decisions >= MOST_DECISIONS;
        leftOut = out ? Math.max(leftOut, highest) : leftOut;
        return out;
    }

    /** Raises the floor by the worst input of a part of the chunk. */
    private void raiseFloor(ChunkRun.Part part) {
        int worst = -1;
        double most = floor;
        boolean values = run.values(part);
        for (int i = part.from(); values && i <= part.to(); i++) {
            double up = highest(part, i);
            worst = up > most ? i : worst;
            most = Math.max(up, most);
        }
        if (worst >= 0) {
            floor = Math.max(floor, new ExactError(oracle, run.x[worst], run.y[worst]).atLeast());
        }
    }

    /** Decides each input of a part of the chunk that may have an error above the floor. */
    private void decide(ChunkRun.Part part) {
        boolean values = run.values(part);
        for (int i = part.from(); values && i <= part.to(); i++) {
            double up = highest(part, i);
            if (up >= floor && !leavesOut(up)) {
                decide(run.x[i], run.y[i]);
            }
        }
    }

    /** {@return a bound on the error of an input; NaN if the result is, or if the value is a special one} */
    private double highest(ChunkRun.Part part, int i) {
        if (run.values().required(i - part.from(), oracle, run.x[i]).isPresent()) {
            return Double.NaN;
        }
        return run.values().highest(i - part.from(), run.y[i]);
    }

    private void decide(float x, float y) {
        pulse.beat();
        ExactError exact = new ExactError(oracle, x, y);
        int side = best == null ? 1 : exact.compareTo(best);
        decisions += side == 0 ? EQUAL : 1;
        if (side > 0 || side == 0 && earlier(x, best.input())) {
            best = exact;
            above |= exact.compareTo(bound) > 0;
            floor = Math.max(floor, exact.atLeast());
        }
    }

    private static boolean earlier(float a, float b) {
        return Integer.compareUnsigned(Float.floatToRawIntBits(a), Float.floatToRawIntBits(b)) < 0;
    }
}
