package dev.ulpforge.verify.prover;

import java.util.Arrays;
import java.util.function.BinaryOperator;

import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/**
 * Exact arithmetic on {@linkplain AffineForm forms} of one cell: if operands have the values of their forms at some
 * input, the real sum, product, quotient or root has a value of the result's form there, with the same rounding errors.
 *
 * @param degree    of polynomials; terms above it go into the rest
 * @param bits      the precision of their coefficients
 * @param errorBits the precision of those of rounding errors
 */
record FormArithmetic(int degree, int bits, int errorBits) {
    private static final int COARSE = AffineForm.COARSE;

    /** Arithmetic whose coefficients of rounding errors are as precise as the bounds of these. */
    FormArithmetic(int degree, int bits) {
        this(degree, bits, COARSE);
    }

    AffineForm negate(AffineForm a) {
        return new AffineForm(each(a.p(), Ball::negate), each(a.e(), Ball::negate), a.rest());
    }

    AffineForm add(AffineForm a, AffineForm b) {
        return new AffineForm(merged(a.p(), b.p(), (u, v) -> u.add(v, bits)),
                merged(a.e(), b.e(), (u, v) -> u.add(v, errorBits)), a.rest().widen(b.rest(), COARSE));
    }

    AffineForm subtract(AffineForm a, AffineForm b) {
        return add(a, negate(b));
    }

    AffineForm scale(AffineForm a, Ball by) {
        return new AffineForm(each(a.p(), c -> c.multiply(by, bits)), each(a.e(), c -> c.multiply(by, errorBits)),
                symmetric(a.rest().multiply(by, COARSE)));
    }

    /** {@code (p + u)(q + v) = pq + p v + q u + u v}, where p and q vary within their enclosures. */
    AffineForm multiply(AffineForm a, AffineForm b) {
        if (a.isConstant() || b.isConstant()) {
            return a.isConstant() ? scale(b, a.p()[0]) : scale(a, b.p()[0]);
        }
        Ball ofA = a.ideal().round(COARSE);
        Ball ofB = b.ideal().round(COARSE);
        Ball rest = symmetric(ofA.multiply(b.rest(), COARSE)).widen(ofB.multiply(a.rest(), COARSE), COARSE)
                .widen(a.deviation().multiply(b.deviation(), COARSE), COARSE);
        Ball[] e = merged(each(a.e(), c -> c.multiply(ofB, COARSE)), each(b.e(), c -> c.multiply(ofA, COARSE)),
                (u, v) -> u.add(v, COARSE));
        return shortened(product(a.p(), b.p()), e, rest);
    }

    /**
     * A polynomial q near p/r leaves {@code p/r = q + (p - q r)/r}; and {@code (p + u)/(r + v) - p/r = w (1 - v/(r +
     * v))} with {@code w = (u - (p/r) v)/r}. The divisor's enclosure does not contain 0.
     */
    AffineForm divide(AffineForm a, AffineForm b) {
        if (b.isConstant() && b.p()[0].isExact() && a.isConstant()) {
            return AffineForm.constant(a.p()[0].divide(b.p()[0], bits));
        }
        Ball ofB = b.ideal().round(COARSE);
        Ball[] q = midpoints(new JetCalculus(degree, bits).divide(jet(a.p()), jet(b.p())));
        Ball off = sum(merged(a.p(), product(q, b.p()), (u, v) -> u.subtract(v, bits))).divide(ofB, COARSE);
        Ball ratio = AffineForm.polynomial(q, symmetric(off)).range().round(COARSE);
        Ball[] e = merged(each(a.e(), c -> c.divide(ofB, COARSE)),
                each(b.e(), c -> c.multiply(ratio, COARSE).divide(ofB, COARSE).negate()), (u, v) -> u.add(v, COARSE));
        Ball linear = symmetric(a.rest().divide(ofB, COARSE))
                .widen(b.rest().multiply(ratio, COARSE).divide(ofB, COARSE), COARSE);
        Ball all = new AffineForm(new Ball[]{ Ball.ZERO }, e, linear).deviation();
        Ball second = all.multiply(b.deviation(), COARSE).divide(b.range().round(COARSE), COARSE);
        return new AffineForm(q, e, linear.widen(off, COARSE).widen(second, COARSE));
    }

    /**
     * A polynomial r near the root leaves {@code sqrt(p) = r + (p - r²)/(sqrt(p) + r)}; and {@code sqrt(p + u) -
     * sqrt(p) = u/(2s) - u²/(2 s (s + t)²)} with s and t the two roots. All enclosures are positive.
     */
    AffineForm sqrt(AffineForm a) {
        Ball s = a.ideal().sqrt(COARSE);
        Ball t = a.range().sqrt(COARSE);
        Jet of = jet(a.p());
        JetCalculus calculus = new JetCalculus(degree, bits);
        Ball[] r = midpoints(calculus.power(of.value().sqrt(bits), of, Ball.of(0.5)));
        Ball off = sum(merged(a.p(), product(r, r), (u, v) -> u.subtract(v, bits)))
                .divide(s.add(AffineForm.polynomial(r, Ball.ZERO).ideal(), COARSE), COARSE);
        Ball slope = Ball.ONE.divide(s.scale(1), COARSE);
        Ball u = a.deviation();
        Ball second = u.multiply(u, COARSE).multiply(slope, COARSE).divide(s.add(t, COARSE).square(COARSE), COARSE);
        return new AffineForm(r, each(a.e(), c -> c.multiply(slope, COARSE)),
                symmetric(a.rest().multiply(slope, COARSE)).widen(off, COARSE).widen(second, COARSE));
    }

    /** {@return the ball around 0 that reaches as far} */
    static Ball symmetric(Ball a) {
        return Ball.ZERO.widen(a, COARSE);
    }

    private AffineForm shortened(Ball[] p, Ball[] e, Ball rest) {
        Ball more = rest;
        for (int k = degree + 1; k < p.length; k++) {
            more = more.widen(p[k], COARSE);
        }
        return new AffineForm(p.length > degree + 1 ? Arrays.copyOf(p, degree + 1) : p, e, more);
    }

    private Ball[] product(Ball[] a, Ball[] b) {
        Ball[] c = new Ball[a.length + b.length - 1];
        Arrays.fill(c, Ball.ZERO);
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                c[i + k] = c[i + k].add(a[i].multiply(b[k], bits), bits);
            }
        }
        return c;
    }

    private Ball sum(Ball[] p) {
        return AffineForm.polynomial(p, Ball.ZERO).ideal();
    }

    private Jet jet(Ball[] p) {
        Ball[] c = Arrays.copyOf(p, degree + 1);
        Arrays.fill(c, Math.min(p.length, c.length), c.length, Ball.ZERO);
        return new Jet(c);
    }

    private static Ball[] midpoints(Jet jet) {
        Ball[] c = new Ball[jet.order() + 1];
        Arrays.setAll(c, k -> jet.c(k).midpoint());
        return c;
    }

    private static Ball[] each(Ball[] a, java.util.function.UnaryOperator<Ball> of) {
        Ball[] b = new Ball[a.length];
        Arrays.setAll(b, k -> of.apply(a[k]));
        return b;
    }

    private static Ball[] merged(Ball[] a, Ball[] b, BinaryOperator<Ball> of) {
        Ball[] c = new Ball[Math.max(a.length, b.length)];
        Arrays.setAll(c, k -> of.apply(k < a.length ? a[k] : Ball.ZERO, k < b.length ? b[k] : Ball.ZERO));
        return c;
    }
}
