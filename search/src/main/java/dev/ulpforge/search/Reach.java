package dev.ulpforge.search;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.universal.UniversalKernels;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.symbolic.UndecidedException;

/**
 * Finds a part of a domain on which there would be kernels, where the whole is too large for exact values.
 *
 * @param spec the spec
 */
record Reach(KernelSpec spec) {
    /** So many blocks take some seconds; of what turns so often that they do not suffice there is no kernel. */
    private static final long MOST_BLOCKS = 1 << 12;
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

    /** {@return where there would be kernels, for the end of a message; empty if no such part is known} */
    String words() {
        return domain().map(works -> "; it works on " + works).orElse("");
    }

    /** {@return a part of the domain where there would be kernels, if one is known} */
    Optional<Domain> domain() {
        return PARTS.stream().flatMap(parts -> largest(parts).stream()).findFirst();
    }

    /** {@return the last part before one that does not work} */
    private Optional<Domain> largest(List<float[]> parts) {
        return parts.stream().flatMap(part -> within(part[0], part[1]).stream()).takeWhile(this::works)
                .reduce((smaller, larger) -> larger);
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
            Oracle oracle = Oracle.of(spec.fn(), part, spec.demands().undefined(), MOST_BLOCKS);
            return new UniversalKernels(oracle, part).cells(DEGREE, TOLERANCE, false).isPresent();
        } catch (UndecidedException unknown) {
            return false;
        }
    }
}
