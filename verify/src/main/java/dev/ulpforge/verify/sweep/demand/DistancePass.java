package dev.ulpforge.verify.sweep.demand;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.error.RequiredResult;
import dev.ulpforge.verify.sweep.pass.DistanceScreen;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.Suspect;

/**
 * The largest relative or absolute error over chunks of inputs, against values that are known up to a bound.
 *
 * <p>The exact value lies within s of v, s as in {@link dev.ulpforge.verify.sweep.pass.ErrorPass}; so the absolute
 * error is at most {@code |y - v| + s}, and the relative one at most that divided by {@code max(|v| - s, 2^-126)}, and
 * neither is below the same with the signs of s exchanged. Each side is widened by {@code 2^-49} for the few roundings
 * of its own. What lies on both sides of the bound is decided exactly, until one is above.
 */
final class DistancePass {
    private static final double UP = 1 + 0x1p-49;

    private final BulkKernel kernel;
    private final Oracle oracle;
    private final PieceIndex index;
    private final Bound bound;
    private final EnclosedValues values = new EnclosedValues(Blocks.BLOCK);
    private final float[] x = new float[Blocks.BLOCK];
    private final float[] y = new float[Blocks.BLOCK];
    private double most = -1;
    private int at;
    private boolean exceeded;

    DistancePass(Suspect suspect, Bound bound) {
        this.kernel = suspect.kernel();
        this.oracle = suspect.oracle();
        this.index = suspect.index();
        this.bound = bound;
    }

    /** Takes in the inputs of a chunk. */
    void chunk(int chunk) {
        for (int b = 0; b < Blocks.CHUNK; b += Blocks.BLOCK) {
            int first = (chunk << 16) + b;
            int last = first + Blocks.BLOCK - 1;
            boolean[] filled = { false };
            index.meeting(first, last, piece -> {
                if (!filled[0] && !(piece instanceof Piece.Constant)) {
                    Blocks.fill(x, first);
                    kernel.apply(x, y);
                    filled[0] = true;
                }
                int from = Math.max(piece.first(), first) - first;
                part(piece, from, Math.min(piece.last(), last) - first - from + 1);
            });
        }
    }

    private void part(Piece piece, int from, int count) {
        if (!values.of(piece, x, from, count)
                || !DistanceScreen.mayReach(most, bound instanceof Bound.Relative, values, y, from, count)) {
            return;
        }
        double rounding = values.rounding();
        for (int i = 0; i < count; i++) {
            double v = values.v()[i];
            double size = Math.abs(v);
            double slack = size * rounding + values.bound()[i];
            double distance = Math.abs(Format.BINARY32.widened(y[from + i]) - v);
            double widened = slack == 0 && bound instanceof Bound.Absolute ? 1 : UP; // exact values, exact differences
            double up = relative((distance + slack) * widened, size - slack) * widened;
            if ((up > most || up == most && earlier(from + i)) && !(values.hasSpecials() && values.isSpecial(i))) {
                take(from, from + i, up, relative((distance - slack) / widened, size + slack) / widened);
            }
        }
    }

    private double relative(double distance, double size) {
        return bound instanceof Bound.Relative ? distance / Math.max(size, Float.MIN_NORMAL) : distance;
    }

    private void take(int from, int i, double up, double down) {
        double error = up;
        if (values.isUnknown(i - from) && RequiredResult.at(oracle, x[i]).isPresent()) {
            return;
        }
        if (up > bound.max()) {
            ExactDistance exact = new ExactDistance(oracle, bound, x[i], y[i]);
            exceeded |= down > bound.max() || exact.isAbove();
            error = exceeded ? up : Math.min(bound.max(), exact.most());
        }
        if (error > most || error == most && earlier(i)) {
            most = error;
            at = Float.floatToRawIntBits(x[i]);
        }
    }

    private boolean earlier(int i) {
        return Integer.compareUnsigned(Float.floatToRawIntBits(x[i]), at) < 0;
    }

    /** {@return the largest error of all these inputs} */
    LargestDistance found() {
        return new LargestDistance(most, at, exceeded);
    }
}
