package dev.ulpforge.search;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.oracle.ExactFunction;
import dev.ulpforge.verify.real.Ball;

/**
 * A search for what keeps every demand of a spec. A {@link KernelSearch} aims at an error in ULP, and what it finds is
 * judged by all demands; so the demands are translated into such an aim: a relative bound into the ULP that it has at
 * the greatest of a binade, an absolute one into those of the largest value that is seen. Where other demands are
 * missed, such as the one of monotonic results, correctly rounded results are aimed at: they are monotonic where the
 * target is.
 */
public final class DemandSearch {
    private static final double CORRECTLY_ROUNDED = 0.5;
    /** The part of the budget for the first of two aims. */
    private static final double FIRST = 0.6;
    /** What the second one has at least, in ms. */
    private static final long LEAST = 1000;
    private static final int SAMPLES = 512;
    private static final int BITS = 64;

    private DemandSearch() {}

    /** {@return the outcome of a search} It takes the budget as {@link KernelSearch} does. */
    public static SearchOutcome run(SearchRequest request, Progress progress) {
        Demands demands = request.spec().demands();
        if (demands.isPlain()) {
            return KernelSearch.run(request, progress);
        }
        Set<Double> aims = new LinkedHashSet<>(List.of(aim(request.spec())));
        if (demands.monotonic() || demands.others().stream().anyMatch(bound -> bound instanceof Bound.Absolute)) {
            aims.add(CORRECTLY_ROUNDED);
        }
        Countdown time = new Countdown(request.budget(), progress);
        SearchOutcome outcome = null;
        for (double aim : aims) {
            boolean isLast = outcome != null || aims.size() == 1;
            long left = Math.max(LEAST, time.left().toMillis());
            Duration budget = Duration.ofMillis(isLast ? left : (long) (left * FIRST));
            outcome = KernelSearch.run(new SearchRequest(at(request.spec(), aim), request.seed(), budget,
                    request.threads(), request.finalists(), request.costs()), progress);
            if (outcome instanceof SearchOutcome.Found) {
                return outcome;
            }
        }
        return outcome;
    }

    private static KernelSpec at(KernelSpec spec, double ulp) {
        return new KernelSpec(spec.fn(), spec.domain(), spec.demands().withUlp(ulp));
    }

    static double aim(KernelSpec spec) {
        double ulp = spec.maxUlp();
        for (Bound bound : spec.demands().others()) {
            ulp = bound instanceof Bound.Absolute(double max)
                    ? Math.min(ulp, max / Format.BINARY32.ulp(largest(spec)))
                    : ulp;
        }
        return Math.max(CORRECTLY_ROUNDED, ulp);
    }

    /**
     * The largest finite value among samples whose bit patterns are evenly spread, the ends of the domain among them.
     */
    private static double largest(KernelSpec spec) {
        double largest = 0;
        for (Domain.BitRange range : spec.domain().ranges()) {
            for (int i = 0; i <= SAMPLES; i++) {
                float x = Float.intBitsToFloat((int) (range.first() + (range.size() - 1) * i / SAMPLES));
                Ball value = new ExactFunction(spec.fn(), spec.domain(), spec.demands().undefined()).value(x, BITS)
                        .ball(BITS);
                double size = value.isBounded() ? value.upperMagnitude() : 0;
                largest = size < Format.BINARY32.limit() ? Math.max(largest, size) : largest;
            }
        }
        return largest;
    }
}
