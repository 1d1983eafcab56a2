package dev.ulpforge.verify.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.block.BoundedBlock;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.exact.Steps;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.oracle.piece.PointwiseFunction;
import dev.ulpforge.verify.oracle.pointwise.BesselPointwise;
import dev.ulpforge.verify.oracle.pointwise.LargeArguments;
import dev.ulpforge.verify.oracle.pointwise.RunningError;
import dev.ulpforge.verify.oracle.taylor.BlockModel;
import dev.ulpforge.verify.oracle.taylor.BlockResult;
import dev.ulpforge.verify.oracle.taylor.Rounding;
import dev.ulpforge.verify.oracle.trigonometric.TrigonometricArgument;
import dev.ulpforge.verify.symbolic.UndecidedException;

/**
 * Cuts the floats of a domain into pieces, from small magnitudes to large: each piece is made as long as its error
 * bound allows, guided by how the remainder of the last one depends on its width.
 */
final class Partition {
    private static final int SIGN = (int) Format.BINARY32.sign();
    private static final int INFINITY = (int) Format.BINARY32.infinity();
    private static final int BINADE = 1 << Format.BINARY32.fractionBits();
    /** More pieces in one binade are not worth building: its floats are treated one by one. */
    private static final int MAX_PIECES = 1 << 13;
    /**
     * The same limit where double arithmetic determines nearly all values: a sweep would be done before the pieces are.
     */
    private static final int MANY_PIECES = 1 << 10;
    /** With a relative error up to this, a value nearly always decides whether a result is within a bound. */
    private static final double TELLING = 0x1p-29;
    /**
     * Nor are this many consecutive floats that no longer block contains; next to a pole of high order there are 40.
     */
    private static final int MAX_SINGLES = 96;
    /** Up to this pattern floats are so sparse that even a smooth function may need a piece for each. */
    private static final int SPARSE = 1 << 8;
    private static final int SAMPLES = 16;
    /** The fraction of values that must be known in double, and how often a range of floats is halved to reach it. */
    private static final double LEAST_KNOWN = 0.5;
    private static final double MOSTLY_KNOWN = 0.95;
    private static final int HALVINGS = 6;
    /** Not a divisor of a power of two or of ten: if one probe is a pole, the others are not. */
    private static final int PROBES = 13;
    private static final double MAX_GROWTH = 64;
    private static final double SMALLEST_GROWTH = 0.1;
    /** A smaller growth is not worth another attempt. */
    private static final double LITTLE_GROWTH = 1.25;

    /**
     * In a binade where a function oscillates or has steps, evaluation input by input is faster than this many pieces.
     */
    private static final int FEW_PIECES = 1 << 6;
    /** From here on, circular functions are reduced exactly. */
    private static final int FAR = TrigonometricArgument.LEAST_EXPONENT
            + Format.BINARY32.bias() << Format.BINARY32.fractionBits();
    private static final int WHOLE_NUMBERS = Float.floatToIntBits(Steps.WHOLE);

    private final int wavesOfBessel;
    private final ExactFunction target;
    private final Expression fn;
    private final BlockModel model;
    private final BlockModel onWholeNumbers;
    private final Supplier<RunningError> near;
    private final Supplier<RunningError> far;
    private final Supplier<RunningError> farOnWholeNumbers;
    private final List<Piece> pieces = new ArrayList<>();
    private long blocksLeft;

    /**
     * The pieces of a function on its domain.
     *
     * @param mostBlocks how many blocks may be examined
     */
    Partition(ExactFunction target, long mostBlocks) {
        this.target = target;
        blocksLeft = mostBlocks;
        fn = target.fn();
        Expression smooth = Conjugates.of(fn);
        model = new BlockModel(new ExactFunction(smooth, target.domain(), target.undefined()));
        onWholeNumbers = Steps.isIn(fn)
                ? new BlockModel(new ExactFunction(Conjugates.of(Steps.onWholeNumbers(fn)), target.domain(),
                        target.undefined()))
                : model;
        wavesOfBessel = binadeFrom(BesselPointwise.start(fn));
        near = once(() -> new RunningError(smooth, false));
        far = once(() -> new RunningError(smooth, true));
        farOnWholeNumbers = once(() -> new RunningError(Conjugates.of(Steps.onWholeNumbers(fn)), true));
    }

    /** {@return the least float of the first binade that is at or above a magnitude; infinity for 0} */
    private static int binadeFrom(double magnitude) {
        return magnitude > 0 && magnitude <= Math.scalb(1.0, Float.MAX_EXPONENT)
                ? Float.floatToIntBits((float) magnitude) + BINADE - 1 & -BINADE
                : INFINITY;
    }

    private static <T> Supplier<T> once(Supplier<T> maker) {
        List<T> made = new ArrayList<>();
        return () -> {
            if (made.isEmpty()) {
                made.add(maker.get());
            }
            return made.getFirst();
        };
    }

    /**
     * {@return the pieces}
     *
     * @throws UndecidedException if some values are not known, or too many blocks would have to be examined
     */
    List<Piece> pieces() {
        for (Domain.BitRange range : target.domain().ranges()) {
            int sign = range.first() & SIGN;
            int first = range.first() & ~SIGN;
            int last = range.last() & ~SIGN;
            if (first == 0) {
                single(sign);
                first = 1;
            }
            finite(sign, first, Math.min(last, INFINITY - 1));
            if (last >= INFINITY) {
                single(sign | INFINITY);
            }
            if (last > INFINITY) {
                constant(sign | Math.max(first, INFINITY + 1), sign | last, target.value(Float.NaN, 64));
            }
        }
        return pieces;
    }

    private void finite(int sign, int first, int last) {
        int start = LargeArguments.start(fn, sign != 0);
        requireKnown(sign, first, Math.min(last, start - 1));
        int periodic = TrigonometricArgument.isIn(fn) || Steps.isIn(fn) ? FAR : wavesOfBessel;
        boolean dense = false;
        for (int at = first; at <= last;) {
            int end = Math.min(last, at | BINADE - 1);
            boolean turns = at >= periodic;
            if (at >= start) {
                append(LargeArguments.piece(fn, sign | at, sign | end));
                at = end + 1;
            } else if ((dense || turns) && !isSmooth(sign, at, end, turns ? FEW_PIECES : worthMaking(sign, at))) {
                oneByOne(sign, at, end, pointwise(at), HALVINGS);
                at = end + 1;
            } else {
                int stop = Math.min(dense || turns ? end : Math.min(last, periodic - 1), start - 1);
                at = march(sign, at, stop);
                dense = at <= stop;
            }
        }
    }

    /**
     * A function that oscillates too fast does so most of all at the largest inputs, so these are tried first: it is
     * refused before hours are spent on smaller ones.
     */
    private void requireKnown(int sign, int first, int last) {
        int at = Math.max(first, last & -BINADE);
        int length = (last - at) / MAX_PIECES;
        BlockModel probe = at >= WHOLE_NUMBERS ? onWholeNumbers : model;
        if (length > 1 && IntStream.range(1, PROBES)
                .map(i -> at + (int) ((long) (last - at) * i / PROBES))
                .noneMatch(from -> probe.isSmooth(sign | from, sign | from + length))) {
            if (known(sign | at, sign | last, pointwise(at), Double.POSITIVE_INFINITY) < LEAST_KNOWN) {
                throw unknown(sign | at, sign | last);
            }
        }
    }

    /** {@return the evaluation input by input of floats from a magnitude on, up to the end of its binade} */
    private PointwiseFunction pointwise(int at) {
        return (at < FAR ? near : at < WHOLE_NUMBERS ? far : farOnWholeNumbers).get();
    }

    /**
     * Adds pieces for floats that are evaluated one by one, each a range in which most values are known in double.
     * Leaving most of a range to arbitrary precision would take days.
     */
    private void oneByOne(int sign, int first, int last, PointwiseFunction f, int halvings) {
        double known = last - first > BoundedBlock.SIZE * SAMPLES
                ? known(sign | first, sign | last, f, Double.POSITIVE_INFINITY)
                : 1;
        if (known >= MOSTLY_KNOWN || halvings == 0 && known >= LEAST_KNOWN) {
            append(new Piece.Pointwise(sign | first, sign | last, f));
            return;
        }
        if (halvings == 0) {
            throw unknown(sign | first, sign | last);
        }
        int middle = first + (last - first) / 2;
        for (int[] half : new int[][]{ { first, middle }, { middle + 1, last } }) {
            Piece whole = attempt(sign, half[0], half[1]).piece();
            if (whole != null) {
                append(whole);
            } else {
                oneByOne(sign, half[0], half[1], f, halvings - 1);
            }
        }
    }

    private UndecidedException unknown(int first, int last) {
        return new UndecidedException(String.format(Locale.ROOT,
                "%s on the floats from %a to %a is neither smooth enough "
                        + "for polynomial pieces nor evaluated in double: state a domain without them",
                fn, Float.intBitsToFloat(first), Float.intBitsToFloat(last)));
    }

    /** {@return the fraction of some floats whose value is known to within a relative error} */
    private static double known(int first, int last, PointwiseFunction f, double relative) {
        double[] value = new double[BoundedBlock.SIZE];
        double[] error = new double[BoundedBlock.SIZE];
        int known = 0;
        for (int k = 1; k < SAMPLES; k++) {
            f.evaluate(first + (int) ((long) (last - first) * k / SAMPLES), value, error);
            known += (int) IntStream.range(0, value.length)
                    .filter(i -> error[i] < Double.POSITIVE_INFINITY && !(error[i] > relative * Math.abs(value[i])))
                    .count();
        }
        return known / (double) (BoundedBlock.SIZE * (SAMPLES - 1));
    }

    /** {@return up to how many pieces in the binade of a float are better than treating its floats one by one} */
    private int worthMaking(int sign, int at) {
        int first = sign | at & -BINADE;
        int last = sign | at | BINADE - 1;
        boolean tells = known(first, last, pointwise(at), TELLING) > 0.9;
        return tells ? MANY_PIECES : MAX_PIECES;
    }

    /**
     * {@return whether blocks of the length that this number of pieces implies suffice, at both ends and in the middle}
     */
    private boolean isSmooth(int sign, int first, int last, int pieces) {
        int length = Math.max(2, (last - first) / pieces);
        return last - first > 4 * length && Stream.of(first, first + (last - first) / 2, last - length)
                .allMatch(at -> attempt(sign, at, at + length).piece() != null);
    }

    private void single(int bits) {
        constant(bits, bits, target.value(Float.intBitsToFloat(bits), 64));
    }

    private void constant(int first, int last, Value value) {
        append(Rounding.piece(first, last, value));
    }

    /** Adds a piece; if it continues the constant before it, that one is extended instead. */
    private void append(Piece piece) {
        if (!pieces.isEmpty() && piece instanceof Piece.Constant(int first, int last, float value)
                && pieces.getLast() instanceof Piece.Constant(int start, int end, float before) && end + 1 == first
                && (start ^ last) >= 0 && Float.floatToIntBits(value) == Float.floatToIntBits(before)) {
            pieces.set(pieces.size() - 1, new Piece.Constant(start, last, value));
        } else {
            pieces.add(piece);
        }
    }

    /**
     * {@return the first pattern that is not covered because its binade would need too many pieces; the one after the
     * last if all are covered}
     */
    private int march(int sign, int first, int last) {
        int at = first;
        double width = 0;
        int singles = 0;
        int most = MANY_PIECES;
        for (int count = 0; at <= last && count < most && singles < MAX_SINGLES; count++) {
            BlockResult best = longest(sign, at, wide(at, width, last), last);
            append(best.piece());
            singles = best.piece().size() == 1 && at > SPARSE && at < last ? singles + 1 : 0;
            int end = best.piece().last() & ~SIGN;
            width = width(at, end) * Math.clamp(best.growth(), SMALLEST_GROWTH, MAX_GROWTH);
            count = (at ^ end + 1) < BINADE ? count : 0;
            at = end + 1;
            most = count == MANY_PIECES - 1 ? worthMaking(sign, end) : most;
        }
        return at;
    }

    /**
     * {@return the longest piece starting at a pattern that is found in a few attempts, the first of which guesses its
     * end}
     */
    private BlockResult longest(int sign, int at, int guess, int last) {
        int end = guess;
        BlockResult best = BlockResult.failed(1);
        while (true) {
            BlockResult attempt = attempt(sign, at, end);
            if (attempt.piece() != null) {
                best = attempt;
                int next = wide(at, width(at, end) * Math.min(attempt.growth(), MAX_GROWTH), last);
                if (next <= end || attempt.growth() < LITTLE_GROWTH) {
                    return best;
                }
                end = next;
            } else if (best.piece() != null) {
                return new BlockResult(best.piece(), Math.min(best.growth(), Math.max(2, ratio(best.piece()))));
            } else {
                double factor = Math.clamp(attempt.growth(), SMALLEST_GROWTH, 0.9);
                end = Math.max(at, Math.min(wide(at, width(at, end) * factor, last), end - 1));
            }
        }
    }

    /** The ratio between the ends, which limits a piece whose truncation error does not. */
    private static double ratio(Piece piece) {
        return (double) Float.intBitsToFloat(piece.last()) / Float.intBitsToFloat(piece.first());
    }

    /** {@return the width of the interval of a block and the gap that follows it} */
    private static double width(int at, int end) {
        return (double) Float.intBitsToFloat(end) - Float.intBitsToFloat(at) + Math.ulp(Float.intBitsToFloat(end));
    }

    /** {@return the last pattern of a block of about this width} */
    private static int wide(int at, double width, int last) {
        double end = Float.intBitsToFloat(at) + width;
        return end > Float.MAX_VALUE ? last : Math.clamp(Float.floatToIntBits((float) end) - 1, at, last);
    }

    private BlockResult attempt(int sign, int first, int last) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        if (--blocksLeft < 0) {
            throw new UndecidedException(fn + " turns or steps too often on this domain");
        }
        if (first == last) {
            int bits = sign | first;
            return new BlockResult(Rounding.piece(bits, bits, target.value(Float.intBitsToFloat(bits), 64)), 2);
        }
        return (first >= WHOLE_NUMBERS ? onWholeNumbers : model).attempt(sign | first, sign | last);
    }
}
