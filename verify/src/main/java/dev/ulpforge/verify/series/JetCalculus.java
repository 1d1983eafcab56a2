package dev.ulpforge.verify.series;

import java.util.function.BiFunction;
import java.util.function.IntFunction;

import dev.ulpforge.verify.real.Ball;

/**
 * Arithmetic on {@linkplain Jet jets} of one order and precision. The recurrences are those of Taylor arithmetic
 * (automatic differentiation): a function with {@code y' = g u'} has {@code k y_k = sum_{j=1..k} j u_j g_{k-j}}. Zero
 * coefficients take no work.
 *
 * @param order of the last coefficient
 * @param bits  the precision of balls
 */
public record JetCalculus(int order, int bits) {

    /** {@return the jet with these coefficients} */
    public Jet each(IntFunction<Ball> coefficient) {
        Ball[] y = new Ball[order + 1];
        for (int k = 0; k <= order; k++) {
            y[k] = coefficient.apply(k);
        }
        return new Jet(y);
    }

    /** {@return the jet of a function of which nothing is known, not even whether it is defined} */
    public Jet unknown() {
        return each(_ -> Ball.WHOLE);
    }

    /** {@return the jet of a constant; that of which nothing is known for the whole line} */
    public Jet constant(Ball a) {
        return a.isWhole() ? unknown() : Jet.constant(a, order);
    }

    /** {@return -a} */
    public Jet negate(Jet a) {
        return each(k -> a.c(k).negate());
    }

    /** {@return a + b} */
    public Jet add(Jet a, Jet b) {
        return each(k -> a.c(k).add(b.c(k), bits));
    }

    /** {@return a - b} */
    public Jet subtract(Jet a, Jet b) {
        return each(k -> a.c(k).subtract(b.c(k), bits));
    }

    /** {@return a + by} */
    public Jet shift(Jet a, Ball by) {
        return each(k -> k == 0 ? a.c(0).add(by, bits) : a.c(k));
    }

    /** {@return a by} */
    public Jet scale(Jet a, Ball by) {
        return each(k -> a.c(k).multiply(by, bits));
    }

    /** {@return a b} A product with 0 is 0 only if the other factor is known to be a number. */
    public Jet multiply(Jet a, Jet b) {
        Ball value = a.value().multiply(b.value(), bits);
        return value.isWhole() ? unknown() : each(k -> k == 0 ? value : product(a, b, k));
    }

    private Ball product(Jet a, Jet b, int k) {
        Ball sum = Ball.ZERO;
        for (int i = 0; i <= k; i++) {
            if (!a.c(i).isZero() && !b.c(k - i).isZero()) {
                sum = sum.add(a.c(i).multiply(b.c(k - i), bits), bits);
            }
        }
        return sum;
    }

    /** {@return a²; the leading coefficient as a square, which is never negative} */
    public Jet square(Jet a) {
        return each(k -> {
            Ball sum = Ball.ZERO;
            for (int i = 0; 2 * i < k; i++) {
                if (!a.c(i).isZero() && !a.c(k - i).isZero()) {
                    sum = sum.add(a.c(i).multiply(a.c(k - i), bits), bits);
                }
            }
            sum = sum.scale(1);
            return k % 2 == 0 ? sum.add(squared(a.c(k / 2)), bits) : sum;
        });
    }

    private Ball squared(Ball a) {
        return a.containsZero() ? a.abs().square(bits) : a.square(bits);
    }

    /** {@return a / b} */
    public Jet divide(Jet a, Jet b) {
        if (b.isConstant()) {
            return each(k -> a.c(k).divide(b.c(0), bits));
        }
        Ball[] y = new Ball[order + 1];
        for (int k = 0; k <= order; k++) {
            Ball sum = a.c(k);
            for (int i = 1; i <= k; i++) {
                if (!b.c(i).isZero() && !y[k - i].isZero()) {
                    sum = sum.subtract(b.c(i).multiply(y[k - i], bits), bits);
                }
            }
            y[k] = sum.divide(b.c(0), bits);
        }
        return new Jet(y);
    }

    /** {@return 1 / a} */
    public Jet reciprocal(Jet a) {
        return divide(constant(Ball.ONE), a);
    }

    /** {@return the y with {@code y(0) = y0, y' = g u'} for a g that is already known} */
    public Jet integral(Ball y0, Jet g, Jet u) {
        return each(k -> k == 0 ? y0 : convolution(g::c, u, k));
    }

    /** {@return the y with {@code y(0) = y0, y' = g u'}, where coefficient m of g follows from those of y up to m} */
    public Jet solve(Ball y0, Jet u, BiFunction<Ball[], Integer, Ball> g) {
        Ball[] y = new Ball[order + 1];
        Ball[] slope = new Ball[order + 1];
        y[0] = y0;
        for (int k = 1; k <= order; k++) {
            slope[k - 1] = g.apply(y, k - 1);
            y[k] = convolution(i -> slope[i], u, k);
        }
        return new Jet(y);
    }

    /** {@return (sum_{j=1..k} j u_j g_{k-j}) / k} */
    public Ball convolution(IntFunction<Ball> g, Jet u, int k) {
        Ball sum = Ball.ZERO;
        for (int j = 1; j <= k; j++) {
            if (!u.c(j).isZero()) {
                Ball term = u.c(j).multiply(g.apply(k - j), bits);
                sum = sum.add(j == 1 ? term : term.multiply(j, bits), bits);
            }
        }
        return k == 1 ? sum : sum.divide(k, bits);
    }

    /** {@return coefficient m of y²} */
    public Ball squareCoefficient(Ball[] y, int m) {
        Ball sum = Ball.ZERO;
        for (int i = 0; i <= m; i++) {
            sum = sum.add(y[i].multiply(y[m - i], bits), bits);
        }
        return sum;
    }

    /** {@return coefficient m of the s with s' = v' s} */
    public Ball exponentialCoefficient(Ball[] v, Ball[] s, int m) {
        Ball sum = Ball.ZERO;
        for (int j = 1; j <= m; j++) {
            sum = sum.add(v[j].multiply(s[m - j], bits).multiply(j, bits), bits);
        }
        return sum.divide(m, bits);
    }

    /** {@return u^p from its value y0, by {@code k u_0 y_k = sum_{j=1..k} (p j - (k - j)) u_j y_{k-j}}} */
    public Jet power(Ball y0, Jet u, Ball p) {
        Ball[] y = new Ball[order + 1];
        y[0] = y0;
        for (int k = 1; k <= order; k++) {
            Ball sum = Ball.ZERO;
            for (int j = 1; j <= k; j++) {
                if (!u.c(j).isZero()) {
                    Ball weight = p.multiply(j, bits).subtract(Ball.of(k - j), bits);
                    sum = sum.add(u.c(j).multiply(y[k - j], bits).multiply(weight, bits), bits);
                }
            }
            y[k] = sum.divide(u.c(0).multiply(k, bits), bits);
        }
        return new Jet(y);
    }

    /** {@return f(u) for the jet of f at the value of u, by Horner's rule in u - u(0)} */
    public Jet compose(Jet f, Jet u) {
        if (u.isShiftedVariable()) {
            return f;
        }
        Jet rest = u.withValue(Ball.ZERO);
        Jet sum = constant(f.c(order));
        for (int k = order - 1; k >= 0; k--) {
            sum = shift(multiply(sum, rest), f.c(k));
        }
        return sum;
    }
}
