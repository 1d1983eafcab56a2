package dev.ulpforge.verify.oracle.pointwise;

import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.oracle.trigonometric.TrigonometricArgument;
import dev.ulpforge.verify.oracle.trigonometric.TrigonometricPointwise;

/**
 * Pieces for large arguments of functions that oscillate too fast there for Taylor models, one binade at a time.
 */
public final class LargeArguments {
    /** From this exponent on every float is an even integer; one below, an integer. */
    private static final int EVEN_INTEGERS = 24;
    private static final int LOG_GAMMA = 4;
    private static final Expression X = new Expression.Variable();
    private static final int NEVER = Float.MAX_EXPONENT + 1;

    private LargeArguments() {}

    private static Optional<Function> direct(Expression fn) {
        return fn instanceof Expression.Call(var f, var arguments)
                && arguments.getFirst() instanceof Expression.Variable
                        ? Optional.of(f)
                        : Optional.empty();
    }

    /**
     * {@return the bits of the smallest magnitude from which on floats of this sign are treated here; larger than those
     * of any float if none are}
     */
    public static int start(Expression fn, boolean negative) {
        int exponent = direct(fn).map(f -> switch (f) {
            case SIN, COS, TAN, SINPI, COSPI -> TrigonometricArgument.LEAST_EXPONENT;
            case GAMMA -> negative ? GammaPointwise.LEAST_EXPONENT : NEVER;
            case DIGAMMA -> negative ? DigammaPointwise.LEAST_EXPONENT : NEVER;
            case LGAMMA -> negative ? LOG_GAMMA : NEVER;
            case BESSELJ0, BESSELJ1 -> BesselPointwise.LEAST_EXPONENT;
            default -> NEVER;
        }).orElse(NEVER);
        return exponent + Format.BINARY32.bias() << Format.BINARY32.fractionBits();
    }

    /** {@return the piece for the floats of one binade at or beyond the start} */
    public static Piece piece(Expression fn, int first, int last) {
        int exponent = Math.getExponent(Float.intBitsToFloat(first));
        boolean integers = exponent >= EVEN_INTEGERS - 1;
        Function f = direct(fn).orElseThrow();
        return switch (f) {
            case SINPI -> integers
                    ? new Piece.Constant(first, last, first < 0 ? -0f : 0f)
                    : new Piece.Pointwise(first, last, TrigonometricPointwise.of(f, exponent));
            case COSPI -> exponent >= EVEN_INTEGERS
                    ? new Piece.Polynomial(first, last, 0, new double[]{ 1 }, 0)
                    : new Piece.Pointwise(first, last, TrigonometricPointwise.of(f, exponent));
            case GAMMA -> integers
                    ? new Piece.Constant(first, last, Float.NaN)
                    : new Piece.Pointwise(first, last, new GammaPointwise());
            case DIGAMMA -> integers
                    ? new Piece.Constant(first, last, Float.NaN)
                    : new Piece.Pointwise(first, last, new DigammaPointwise());
            case LGAMMA -> integers
                    ? new Piece.Constant(first, last, Float.POSITIVE_INFINITY)
                    : new Piece.Pointwise(first, last, new LogGammaPointwise());
            case BESSELJ0, BESSELJ1 ->
                new Piece.Pointwise(first, last, BesselPointwise.of(f, X).orElseThrow());
            default -> new Piece.Pointwise(first, last, TrigonometricPointwise.of(f, exponent));
        };
    }
}
