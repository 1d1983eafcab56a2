package dev.ulpforge.verify.function;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** Differential equations that several functions satisfy, on jets. */
final class JetRules {
    private JetRules() {}

    /** {@code y' = a y u'}. */
    static Jet exponential(JetCalculus c, Ball y0, Jet u, Ball a) {
        return c.solve(y0, u, (y, m) -> a == Ball.ONE ? y[m] : a.multiply(y[m], c.bits()));
    }

    /** {@return the jet of e^u} */
    static Jet exponential(JetCalculus c, Jet u) {
        return exponential(c, Functions.apply(Function.EXP, u.value(), c.bits()), u, Ball.ONE);
    }

    /** {@code y' = u' / (a u)}. */
    static Jet logarithm(JetCalculus c, Ball y0, Jet u, Ball a) {
        return c.integral(y0, c.reciprocal(a == Ball.ONE ? u : c.scale(u, a)), u);
    }

    /** {@code s' = a c u', c' = b s u'}. */
    static Jet[] pair(JetCalculus calculus, Ball s0, Ball c0, Jet u, Ball a, Ball b) {
        int bits = calculus.bits();
        Ball[] s = new Ball[calculus.order() + 1];
        Ball[] c = new Ball[calculus.order() + 1];
        s[0] = s0;
        c[0] = c0;
        for (int k = 1; k <= calculus.order(); k++) {
            s[k] = calculus.convolution(i -> c[i], u, k).multiply(a, bits);
            c[k] = calculus.convolution(i -> s[i], u, k).multiply(b, bits);
        }
        return new Jet[]{ new Jet(s), new Jet(c) };
    }

    /** {@code y' = (1 + sign y²) u'}. */
    static Jet riccati(JetCalculus c, Ball y0, Jet u, int sign) {
        Ball cosine = Functions.apply(Function.COSH, u.value(), c.bits());
        return c.solve(y0, u, (y, m) -> {
            if (sign < 0 && m == 0) {
                return Ball.ONE.divide(cosine.square(c.bits()), c.bits()); // 1 - tanh², which would cancel
            }
            Ball square = c.squareCoefficient(y, m);
            Ball signed = sign > 0 ? square : square.negate();
            return m == 0 ? signed.add(Ball.ONE, c.bits()) : signed;
        });
    }

    /** {@code 1 / sqrt u}. */
    static Jet inverseRoot(JetCalculus c, Jet u) {
        return c.power(Functions.apply(Function.RSQRT, u.value(), c.bits()), u, Ball.of(-0.5));
    }

    static Jet onePlusSquare(JetCalculus c, Jet u) {
        return c.shift(c.square(u), Ball.ONE);
    }

    /** (1 - u)(1 + u), which is precise where u is near 1. */
    static Jet oneMinusSquare(JetCalculus c, Jet u) {
        return c.multiply(c.shift(c.negate(u), Ball.ONE), c.shift(u, Ball.ONE));
    }
}
