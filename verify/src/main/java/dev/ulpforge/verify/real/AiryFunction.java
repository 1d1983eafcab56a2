package dev.ulpforge.verify.real;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The Airy function Ai and its derivative.
 *
 * <p>Near zero it sums the Maclaurin series of the equation {@code y'' = x y} (DLMF 9.4.1): {@code a_(k+3) = a_k /
 * ((k+2)(k+3))} from {@code a_0 = Ai(0) = 3^(-2/3) / Γ(2/3)}, {@code a_1 = Ai'(0) = -3^(-1/3) / Γ(1/3)}, {@code a_2 =
 * 0}. Far from zero it uses the asymptotic expansions DLMF 9.7.5, 9.7.6, 9.7.9 and 9.7.10, whose errors on the real
 * line are smaller than the first omitted terms (9.7(iii)).
 */
public final class AiryFunction {
    private static final ConcurrentHashMap<Integer, Ball[]> AT_ZERO = new ConcurrentHashMap<>();

    private AiryFunction() {}

    /** {@return Ai(x)} */
    public static Ball ai(Ball x, int bits) {
        return both(x, bits)[0];
    }

    /** {@return Ai(x) and Ai'(x)} */
    public static Ball[] both(Ball x, int bits) {
        if (!x.isBounded() || x.topExponent() > 300) {
            return beyond(x);
        }
        if (x.isExact()) {
            return exact(x, bits);
        }
        return widened(exact(x.midpoint(), bits), x, bits);
    }

    /** |Ai| < 0.54 everywhere, and for x > 300 it is smaller than any positive float. */
    private static Ball[] beyond(Ball x) {
        Ball range = x.signum() > 0 && x.bottomExponent() >= 9
                ? Ball.nearZero(1).scale(Ball.MAX_EXPONENT - 4000)
                : Ball.ZERO
                        .widen(Ball.of(0.54), 64);
        return new Ball[]{ range, Ball.WHOLE };
    }

    /**
     * The Taylor series about the midpoint m: {@code a_(k+2) = (m a_k + a_(k-1)) / ((k+1)(k+2))}. With {@code T_k =
     * |a_k| r^k} and {@code k² >= 8 max(|m| r², r³)}, {@code T_(k+2) <= max(T_k, T_(k-1)) / 4}: the tail after three
     * consecutive terms is at most four times their sum, or eight times with the factor k of the derivative.
     */
    private static Ball[] widened(Ball[] at, Ball x, int bits) {
        Ball r = x.radius();
        double size = x.upperMagnitude() * Math.pow(r.upperMagnitude(), 2) + r.upperMagnitude();
        if (size > 100) {
            return new Ball[]{ Ball.ZERO.widen(Ball.of(0.54), 64), Ball.WHOLE };
        }
        Ball m = x.midpoint().abs();
        Ball[] a = { Ball.ZERO, at[0].abs(), at[1].abs() };
        Ball power = Ball.ONE;
        Ball value = Ball.ZERO;
        Ball slope = Ball.ZERO;
        int last = 16 + (int) (4 * size + 4 * Math.pow(r.upperMagnitude(), 1.5));
        for (int k = 0; k <= last; k++) {
            Ball next = m.multiply(a[1], 64).add(a[0], 64).divide((k + 1L) * (k + 2), 64);
            boolean late = k > last - 3;
            if (k > 0) {
                slope = slope.add(a[2].multiply(power, 64).multiply((k + 1L) * (late ? 9 : 1), 64), 64);
            }
            power = power.multiply(r, 64);
            value = value.add(a[2].multiply(power, 64).multiply(late ? 5 : 1, 64), 64);
            a = new Ball[]{ a[1], a[2], next };
        }
        return new Ball[]{ at[0].widen(value, bits), at[1].widen(slope, bits) };
    }

    private static Ball[] exact(Ball x, int bits) {
        double zeta = Math.pow(Math.abs(x.doubleValue()), 1.5) * 2 / 3;
        if (2 * zeta > 0.7 * (bits + 24)) {
            return x.signum() > 0 ? decaying(x, bits) : oscillating(x.negate(), bits);
        }
        int w = bits + 24 + (int) ((x.signum() > 0 ? 3 : 1.5) * zeta);
        Ball third = Ball.ONE.divide(3, w);
        Ball log3 = Logarithm.log(Ball.of(3), w);
        Ball value = Exponential.exp(log3.multiply(-2, w).divide(3, w), w)
                .divide(GammaFunction.gamma(third.scale(1), w), w);
        Ball slope = Exponential.exp(log3.negate().divide(3, w), w).divide(GammaFunction.gamma(third, w), w).negate();
        return maclaurin(x, value, slope, w, bits);
    }

    private static Ball[] maclaurin(Ball x, Ball a0, Ball a1, int w, int bits) {
        Ball cube = x.square(w).multiply(x, w);
        Ball even = a0;
        Ball odd = a1.multiply(x, w);
        Ball value = even.add(odd, w);
        Ball slope = odd;
        double limit = 2 * Math.pow(Math.abs(x.doubleValue()), 1.5) + 4;
        for (int k = 0; k < limit || Math.max(even.topExponent(), odd.topExponent()) > -w; k += 3) {
            even = even.multiply(cube, w).divide((k + 2L) * (k + 3), w);
            odd = odd.multiply(cube, w).divide((k + 3L) * (k + 4), w);
            value = value.add(even, w).add(odd, w);
            slope = slope.add(even.multiply(k + 3, w), w).add(odd.multiply(k + 4, w), w);
            if (x.isZero()) {
                return new Ball[]{ a0.round(bits), a1.round(bits) };
            }
        }
        Ball tail = even.abs().add(odd.abs(), 64).scale(1);
        Ball slopeTail = tail.multiply((long) limit + w, 64).scale(3);
        return new Ball[]{ value.widen(tail, w).round(bits), slope.widen(slopeTail, w).divide(x, bits) };
    }

    /** DLMF 9.7.5 and 9.7.6. */
    private static Ball[] decaying(Ball x, int bits) {
        int w = bits + 16;
        AirySeries s = AirySeries.of(x, w);
        Ball e = Exponential.exp(s.zeta().negate(), w).divide(Constants.piBall(w).sqrt(w).scale(1), w);
        Ball root = x.sqrt(w).sqrt(w);
        return new Ball[]{ e.multiply(s.u(0, 1, -1), w).divide(root, bits),
                e.multiply(s.v(0, 1, -1), w).multiply(root, bits).negate() };
    }

    /** DLMF 9.7.9 and 9.7.10 at -x. */
    private static Ball[] oscillating(Ball x, int bits) {
        int w = bits + 16;
        AirySeries s = AirySeries.of(x, w);
        Ball angle = s.zeta().subtract(Constants.piBall(w + 4).scale(-2), w);
        Ball cos = Trigonometric.cos(angle, w);
        Ball sin = Trigonometric.sin(angle, w);
        Ball root = x.sqrt(w).sqrt(w);
        Ball norm = Constants.piBall(w).sqrt(w);
        Ball value = cos.multiply(s.u(0, 2, -1), w).add(sin.multiply(s.u(1, 2, -1), w), w);
        Ball slope = sin.multiply(s.v(0, 2, -1), w).subtract(cos.multiply(s.v(1, 2, -1), w), w);
        return new Ball[]{ value.divide(norm.multiply(root, w), bits), slope.multiply(root, w).divide(norm, bits) };
    }
}
