package dev.ulpforge.search;

import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.KernelSpec;

/**
 * Finds demands that contradict each other at inputs that are easy to find: results that have to be monotonic, or odd,
 * while the target is far from it. No program meets them, so no search is needed.
 */
final class Contradiction {
    private final KernelSpec spec;
    private final double ulp;
    private final ExactSamples samples;

    /**
     * The demands to check.
     *
     * @param ulp the largest error that any of the demands allows, in ULP
     */
    Contradiction(KernelSpec spec, double ulp, ExactSamples samples) {
        this.spec = spec;
        this.ulp = ulp;
        this.samples = samples.known();
    }

    /** {@return a description of inputs at which the demands contradict each other, if some are found} */
    Optional<String> words() {
        Optional<String> odd = spec.demands().odd() ? pairs().or(this::opposite) : Optional.empty();
        return odd.isPresent() || !spec.demands().monotonic() ? odd : turn();
    }

    /** Tells a domain without opposite inputs, which a certificate could say nothing about. */
    private Optional<String> pairs() {
        return spec.domain().contains(0f) && spec.domain().contains(-0f)
                ? Optional.empty()
                : Optional
                        .of("no input of " + spec.domain().words() + " has its opposite there, so nothing can be odd");
    }

    /** Finds values at x and -x that no errors within the bound make opposite, or a value at one of them only. */
    private Optional<String> opposite() {
        for (int i = 0; i < samples.x().length; i++) {
            float x = samples.x()[i];
            if (spec.domain().contains(-x)) {
                double there = ExactSamples.value(spec, -x);
                boolean isMissing = Double.isNaN(there) && !ExactSamples.isDefined(spec, -x);
                if (isMissing || !Double.isNaN(there) && differ(there, -samples.y()[i])) {
                    return Optional.of(spec.fn() + " is not odd: it is " + (float) samples.y()[i] + " at x = " + x
                            + ", and " + (isMissing ? "has no value" : (float) there) + " at x = " + -x);
                }
            }
        }
        return Optional.empty();
    }

    /** Finds three inputs between which values rise and fall by more than errors within the bound can hide. */
    private Optional<String> turn() {
        int up = -1;
        int down = -1;
        int least = 0;
        int greatest = 0;
        for (int i = 0; i < samples.x().length && (up < 0 || down < 0); i++) {
            double y = samples.y()[i];
            up = up < 0 && y > samples.y()[least] && differ(y, samples.y()[least]) ? i : up;
            down = down < 0 && y < samples.y()[greatest] && differ(y, samples.y()[greatest]) ? i : down;
            least = y < samples.y()[least] ? i : least;
            greatest = y > samples.y()[greatest] ? i : greatest;
        }
        return up < 0 || down < 0
                ? Optional.empty()
                : Optional.of(spec.fn() + " rises and falls: it has risen at x = " + samples.x()[up]
                        + ", and fallen at x = " + samples.x()[down]);
    }

    /** {@return whether results within the bound cannot be equal} */
    private boolean differ(double a, double b) {
        return Math.abs(a - b) > 2 * (ulp + 1) * Format.BINARY32.ulp(Math.max(Math.abs(a), Math.abs(b)));
    }
}
