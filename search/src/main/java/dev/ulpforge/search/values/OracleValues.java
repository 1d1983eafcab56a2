package dev.ulpforge.search.values;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.OrderedPieces;
import dev.ulpforge.verify.oracle.piece.Piece;

/**
 * A target's values at the floats of a domain, from the pieces of an oracle: accurate far beyond a float, some ten
 * nanoseconds each. Immutable.
 */
public final class OracleValues {
    private static final int BITS = 64;
    private final Oracle oracle;
    private final OrderedPieces pieces;
    private final double factor;

    private OracleValues(Oracle oracle, OrderedPieces pieces, double factor) {
        this.oracle = oracle;
        this.pieces = pieces;
        this.factor = factor;
    }

    /** {@return the values that the oracle knows} */
    public static OracleValues of(Oracle oracle) {
        return new OracleValues(oracle, new OrderedPieces(oracle.pieces()), 1);
    }

    /** {@return these values times {@code factor}, a power of two} */
    public OracleValues times(double newFactor) {
        return new OracleValues(oracle, pieces, newFactor);
    }

    /** {@return the value at {@code x}, a float of the domain}: NaN where undefined, an infinity where it overflows */
    public double at(float x) {
        return factor * switch (piece(x)) {
            case Piece.Polynomial polynomial -> polynomial.at(x);
            case Piece.Constant constant -> constant.value();
            case Piece.Pointwise pointwise -> pointwise(pointwise, x);
        };
    }

    private double pointwise(Piece.Pointwise pointwise, float x) {
        double[] value = new double[1];
        double[] error = new double[1];
        pointwise.f().evaluate(Float.floatToRawIntBits(x), value, error);
        return Double.isFinite(error[0]) ? value[0] : oracle.enclosure(x, BITS).midpoint().doubleValue();
    }

    /** {@return the error of a result {@code y} for the value {@code v} of these, in ULP of the target's own value} */
    public double error(double y, double v) {
        return Math.abs(y - v) / ulp(v);
    }

    /** {@return the unit in which errors at the value {@code v} of these count} */
    public double ulp(double v) {
        return Format.BINARY32.ulp(v / factor) * factor;
    }

    /** {@return the value at a double between floats of the domain, to nearly the accuracy of the floats' values} */
    public double at(double x) {
        float near = Math.clamp((float) x, -Float.MAX_VALUE, Float.MAX_VALUE);
        if (piece(near) instanceof Piece.Polynomial polynomial && near != x
                && Math.abs(x) <= Float.MAX_VALUE) {
            return factor * polynomial.at(x);
        }
        return at(near);
    }

    private Piece piece(float x) {
        return pieces.all().get(Math.max(0, pieces.holder(Float.floatToRawIntBits(x))));
    }
}
