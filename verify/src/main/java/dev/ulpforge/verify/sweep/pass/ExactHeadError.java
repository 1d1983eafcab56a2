package dev.ulpforge.verify.sweep.pass;

import dev.ulpforge.model.format.Format;

/**
 * The error of a result for a value of which the double nearby and the side of it are known: {@code v = p + r}, the
 * sign of r known and {@code |r|} small, or {@code v = p}.
 *
 * <p>{@code y - p} is exact in double for errors up to 8 ULP, as both are multiples of {@code 2^-189} within a few ULP
 * of each other. So {@code |y - v| = |y - p| ± |r|}, and v's ulp is that of p, or half of it if p is a power of two and
 * r runs towards zero.
 *
 * @param ulps {@code |y - p| / ulp(v)}, exactly
 * @param change 1 if the true error is more than that, -1 if it is less, 0 if it is just that
 * @param rest a bound on the difference, in ULP
 */
public record ExactHeadError(double ulps, int change, double rest) {

    static ExactHeadError of(double p, int side, double bound, float y) {
        double d = Format.BINARY32.widened(y) - p;
        double ulp = Format.BINARY32.ulp(p);
        if (side != 0 && p * side < 0 && Math.abs(p) == Math.scalb(1.0, Math.getExponent(p))) {
            ulp = Math.max(ulp / 2, Float.MIN_VALUE);
        }
        return new ExactHeadError(Math.abs(d) / ulp, side == 0 ? 0 : d * side > 0 ? -1 : 1, bound / ulp);
    }

    /** {@return whether this tells on which side of an edge, from 0.5 to 4, the true error is} */
    public boolean tells(double edge) {
        return rest < ErrorPass.WIDE && (ulps == edge || Math.abs(ulps - edge) > rest || change == 0);
    }

    /** {@return whether the true error is above an edge that it tells} */
    public boolean isAbove(double edge) {
        return ulps > edge || ulps == edge && change > 0;
    }

    /** {@return a bound on the true error, if that is up to 8 ULP; the sum is rounded up} */
    double most() {
        return change > 0 ? Math.nextUp(ulps + rest) : ulps;
    }
}
