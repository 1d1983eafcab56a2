package dev.ulpforge.kernels;

/** Functions that {@link Math} has not, in double: to far more digits than a float holds, and a few ULP. */
final class Reference {
    /** Of a series up to 1. */
    private static final int SHORT = 24;
    /** Of a continued fraction from {@value #HALF} on. */
    private static final int DEPTH = 1500;
    private static final double HALF = 0.5;
    /** The distribution function of the normal distribution is 0.24 here. */
    private static final double NEAR = -0.7;
    /** From here on tails are 0. */
    private static final double FAR = 60;
    /** Squares of larger numbers overflow. */
    private static final double LARGE = 0x1p500;

    private Reference() {}

    /** {@return {@code sin(pi x)}} Zeros have the sign of x (IEEE 754-2019, 9.2.1). */
    static double sinpi(double x) {
        double r = x - 2 * Math.rint(x / 2.0);
        return r == Math.rint(r)
                ? Math.copySign(0.0, x)
                : Math.sin(Math.PI * (Math.abs(r) > 0.5 ? Math.copySign(1, r) - r : r));
    }

    /** {@return {@code cos(pi x)}} Zeros are positive (IEEE 754-2019, 9.2.1). */
    static double cospi(double x) {
        double r = Math.abs(x - 2 * Math.rint(x / 2.0));
        return r == 0.5
                ? 0
                : r < 0.25
                        ? Math.cos(Math.PI * r)
                        : r > 0.75 ? -Math.cos(Math.PI * (1 - r)) : Math.sin(Math.PI * (0.5 - r));
    }

    /**
     * {@return the inverse of sinh, by {@code log1p(a + a²/(1 + sqrt(1 + a²)))} with {@code a = |x|}, and the sign of
     * x} For large a, {@code log 2a}.
     */
    static double asinh(double x) {
        double a = Math.abs(x);
        return Math.copySign(a < LARGE ? Math.log1p(a + a * a / (1 + Math.sqrt(1 + a * a))) : logTwice(a), x);
    }

    /**
     * {@return the inverse of cosh, by {@code log1p(t + sqrt(t) sqrt(t + 2))} with {@code t = x - 1}} For large x,
     * {@code log 2x}; NaN below 1.
     */
    static double acosh(double x) {
        double t = x - 1;
        return x < LARGE ? Math.log1p(t + Math.sqrt(t) * Math.sqrt(t + 2)) : logTwice(x);
    }

    private static double logTwice(double x) {
        return Math.log(x) + Math.log(2);
    }

    /** {@return the inverse of tanh, by {@code log1p(2a / (1 - a)) / 2} with {@code a = |x|}, and the sign of x} */
    static double atanh(double x) {
        double a = Math.abs(x);
        return Math.copySign(0.5 * Math.log1p(2 * a / (1 - a)), x);
    }

    /** {@return {@code log(1 + e^x)}, by {@code max(x, 0) + log1p(exp(-|x|))}} */
    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /**
     * {@return the error function, by {@code 2x/sqrt(pi) (1 - x²/3 + x⁴/(2!·5) - …)} (DLMF 7.6.1), and as {@code
     * 1 - erfc(x)} from 1 on}
     */
    static double erf(double x) {
        return Math.abs(x) < 1 ? series(x) : Math.copySign(1 - erfc(Math.abs(x)), x);
    }

    /** {@return {@code 1 - erf(x)}, without the loss where erf is near 1} */
    static double erfc(double x) {
        double z = Math.min(x, FAR);
        return x < HALF ? 1 - erf(x) : tail(z, z * z, Math.fma(z, z, -(z * z)));
    }

    /** {@return the distribution function of the normal distribution, {@code erfc(-x/sqrt(2))/2}} */
    static double normcdf(double x) {
        double size = Math.min(-x, FAR);
        double square = size * size;
        return x > NEAR
                ? HALF + HALF * erf(x / Math.sqrt(2))
                : HALF * tail(size / Math.sqrt(2), HALF * square, HALF * Math.fma(size, size, -square));
    }

    /**
     * {@return {@code erfc(z)} for z from {@value #HALF} to {@value #FAR}, by {@code exp(-z²)/sqrt(pi) / (z + (1/2)/(z
     * + 1/(z + (3/2)/(z + …))))} (DLMF 7.9.1)}
     *
     * @param square z², to the last bit, since its exponential multiplies errors by it
     * @param low    what square lacks
     */
    private static double tail(double z, double square, double low) {
        double fraction = 0;
        for (int n = DEPTH; n > 0; n--) {
            fraction = n / 2.0 / (z + fraction);
        }
        double exp = Math.exp(-square);
        return (exp - exp * low) / (Math.sqrt(Math.PI) * (z + fraction));
    }

    private static double series(double x) {
        double power = 1;
        double rest = 0;
        for (int n = 1; n < SHORT; n++) {
            power *= -x * x / n;
            rest += power / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * (x + x * rest);
    }
}
