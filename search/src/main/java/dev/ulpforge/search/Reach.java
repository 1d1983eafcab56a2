package dev.ulpforge.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.universal.UniversalKernels;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.symbolic.UndecidedException;

/**
 * Finds a part of a domain on which there would be kernels, where the whole is too large for exact values.
 *
 * @param spec the spec
 */
record Reach(KernelSpec spec) {
    private static final Duration GLANCE = Duration.ofMillis(2500);
    private static final Duration ALL = Duration.ofSeconds(8);
    private static final int DEGREE = 5;
    private static final double TOLERANCE = 0.375;
    /** Parts around zero, parts far from zero, and parts far from both zero and infinity, each from small to large. */
    private static final List<List<float[]>> PARTS = List.of(
            List.of(ends(-1, 1), ends(-4, 4), ends(-16, 16), ends(-64, 64), ends(-1024, 1024)),
            List.of(ends(16, Float.POSITIVE_INFINITY), ends(1, Float.POSITIVE_INFINITY),
                    ends(0.0625f, Float.POSITIVE_INFINITY), ends(0x1p-10f, Float.POSITIVE_INFINITY)),
            List.of(ends(1, 2), ends(0.25f, 4), ends(0.0625f, 16)));

    private static float[] ends(float lower, float upper) {
        return new float[]{ lower, upper };
    }

    /**
     * {@return where there would be kernels, for the end of a message; empty if no such part of the domain is found in
     * some seconds}
     */
    String words() {
        return domain().map(works -> "; it works on " + works).orElse("");
    }

    /** {@return a part of the domain where there would be kernels, if one is found in some seconds} */
    Optional<Domain> domain() {
        Countdown time = new Countdown(ALL, Progress.SILENT);
        return PARTS.stream().flatMap(parts -> largest(parts, time).stream()).findFirst();
    }

    /** {@return the last part before one that does not work} */
    private Optional<Domain> largest(List<float[]> parts, Countdown time) {
        return parts.stream().flatMap(part -> within(part[0], part[1]).stream())
                .takeWhile(part -> !time.isOver() && works(part)).reduce((smaller, larger) -> larger);
    }

    private Optional<Domain> within(float from, float to) {
        Domain whole = spec.domain();
        float lower = Math.max(from, whole.lower());
        float upper = Math.min(to, whole.upper());
        return lower > upper || lower == whole.lower() && upper == whole.upper()
                ? Optional.empty()
                : Optional.of(Domain.closed(lower, upper));
    }

    private boolean works(Domain part) {
        try {
            return new TimeLimit(GLANCE, () -> false).within(() -> isCovered(part)).orElse(false);
        } catch (UndecidedException unknown) {
            return false;
        }
    }

    private boolean isCovered(Domain part) {
        Oracle oracle = Oracle.of(spec.fn(), part, spec.demands().undefined());
        return new UniversalKernels(oracle, part).cells(DEGREE, TOLERANCE, false).isPresent();
    }
}
