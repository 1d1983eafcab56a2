package dev.ulpforge.verify.real;

import java.math.BigInteger;

/**
 * The gamma function and its logarithm.
 *
 * <p>With {@code z = x + n} large enough, {@code log Γ(z) = (z - 1/2) log z - z + log(2 pi)/2 + sum_{k<K} B_2k / (2k
 * (2k - 1) z^(2k-1))} with an error of at most the first omitted term, for z > 0 (DLMF 5.11(ii)), and {@code Γ(x) = Γ(x
 * + n) / (x (x + 1) ... (x + n - 1))}.
 */
public final class GammaFunction {
    /** Below this argument the reflection formula {@code Γ(x) Γ(1 - x) = pi / sin(pi x)} is used. */
    private static final int REFLECTION = -40;
    /** Arguments beyond {@code 2^MAX_TOP} are too large for any result to be of use. */
    private static final int MAX_TOP = 200;

    private GammaFunction() {}

    /** {@return Γ(x); the whole line if x contains a pole} */
    public static Ball gamma(Ball x, int bits) {
        if (isUseless(x)) {
            return x.signum() > 0 && x.bottomExponent() > 6 ? Ball.ray(1, 1L << 30) : Ball.WHOLE;
        }
        if (x.lower().order(Ball.of(REFLECTION)) < 0) {
            Ball s = Trigonometric.sinpi(x, bits + 8);
            if (s.containsZero()) {
                return Ball.WHOLE;
            }
            Ball other = gamma(Ball.ONE.subtract(x, bits + 300), bits + 8);
            return Constants.piBall(bits + 8).divide(s, bits + 8).divide(other, bits);
        }
        int w = bits + 24 + (int) Math.max(0, x.topExponent());
        int n = shift(x, w, 0.2);
        Ball product = rising(x, n, w);
        if (product.containsZero()) {
            return Ball.WHOLE;
        }
        return Exponential.exp(largeLogarithm(plus(x, n, w), w), w).divide(product, bits);
    }

    /** {@return log|Γ(x)|; the whole line if x contains a pole} */
    public static Ball lgamma(Ball x, int bits) {
        if (isUseless(x)) {
            return Ball.WHOLE;
        }
        if (x.equalsOne() || x.subtract(Ball.ONE, bits).equalsOne()) {
            return Ball.ZERO;
        }
        if (x.lower().order(Ball.of(REFLECTION)) < 0) {
            int w = bits + 8;
            Ball s = Trigonometric.sinpi(x, w).abs();
            if (s.containsZero()) {
                return Ball.WHOLE;
            }
            Ball logs = Logarithm.log(Constants.piBall(w), w).subtract(Logarithm.log(s, w), w);
            return logs.subtract(lgamma(Ball.ONE.subtract(x, w + 300), w), bits);
        }
        int w = bits + 24 + nearness(x, bits);
        int n = shift(x, w, 0.2);
        Ball product = rising(x, n, w).abs();
        if (product.containsZero()) {
            return Ball.WHOLE;
        }
        return largeLogarithm(plus(x, n, w), w).subtract(Logarithm.log(product, w), bits);
    }

    private static boolean isUseless(Ball x) {
        return !x.isBounded() || x.topExponent() > MAX_TOP || isWide(x);
    }

    /** {@return whether Stirling's series serves neither a ball nor its reflection} */
    private static boolean isWide(Ball x) {
        Ball least = Ball.of(REFLECTION);
        return x.lower().order(least) < 0 && Ball.ONE.subtract(x, 64).lower().order(least) < 0;
    }

    /** The number of bits that cancel near the zeros 1 and 2 of the logarithm. */
    private static int nearness(Ball x, int bits) {
        long a = x.midpoint().subtract(Ball.ONE, bits).topExponent();
        long b = x.midpoint().subtract(Ball.of(2), bits).topExponent();
        return (int) Math.clamp(-Math.min(a, b), 0, 2L * bits);
    }

    /** {@return how far to shift x so that Stirling's series reaches this precision} */
    static int shift(Ball x, int bits, double factor) {
        double target = factor * bits + 8;
        double low = x.lower().doubleValue();
        return low >= target ? 0 : (int) Math.ceil(target - low);
    }

    static Ball plus(Ball x, int n, int bits) {
        return x.add(Ball.of(BigInteger.valueOf(n), 0), bits + 300);
    }

    private static Ball rising(Ball x, int n, int bits) {
        Ball product = Ball.ONE;
        for (int k = 0; k < n; k++) {
            product = product.multiply(plus(x, k, bits), bits);
        }
        return product;
    }

    /** log Γ(z) for a ball at or beyond the shifted argument; increasing, so a wide ball is evaluated at its ends. */
    private static Ball largeLogarithm(Ball z, int bits) {
        return z.isExact() || z.relativeExponent() < -bits / 2
                ? stirling(z, bits)
                : Ball.hull(stirling(z.lower(), bits), stirling(z.upper(), bits), bits);
    }

    private static Ball stirling(Ball z, int bits) {
        int terms = bits;
        Ball inverse = Ball.ONE.divide(z, bits);
        Ball square = inverse.square(bits);
        Ball power = inverse;
        Ball sum = z.subtract(Ball.of(0.5), bits + 300).multiply(Logarithm.log(z, bits), bits).subtract(z, bits)
                .add(Logarithm.log(Constants.piBall(bits).scale(1), bits).scale(-1), bits);
        for (int k = 1; k < terms; k++) {
            Ball term = power.multiply(Bernoulli.stirling(k, bits)[k], bits);
            if (term.topExponent() < -bits) {
                return sum.widen(term, bits);
            }
            sum = sum.add(term, bits);
            power = power.multiply(square, bits);
        }
        return Ball.WHOLE;
    }
}
