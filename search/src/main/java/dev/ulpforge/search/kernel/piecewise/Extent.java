package dev.ulpforge.search.kernel.piecewise;

import dev.ulpforge.codegen.spec.Domain;
import dev.ulpforge.verify.sweep.UlpError;

/**
 * The range that pieces cover: of {@code |x|} for a symmetric target, of {@code x} otherwise.
 *
 * @param symmetry  the symmetry that is made use of
 * @param lo        the lower end
 * @param hi        the upper end, finite
 * @param saturates whether inputs above {@code hi} have its result
 */
record Extent(Symmetry symmetry, float lo, float hi, boolean saturates) {
    /** The error of a constant beyond the range, in ULP, for a bound of 1 ULP. */
    private static final double SATURATED = 0.3;

    /** {@return the range for a target on a domain} */
    static Extent of(Values f, Domain domain, double maxUlp, long seed) {
        Symmetry symmetry = Symmetry.of(f, domain, seed);
        float lo = symmetry == Symmetry.NONE ? domain.lower() : 0;
        float hi = symmetry == Symmetry.NONE ? domain.upper() : Math.max(-domain.lower(), domain.upper());
        float limit = (float) f.at(sameSign(hi, domain));
        return new Extent(symmetry, lo, hi, false).saturated(f, limit, SATURATED * maxUlp);
    }

    private static float sameSign(float end, Domain domain) {
        return domain.contains(end) ? end : -end;
    }

    private Extent saturated(Values f, float limit, double tolerance) {
        if (!Float.isFinite(limit) || hi <= 0) {
            return this;
        }
        float end = Floats.first(Math.max(lo, 0), hi,
                v -> Math.abs(f.at(v) - limit) <= tolerance * UlpError.ulp(f.at(v)));
        return end < hi ? new Extent(symmetry, lo, end, true) : this;
    }

    /** {@return whether both ends are finite} */
    boolean isFinite() {
        return Float.isFinite(lo) && Float.isFinite(hi);
    }
}
