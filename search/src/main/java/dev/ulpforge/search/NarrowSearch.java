package dev.ulpforge.search;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.Candidate;
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.narrow.LookupProgram;
import dev.ulpforge.search.universal.Cells;
import dev.ulpforge.search.universal.UniversalKernels;
import dev.ulpforge.verify.narrow.NarrowValues;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.symbolic.UndecidedException;

/**
 * Searches for a kernel of 16 bits. A result has so few bits that templates with errors of hundreds of a float's ULP
 * can have all results right: they are made for one bound on the error after the other, from loose to tight, and tried
 * in the order of their costs, each on all inputs, which takes a moment. Where no template is right there are
 * polynomials in double lanes, and in the end a table of all results; so a search always ends with a kernel if the
 * target's values are known. Its work is counted, so that what it finds depends on the spec and the seed alone, unless
 * the time is over before: then it is the table, and the progress says why.
 */
final class NarrowSearch {
    /** Bounds on relative errors, as parts of half an ULP of the result's format. */
    private static final double[] SHARES = { 0x1p-3, 0x1p-7, 0x1p-11 };
    private static final int TRIALS = 64;
    private static final int LOWEST_DEGREE = 3;
    private static final int HIGHEST_DEGREE = 5;
    private static final long MOST_BLOCKS = 1 << 13;
    private static final double EVOLVED = 0.5;
    /** The share of the budget after which only the table is left. */
    private static final double PROVEN = 0.9;
    private static final String TIME_OVER = "the time for other programs is over";
    private final KernelSpec spec;
    private final SearchRequest request;
    private final Deadline time;
    private final NarrowTrial trial;
    private final NarrowValues values;

    private NarrowSearch(SearchRequest request, NarrowValues values, Deadline time) {
        this.spec = request.spec();
        this.request = request;
        this.time = time;
        this.values = values;
        this.trial = new NarrowTrial(values, request.costs(), request.seed());
    }

    /**
     * {@return the outcome of a search}
     *
     * @throws UndecidedException if exact values are not known
     */
    static SearchOutcome run(SearchRequest request, Progress progress) {
        Deadline time = new Deadline(request.budget(), progress);
        time.at(0, "exact values");
        NarrowValues values = NarrowValues.of(request.spec(), request.executor().here().threads(),
                time.labelled(KernelSearch.PROOF + "the exact values of " + request.spec().fn() + ": "));
        NarrowSearch search = new NarrowSearch(request, values, time);
        Duration limit = time.left().minus(Duration.ofNanos((long) ((1 - PROVEN) * request.budget().toNanos())));
        return search.met(limit.isPositive()
                ? new TimeLimit(limit, () -> false).within(search::found).orElseGet(() -> search.table(TIME_OVER))
                : search.table(TIME_OVER));
    }

    private SearchOutcome.Found found() {
        return oracle().flatMap(this::withOracle).orElseGet(() -> table("no other program is right"));
    }

    /** Its proof, which may overrun the budget, takes a moment. */
    private SearchOutcome.Found table(String why) {
        time.at(PROVEN, KernelSearch.PROOF + "the table of all results, as " + why);
        return trial.proven(LookupProgram.of(values))
                .orElseThrow(() -> new IllegalStateException("the table of all results is wrong for " + spec));
    }

    /** {@return the outcome}: demands beside correct rounding hold for the target, or for no kernel at all */
    private SearchOutcome met(SearchOutcome.Found found) {
        return found.proof().establishes(spec.demands())
                ? found
                : new SearchOutcome.Missed(Double.POSITIVE_INFINITY,
                        "correctly rounded results are not " + spec.demands().words());
    }

    private Optional<Oracle> oracle() {
        try {
            return Optional.of(Oracle.of(spec.fn(), spec.domain(), spec.demands().undefined(), MOST_BLOCKS));
        } catch (UndecidedException unknown) {
            return Optional.empty();
        }
    }

    private Optional<SearchOutcome.Found> withOracle(Oracle oracle) {
        UniversalKernels universal = new UniversalKernels(oracle, spec.domain());
        return universal.asWritten().stream().sorted(Comparator.comparingDouble(request.costs()::cost))
                .flatMap(program -> trial.of(program).stream()).findFirst()
                .or(() -> fromTemplates(oracle)).or(() -> fromCells(universal));
    }

    /** {@return the bounds in ULP of a float, from loose to tight; 1 at least} */
    private DoubleStream bounds() {
        double half = Math.scalb(1.0, -values.format().fractionBits() - 1);
        return DoubleStream.of(SHARES).map(share -> Math.max(1, share * half * Bound.DIGITLESS)).distinct();
    }

    private Optional<SearchOutcome.Found> fromTemplates(Oracle oracle) {
        return bounds().boxed().flatMap(bound -> fromTemplates(oracle, bound).stream())
                .findFirst();
    }

    private Optional<SearchOutcome.Found> fromTemplates(Oracle oracle, double bound) {
        KernelSpec floats = new KernelSpec(spec.fn(), spec.domain(),
                new Demands(List.of(new Bound.Ulp(bound)), false, false, spec.demands().undefined()));
        SearchTarget target = SearchTarget.of(oracle, floats, request.seed(), request.costs())
                .quick(true);
        try {
            return tried(Reductions.of(target), target).or(() -> tried(Reductions.ofParts(target), target));
        } catch (ArithmeticException | UndecidedException undefined) {
            return Optional.empty();
        }
    }

    private Optional<SearchOutcome.Found> tried(List<Reduction> reductions, SearchTarget target) {
        if (reductions.isEmpty()) {
            return Optional.empty();
        }
        ExpectedCost costs = ExpectedCost.of(target);
        String bound = " for " + (long) target.spec().maxUlp() + " ULP of a float";
        Stream<Candidate> candidates = TemplateTasks.of(reductions)
                .run(request.executor().here(),
                        share -> time.at(EVOLVED * share, "evolving core approximations" + bound))
                .stream().map(template -> Candidate.of(template, costs)).sorted(Candidate.BY_COST);
        return candidates.limit(TRIALS).flatMap(candidate -> {
            time.at(EVOLVED, candidate.template().description());
            return trial.of(candidate.template(), target.spec().maxUlp()).stream();
        }).findFirst();
    }

    private Optional<SearchOutcome.Found> fromCells(UniversalKernels universal) {
        return bounds().boxed().flatMap(bound -> cells(universal, bound))
                .flatMap(program -> trial.of(program).stream()).findFirst();
    }

    /** {@return programs of polynomials with an error, the cheapest first} */
    private Stream<Program> cells(UniversalKernels universal, double bound) {
        time.at(EVOLVED, "polynomials in double lanes");
        return IntStream.rangeClosed(LOWEST_DEGREE, HIGHEST_DEGREE)
                .mapToObj(degree -> universal.cells(degree, bound, false)).flatMap(Optional::stream)
                .map(Cells::program).sorted(Comparator.comparingDouble(request.costs()::cost));
    }
}
