package dev.ulpforge.verify.oracle.exact;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Undefined;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.symbolic.UndecidedException;

/**
 * A function and its exact value at any one input. An {@code Oracle} knows more, but takes time to build.
 *
 * @param fn the expression
 * @param domain its inputs; limits are taken from within
 * @param undefined what the function is where the expression has no value
 */
public record ExactFunction(Expression fn, Domain domain, Undefined undefined) {
    /** The largest precision that is tried. */
    static final int MAX_BITS = 1 << 14;
    private static final int GUARD = 16;
    /**
     * From this multiple of the requested bits on, a proof is sought that a value not distinguished from zero is zero.
     */
    private static final int SEEKS_PROOF = 4;
    private static final int FAR = 1 << 9;

    /** A function on all floats, extended by continuity. */
    public ExactFunction(Expression fn) {
        this(fn, Domain.ALL, Undefined.LIMIT);
    }

    /** {@return the function that a kernel has to approximate} */
    public static ExactFunction of(KernelSpec spec) {
        return new ExactFunction(spec.fn(), spec.domain(), spec.demands().undefined());
    }

    /**
     * {@return the exact value at {@code x}, or an enclosure whose radius is at most {@code 2^-bits} of its magnitude}
     * Rational values, such as ties, are recognised and returned exactly, and zeros are proven; where the expression
     * has no value, its limit is returned. A value below {@code 2^-(bits + 512)} need not be distinguished from 0.
     *
     * @param x any double, with the sign of zero, infinities and NaN
     * @throws UndecidedException if {@value #MAX_BITS} bits do not determine the value, or it is not known whether
     *     there is a limit; the message names the input and the reason
     */
    public Value value(double x, int bits) {
        Value input = PointEvaluator.input(x);
        for (int w = bits + GUARD; w <= MAX_BITS; w *= 2) {
            PointEvaluator points = new PointEvaluator(w, w >= SEEKS_PROOF * bits ? proof(x) : Double.NaN);
            Value v = points.evaluate(fn, input);
            boolean known = v instanceof Value.Enclosed(var ball) ? isKnown(ball, bits) : !v.equals(new Value.Zero(0));
            boolean hidden = !known && w >= SEEKS_PROOF * bits && Double.isInfinite(x);
            boolean missed = v instanceof Value.Undefined && points.hasHole() && !isListed(x) || hidden;
            if (missed && undefined == Undefined.LIMIT) {
                return new Extension(fn, domain).value(x, bits);
            }
            if (known) {
                return v;
            }
        }
        throw new UndecidedException("the value of " + fn + " at x = " + Double.toHexString(x) + " is not told by "
                + MAX_BITS + " bits, nor proven to be 0");
    }

    /** {@return whether a list decides where the function has a value}: poles of gamma are not holes */
    private boolean isListed(double x) {
        return Double.isFinite(x) && fn instanceof Expression.Call(var f, var arguments) && f.definition().isEmpty()
                && arguments.getFirst() instanceof Expression.Variable;
    }

    /** The input at which zeros are proven; a constant takes any. */
    private static double proof(double x) {
        return Double.isFinite(x) ? x : 0;
    }

    /**
     * {@return whether a ball is as narrow as requested, or so close to zero or so large that no format makes a
     * difference}
     */
    private static boolean isKnown(Ball ball, int bits) {
        if (ball.isBounded()) {
            boolean sure = ball.weakSignum() != 0 || ball.topExponent() < -SEEKS_PROOF * bits - FAR;
            return ball.relativeExponent() < -bits || sure && ball.topExponent() < -(bits + FAR);
        }
        return ball.signum() != 0 && ball.bottomExponent() > bits + FAR;
    }
}
