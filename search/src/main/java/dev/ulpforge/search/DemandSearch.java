package dev.ulpforge.search;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Enumerated;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.model.spec.Signature;
import dev.ulpforge.search.box.BoxProgram;
import dev.ulpforge.search.pair.NarrowPairSearch;
import dev.ulpforge.search.pair.PairSearch;
import dev.ulpforge.verify.box.BoxProver;
import dev.ulpforge.verify.box.BoxResult;
import dev.ulpforge.verify.pair.PairBound;
import dev.ulpforge.verify.pair.PairProgram;
import dev.ulpforge.verify.symbolic.UndecidedException;
import dev.ulpforge.verify.wide.PairProof;

/**
 * Searches for a program that meets every demand of a spec. A {@link KernelSearch} aims at an error in ULP, and all
 * demands judge what it finds; so demands are translated into ULP: a relative bound by the end of a binade, where an
 * ULP is the smallest part of a value, an absolute bound by the largest value among samples. If that was not the
 * largest of all, the next aim is correct rounding. Kernels of 16 bits, of doubles and of two arguments have
 * searches of their own.
 */
public final class DemandSearch {
    private static final double CORRECTLY_ROUNDED = 0.5;
    /** The share of the budget for the first of two aims. */
    private static final double FIRST = 0.6;
    /** The least time for the second aim, in ms. */
    private static final long LEAST = 1000;

    private DemandSearch() {}

    /**
     * {@return why no program of floats meets a spec's demands on pairs of results, if some inputs show it} Looked at
     * before a search, since none can help.
     */
    public static Optional<String> contradiction(KernelSpec spec) {
        if (!spec.signature().equals(Signature.FLOAT) || !spec.demands().odd() && !spec.demands().monotonic()) {
            return Optional.empty();
        }
        ExactSamples samples = ExactSamples.of(spec);
        return new Contradiction(spec, aim(spec, samples), samples).words();
    }

    /** {@return the outcome of a search} It keeps to the budget like {@link KernelSearch}. */
    public static SearchOutcome run(SearchRequest request, Progress progress) {
        Demands demands = request.spec().demands();
        if (request.spec().signature().isOfNarrowPairs()) {
            return narrowPairs(request, progress);
        }
        if (request.spec().format().isNarrow()) {
            return NarrowSearch.run(request, progress);
        }
        if (request.spec().signature().isOfPairs()) {
            return pairs(request.spec());
        }
        if (request.spec().format().equals(Format.BINARY64)) {
            return WideSearch.run(request, progress);
        }
        if (demands.isPlain()) {
            return KernelSearch.run(request, progress);
        }
        ExactSamples samples = ExactSamples.of(request.spec());
        double first = aim(request.spec(), samples);
        Set<Double> aims = new LinkedHashSet<>(List.of(first));
        if (demands.others().stream().anyMatch(bound -> bound instanceof Bound.Absolute)) {
            aims.add(CORRECTLY_ROUNDED);
        }
        Deadline time = new Deadline(request.budget(), progress);
        SearchOutcome outcome = null;
        for (double aim : aims) {
            boolean isLast = outcome != null || aims.size() == 1;
            long left = Math.max(LEAST, time.left().toMillis());
            Duration budget = Duration.ofMillis(isLast ? left : (long) (left * FIRST));
            outcome = KernelSearch.run(new SearchRequest(at(request.spec(), aim), request.seed(), budget,
                    request.executor(), request.finalists(), request.costs()), progress);
            if (outcome instanceof SearchOutcome.Found) {
                return outcome;
            }
        }
        return outcome;
    }

    private static SearchOutcome narrowPairs(SearchRequest request, Progress progress) {
        return switch (NarrowPairSearch.of(request.spec(), request.executor().here().threads(),
                progress.labelled(KernelSearch.PROOF))) {
            case NarrowPairSearch.Outcome.Found(Program program, Enumerated proof) ->
                new SearchOutcome.Found(program, proof);
            case NarrowPairSearch.Outcome.Missed(String how) ->
                new SearchOutcome.Missed(Double.POSITIVE_INFINITY, how);
        };
    }

    private static SearchOutcome pairs(KernelSpec spec) {
        return spec.fn() instanceof Expression.OfTwo(PairFunction function) ? named(spec, function) : inBox(spec);
    }

    private static SearchOutcome named(KernelSpec spec, PairFunction function) {
        return switch (PairSearch.of(function, spec.format(), spec.maxUlp())) {
            case PairSearch.Outcome.Found(PairProgram found, PairBound bound) -> found(spec, found.program(), bound);
            case PairSearch.Outcome.Missed missed -> new SearchOutcome.Missed(missed.closest(), missed.toString());
        };
    }

    /** @throws UndecidedException if the bound of the expression in doubles cannot be proven on its domain */
    private static SearchOutcome inBox(KernelSpec spec) {
        Program program = BoxProgram.of(spec.fn()).orElseThrow(() -> new UndecidedException(
                "it has a function that is not among those of two arguments: " + BoxProgram.KNOWN));
        return switch (new BoxProver(spec.fn(), spec.maxUlp()).prove(program, spec.domain())) {
            case BoxResult.Proven(double ulp, long cells, long inputs) ->
                found(spec, program, new PairBound(ulp, cells, inputs));
            case BoxResult.Unproven unproven -> throw new UndecidedException(unproven.toString());
        };
    }

    private static SearchOutcome found(KernelSpec spec, Program program, PairBound bound) {
        return new SearchOutcome.Found(program, new PairProof(spec, program).certificate(bound));
    }

    /** {@return a request for the error in ULP at which a program meets all demands, as well as can be told} */
    static SearchRequest aimed(SearchRequest request) {
        KernelSpec spec = request.spec();
        return spec.demands().isPlain()
                ? request
                : new SearchRequest(at(spec, aim(spec, ExactSamples.of(spec))), request.seed(), request.budget(),
                        request.executor(), request.finalists(), request.costs());
    }

    private static KernelSpec at(KernelSpec spec, double ulp) {
        return new KernelSpec(spec.fn(), spec.domain(), spec.demands().withUlp(ulp));
    }

    static double aim(KernelSpec spec, ExactSamples samples) {
        double ulp = spec.maxUlp();
        for (Bound bound : spec.demands().others()) {
            ulp = bound instanceof Bound.Absolute(double max)
                    ? Math.min(ulp, max / Format.BINARY32.ulp(largest(samples)))
                    : ulp;
        }
        return Math.max(CORRECTLY_ROUNDED, ulp);
    }

    /** The largest value among the samples that is a float. */
    private static double largest(ExactSamples samples) {
        return Arrays.stream(samples.y()).map(Math::abs).filter(size -> size < Format.BINARY32.limit()).max().orElse(0);
    }
}
