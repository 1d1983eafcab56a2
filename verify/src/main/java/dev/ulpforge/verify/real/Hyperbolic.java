package dev.ulpforge.verify.real;

/** Hyperbolic functions and their inverses, and the logistic function, from expm1 and log1p. */
public final class Hyperbolic {
    private Hyperbolic() {}

    /** {@return sinh x} */
    public static Ball sinh(Ball x, int bits) {
        if (!x.isBounded()) {
            return x.signum() == 0 ? Ball.WHOLE : odd(Hyperbolic::positiveSinh, x, bits);
        }
        return MonotoneExtension.apply((a, b) -> odd(Hyperbolic::positiveSinh, a, b), x, bits);
    }

    /** {@return cosh x} */
    public static Ball cosh(Ball x, int bits) {
        Ball a = x.abs();
        if (!a.isBounded()) {
            return a.signum() == 0 ? Ball.WHOLE : exactCosh(a, bits);
        }
        return x.containsZero() && !x.isZero()
                ? Ball.hull(Ball.ONE, exactCosh(a.upper(), bits), bits)
                : MonotoneExtension.apply(Hyperbolic::exactCosh, a, bits);
    }

    /** {@return tanh x} */
    public static Ball tanh(Ball x, int bits) {
        return MonotoneExtension.bounded((a, b) -> odd(Hyperbolic::positiveTanh, a, b), x, Ball.ONE.negate(), Ball.ONE,
                bits);
    }

    /** {@return asinh x} */
    public static Ball asinh(Ball x, int bits) {
        if (!x.isBounded()) {
            return x.signum() == 0 ? Ball.WHOLE : odd(Hyperbolic::positiveAsinh, x, bits);
        }
        return MonotoneExtension.apply((a, b) -> odd(Hyperbolic::positiveAsinh, a, b), x, bits);
    }

    /** {@return acosh x; the whole line unless all of x is at least 1} */
    public static Ball acosh(Ball x, int bits) {
        if (!x.isBounded()) {
            return x.signum() > 0 ? Logarithm.log(x, bits) : Ball.WHOLE;
        }
        return x.lower().order(Ball.ONE) >= 0 ? MonotoneExtension.apply(Hyperbolic::exactAcosh, x, bits) : Ball.WHOLE;
    }

    /** {@return atanh x; the whole line unless x is within (-1, 1)} */
    public static Ball atanh(Ball x, int bits) {
        boolean inside = x.isBounded() && x.upper().order(Ball.ONE) < 0 && x.lower().order(Ball.ONE.negate()) > 0;
        return inside ? MonotoneExtension.apply((a, b) -> odd(Hyperbolic::positiveAtanh, a, b), x, bits) : Ball.WHOLE;
    }

    /** {@return {@code 1 / (1 + e^-x)}} */
    public static Ball sigmoid(Ball x, int bits) {
        return MonotoneExtension.bounded(Hyperbolic::exactSigmoid, x, Ball.ZERO, Ball.ONE, bits);
    }

    /** {@return {@code log(1 + e^x)}} */
    public static Ball softplus(Ball x, int bits) {
        if (!x.isBounded()) {
            return x.signum() > 0 ? x : Ball.WHOLE;
        }
        return MonotoneExtension.apply(Hyperbolic::exactSoftplus, x, bits);
    }

    private static Ball odd(java.util.function.BiFunction<Ball, Integer, Ball> f, Ball x, int bits) {
        return x.isZero() ? x : x.signum() < 0 ? f.apply(x.negate(), bits).negate() : f.apply(x, bits);
    }

    /** (m + m / (m + 1)) / 2 with m = e^x - 1. */
    private static Ball positiveSinh(Ball x, int bits) {
        Ball m = Exponential.expm1(x, bits + 4);
        return m.isBounded() ? m.add(m.divide(m.add(Ball.ONE, bits + 4), bits + 4), bits).scale(-1) : m.scale(-1);
    }

    private static Ball exactCosh(Ball x, int bits) {
        Ball e = Exponential.exp(x, bits + 4);
        return e.isBounded() ? e.add(Ball.ONE.divide(e, bits + 4), bits).scale(-1) : e.scale(-1);
    }

    /** -m / (m + 2) with m = e^(-2x) - 1. */
    private static Ball positiveTanh(Ball x, int bits) {
        Ball m = Exponential.expm1(x.scale(1).negate(), bits + 4);
        return m.negate().divide(m.add(Ball.of(2), bits + 4), bits);
    }

    /** log1p(x + x² / (1 + sqrt(1 + x²))). */
    private static Ball positiveAsinh(Ball x, int bits) {
        if (!x.isBounded()) {
            return Logarithm.log(x, bits);
        }
        int w = bits + 8;
        if (x.topExponent() < -bits) {
            // |asinh x - x| <= |x|³
            return x.widen(x.square(64).multiply(x, 64), bits);
        }
        Ball square = x.square(w);
        Ball root = square.add(Ball.ONE, w).sqrt(w);
        return Logarithm.log1p(x.add(square.divide(root.add(Ball.ONE, w), w), w), bits);
    }

    /** log1p(t + sqrt(2t + t²)) with t = x - 1. */
    private static Ball exactAcosh(Ball x, int bits) {
        int w = bits + 8;
        Ball t = x.subtract(Ball.ONE, w + x.mid().bitLength());
        return Logarithm.log1p(t.add(t.scale(1).add(t.square(w), w).sqrt(w), w), bits);
    }

    /** log1p(2x / (1 - x)) / 2. */
    private static Ball positiveAtanh(Ball x, int bits) {
        int w = bits + 8;
        Ball below = Ball.ONE.subtract(x, w + x.mid().bitLength() + 64);
        return Logarithm.log1p(x.scale(1).divide(below, w), bits).scale(-1);
    }

    private static Ball exactSigmoid(Ball x, int bits) {
        Ball e = Exponential.exp(x.signum() < 0 ? x : x.negate(), bits + 4);
        Ball sum = e.add(Ball.ONE, bits + 4);
        return x.signum() < 0 ? e.divide(sum, bits) : Ball.ONE.divide(sum, bits);
    }

    private static Ball exactSoftplus(Ball x, int bits) {
        Ball e = Exponential.exp(x.signum() < 0 ? x : x.negate(), bits + 4);
        Ball small = Logarithm.log1p(e, bits + 4);
        return x.signum() < 0 ? small : x.add(small, bits);
    }
}
