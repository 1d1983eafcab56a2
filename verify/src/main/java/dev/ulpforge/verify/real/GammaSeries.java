package dev.ulpforge.verify.real;

/**
 * Taylor coefficients of {@code log|Γ|}.
 *
 * <p>From {@code log|Γ(x)| = S(z) - log|x (x + 1) ... (x + n - 1)|}, {@code z = x + n}, with Stirling's series S as in
 * {@link GammaFunction}. Its remainder after K - 1 terms is analytic, and on the disc of radius z/4 about z, where
 * {@code |ζ| >= 3z/4} and {@code |arg ζ| <= asin(1/4)}, it is at most {@code M = |B_2K / (2K (2K - 1))| (3z/4)^(1-2K)
 * sec(asin(1/4) / 2)^(2K)} (DLMF 5.11(ii)); by Cauchy's estimate coefficient j of the remainder is at most {@code M
 * (4/z)^j}.
 */
public final class GammaSeries {
    /** sec(asin(1/4) / 2)² = 2 / (1 + sqrt(15) / 4) < 1.0162. */
    private static final double SECANT_SQUARE = 1.0162;
    private static final int MAX_SHIFT = 4000;

    private final Ball x;
    private final Ball z;
    private final int n;
    private final int order;
    private final int bits;

    private GammaSeries(Ball x, int order, int bits) {
        this.x = x;
        this.order = order;
        this.bits = bits;
        n = GammaFunction.shift(x, bits, 0.25);
        z = GammaFunction.plus(x, n, bits);
    }

    /**
     * {@return coefficients 0 to order at every point of x; all of them the whole line if x contains a pole or is far
     * below zero}
     */
    public static Ball[] logarithm(Ball x, int order, int bits) {
        boolean possible = x.isBounded() && x.topExponent() < 200 && x.lower().doubleValue() > -MAX_SHIFT;
        if (!possible) {
            Ball[] unknown = new Ball[order + 1];
            java.util.Arrays.fill(unknown, Ball.WHOLE);
            return unknown;
        }
        return new GammaSeries(x, order, bits).coefficients();
    }

    private Ball[] coefficients() {
        Ball[] c = new Ball[order + 1];
        Ball inverse = Ball.ONE.divide(z, bits);
        main(c, inverse);
        Ball square = inverse.square(bits);
        Ball power = inverse;
        for (int k = 1; k < bits; k++) {
            Ball b = Bernoulli.stirling(k, bits)[k];
            Ball near = inverse.scale(2).divide(3, 64);
            Ball bound = b.multiply(power(near, 2 * k - 1), 64)
                    .multiply(power(Ball.of(SECANT_SQUARE), k), 64);
            if (bound.topExponent() < -bits) {
                remainder(c, bound, inverse);
                break;
            }
            inversePower(c, b.multiply(power, bits), inverse, 2 * k - 1);
            power = power.multiply(square, bits);
        }
        subtractLogarithms(c);
        return c;
    }

    private static Ball power(Ball a, int n) {
        Ball p = Ball.ONE;
        for (int m = n; m > 0; m >>= 1) {
            p = (m & 1) != 0 ? p.multiply(a, 64) : p;
            a = a.square(64);
        }
        return p;
    }

    /** (z - 1/2) log z - z + log(2 pi) / 2: first derivative log z - 1/(2z). */
    private void main(Ball[] c, Ball inverse) {
        Ball log = Logarithm.log(z, bits);
        Ball half = Ball.of(0.5);
        c[0] = z.subtract(half, bits).multiply(log, bits).subtract(z, bits)
                .add(Logarithm.log(Constants.piBall(bits).scale(1), bits).scale(-1), bits);
        Ball power = inverse;
        for (int j = 1; j <= order; j++) {
            // coefficient j of z log z is log z + 1 for j = 1 and then (-1)^j / (j (j-1) z^(j-1)); that of log z is
            // -(-1)^j / (j z^j)
            Ball a = power.divide(2L * j, bits);
            Ball b = j == 1 ? log : power.multiply(z, bits).divide(j * (j - 1L), bits);
            Ball sum = j == 1 ? b.subtract(a, bits) : b.add(a, bits);
            c[j] = j % 2 == 1 && j > 1 ? sum.negate() : sum;
            power = power.multiply(inverse, bits);
        }
    }

    /** Adds {@code a (1 + t/z)^-m}, whose coefficient j is the preceding one times {@code -(m + j - 1) / (j z)}. */
    private void inversePower(Ball[] c, Ball a, Ball inverse, int m) {
        Ball term = a;
        for (int j = 0; j <= order; j++) {
            c[j] = c[j].add(term, bits);
            term = term.multiply(inverse, bits).multiply(m + j, bits).divide(-(j + 1L), bits);
        }
    }

    private void remainder(Ball[] c, Ball bound, Ball inverse) {
        Ball b = bound;
        for (int j = 0; j <= order; j++) {
            c[j] = c[j].widen(b, bits);
            b = b.multiply(inverse, 64).scale(2);
        }
    }

    /** Coefficient j of log|x + k| is {@code -(-1)^j / (j (x + k)^j)} for j > 0. */
    private void subtractLogarithms(Ball[] c) {
        Ball[] sums = new Ball[order + 1];
        java.util.Arrays.fill(sums, Ball.ZERO);
        Ball product = Ball.ONE;
        for (int k = 0; k < n; k++) {
            Ball y = GammaFunction.plus(x, k, bits);
            product = product.multiply(y, bits);
            Ball inverse = y.containsZero() ? Ball.WHOLE : Ball.ONE.divide(y, bits);
            Ball power = inverse;
            for (int j = 1; j <= order; j++) {
                sums[j] = sums[j].add(power, bits);
                power = power.multiply(inverse, bits);
            }
        }
        c[0] = n == 0 ? c[0] : c[0].subtract(Logarithm.log(product.abs(), bits), bits);
        for (int j = 1; j <= order; j++) {
            Ball term = sums[j].divide(j % 2 == 1 ? -j : j, bits);
            c[j] = c[j].add(term, bits);
        }
    }
}
