package dev.ulpforge.verify.oracle.jet;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.AiryFunction;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Functions;

/** Jets of inverse functions, by the equations of what they invert, and of the Airy function. */
final class SpecialJets {
    private final JetCalculus calculus;
    private final int bits;

    SpecialJets(JetCalculus calculus) {
        this.calculus = calculus;
        bits = calculus.bits;
    }

    /** {@code y' = b e^(a y²) u'}. */
    Jet inverseGaussian(Ball y0, Jet u, Ball a, Ball b) {
        Ball[] square = new Ball[calculus.order + 1];
        Ball[] slope = new Ball[calculus.order + 1];
        return calculus.solve(y0, u, (y, m) -> {
            Ball v = m == 0 && y0.containsZero() ? y0.abs().square(bits) : calculus.squareCoefficient(y, m);
            square[m] = v.multiply(a, bits);
            slope[m] = m == 0
                    ? Functions.apply(Function.EXP, square[0], bits).multiply(b, bits)
                    : convolved(square, slope, m);
            return slope[m];
        });
    }

    /** {@return coefficient m of s, with s' = v' s} */
    private Ball convolved(Ball[] v, Ball[] s, int m) {
        Ball sum = Ball.ZERO;
        for (int j = 1; j <= m; j++) {
            sum = sum.add(v[j].multiply(s[m - j], bits).multiply(j, bits), bits);
        }
        return sum.divide(m, bits);
    }

    /** {@code (u + e^y) y' = u'}. */
    Jet lambert(Ball y0, Jet u) {
        Ball[] y = new Ball[calculus.order + 1];
        Ball[] e = new Ball[calculus.order + 1];
        y[0] = y0;
        e[0] = Functions.apply(Function.EXP, y0, bits);
        Ball first = e[0].multiply(y0.add(Ball.ONE, bits), bits);
        for (int k = 1; k <= calculus.order; k++) {
            Ball sum = u.c(k).multiply(k, bits);
            for (int j = 1; j < k; j++) {
                sum = sum.subtract(u.c(k - j).add(e[k - j], bits).multiply(y[j], bits).multiply(j, bits), bits);
            }
            y[k] = sum.divide(first.multiply(k, bits), bits);
            e[k] = convolved(y, e, k);
        }
        return new Jet(y);
    }

    /** {@code y'' = v y} in v, composed with u. */
    Jet airy(Jet u) {
        Ball[] start = AiryFunction.both(u.value(), bits);
        Ball[] a = new Ball[calculus.order + 1];
        a[0] = start[0];
        for (int k = 1; k <= calculus.order; k++) {
            a[k] = k == 1
                    ? start[1]
                    : u.value().multiply(a[k - 2], bits).add(k > 2 ? a[k - 3] : Ball.ZERO, bits)
                            .divide((k - 1L) * k, bits);
        }
        return calculus.compose(new Jet(a), u);
    }
}
