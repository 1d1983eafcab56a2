package dev.ulpforge.verify.sweep.pass;

import java.util.Arrays;
import java.util.Optional;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.oracle.piece.PointwiseFunction;
import dev.ulpforge.verify.sweep.error.ExactError;
import dev.ulpforge.verify.sweep.error.RequiredResult;

/** An oracle's fast values for neighbouring inputs of one piece, with their bounds. Used over and over. */
public final class EnclosedValues {

    /** Enlarges a bound by enough to pay for the rounding of a sum with it. */
    private static final double ROUNDED = 1 + 0x1p-50;

    private final double[] v;
    private final double[] bound;

    /** Whether some value may be a special one. */
    private boolean specials;
    /** Whether the values are the exact ones, with bounds of 0, and are not zero. */
    private boolean exact;
    private int side;

    /**
     * Room for values.
     *
     * @param capacity the most values at a time
     */
    public EnclosedValues(int capacity) {
        v = new double[capacity];
        bound = new double[capacity];
    }

    /** {@return whether the values at {@code x[from …]} were computed: not if the piece has a single special value} */
    public boolean of(Piece piece, float[] x, int from, int count) {
        specials = false;
        exact = false;
        side = 0;
        switch (piece) {
            case Piece.Constant _ -> {
                return false;
            }
            case Piece.Polynomial p -> {
                Horner.values(p, x, from, count, v);
                Arrays.fill(bound, 0, count, p.error() * ROUNDED);
                exact = p.error() == 0;
                side = p.side();
            }
            case Piece.Pointwise p -> pointwise(p.f(), Float.floatToRawIntBits(x[from]), count);
        }
        return true;
    }

    private void pointwise(PointwiseFunction f, int first, int count) {
        boolean full = count == v.length;
        double[] values = full ? v : new double[count];
        double[] bounds = full ? bound : new double[count];
        f.evaluate(first, values, bounds);
        if (!full) {
            System.arraycopy(values, 0, v, 0, count);
        }
        int whole = count - count % Horner.DOUBLES.length();
        enlarge(bounds, whole);
        for (int i = whole; i < count; i++) {
            bound[i] = bounds[i] * ROUNDED;
            specials |= isSpecial(i);
        }
    }

    /** Takes over the bounds, and looks for values that may be special: not finite, or zeros with a bound of zero. */
    private void enlarge(double[] bounds, int count) {
        DoubleVector infinity = DoubleVector.broadcast(Horner.DOUBLES, Double.POSITIVE_INFINITY);
        DoubleVector least = infinity;
        DoubleVector most = DoubleVector.zero(Horner.DOUBLES);
        for (int i = 0; i < count; i += Horner.DOUBLES.length()) {
            DoubleVector b = DoubleVector.fromArray(Horner.DOUBLES, bounds, i).mul(ROUNDED);
            DoubleVector size = DoubleVector.fromArray(Horner.DOUBLES, v, i).abs();
            b.intoArray(bound, i);
            least = least.min(size.add(b));
            most = most.max(size);
        }
        specials = least.reduceLanes(VectorOperators.MIN) == 0
                || !(most.reduceLanes(VectorOperators.MAX) < Double.POSITIVE_INFINITY);
    }

    /** {@return whether {@link #isSpecial} may hold for some value; if not, it holds for none} */
    public boolean hasSpecials() {
        return specials;
    }

    /** {@return whether the {@code i}-th value is exactly NaN, an infinity or a zero: a result that is required} */
    public boolean isSpecial(int i) {
        return !isUnknown(i) && (Double.isNaN(v[i]) || Double.isInfinite(v[i])) || v[i] == 0 && bound[i] == 0;
    }

    /**
     * {@return the result that is required bit for bit at the {@code i}-th input, which is {@code x}; empty where the
     * value is a number in the range of floats} Where nothing is known the oracle is asked.
     */
    public Optional<Float> required(int i, Oracle oracle, float x) {
        if (isSpecial(i)) {
            return Optional.of((float) v[i]);
        }
        return isUnknown(i) ? RequiredResult.at(oracle, x) : Optional.empty();
    }

    /** {@return whether nothing is known of the {@code i}-th value, not even that it is a number} */
    public boolean isUnknown(int i) {
        return bound[i] == Double.POSITIVE_INFINITY;
    }

    /** {@return the part of a value by which {@link ErrorPass} enlarges its bound} */
    public double rounding() {
        return exact ? 0 : ErrorPass.ROUNDING;
    }

    /** {@return whether {@link #head} knows more than the bounds do} */
    public boolean hasHead() {
        return exact || side != 0;
    }

    /** {@return the error of {@code y} for the {@code i}-th value, if {@link #hasHead}} */
    public ExactHeadError head(int i, float y) {
        return ExactHeadError.of(v[i], side, bound[i], y);
    }

    /** {@return the error of {@code y} for the {@code i}-th value, in the sense of {@link ErrorPass}} */
    public double error(int i, float y) {
        return ErrorPass.error(v[i], Format.BINARY32.widened(y), bound[i], rounding());
    }

    /** {@return the margin of that error} */
    public double margin(int i, double error) {
        return ErrorPass.margin(v[i], error, bound[i], rounding());
    }

    /** {@return a bound on the error of {@code y} for the {@code i}-th value} */
    public double highest(int i, float y) {
        if (hasHead()) {
            ExactHeadError head = head(i, y);
            return head.ulps() < ErrorPass.OPEN_BELOW ? head.most() : head.most() * ROUNDED;
        }
        double e = error(i, y);
        return e + margin(i, e);
    }

    /**
     * {@return whether the exact value is farther from the {@code i}-th value than the oracle has claimed, or on
     * another side}
     */
    public boolean contradicts(int i, ExactError exact) {
        return exact.isFartherThan(bound[i], v[i]) || side != 0 && exact.side(v[i]) == -side;
    }

    /** {@return the values, in order; the array is used over and over} */
    public double[] v() {
        return v;
    }

    /** {@return how far the exact value is at most from each of the values; infinite if nothing is known of it} */
    public double[] bound() {
        return bound;
    }
}
