package dev.ulpforge.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.search.kernel.Candidate;
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.universal.UniversalKernels;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.symbolic.UndecidedException;

/**
 * Searches for a fast program within a spec's bound. Operations are tried as they are written. For a named function,
 * templates of reductions, in float, are tried in the order of their cost, and after them polynomials in double lanes,
 * which serve nearly every target. For any other expression those polynomials come first, and cheaper templates compete
 * with them while time is left. The outcome depends on the spec and the seed only, as long as the time suffices.
 */
public final class KernelSearch {
    /** The beginning of progress texts while a program is being proven. */
    public static final String PROOF = "sweep of ";
    /**
     * The share of the remaining time for templates of named functions; polynomials have the other share. With half,
     * acosh was left to polynomials, four times as dear, on two cores.
     */
    private static final double NAMED = 0.7;
    /** Likewise where results have to be monotonic: those of polynomials are, those of templates by chance. */
    private static final double NAMED_IN_ORDER = 0.35;
    /** The share of the budget that exact values may take before the domain is given up. */
    private static final double VALUES = 0.6;
    /** So many blocks take about half a minute; no function that has a kernel is known to need a third of them. */
    private static final long MOST_BLOCKS = 1 << 15;
    /** The share for templates where polynomials have failed; they seldom succeed. */
    private static final double HOPELESS = 0.1;
    private final KernelSpec spec;
    private final SearchRequest request;
    private final Deadline time;
    private final Proofs proofs = new Proofs();
    private final NearestMiss nearest = new NearestMiss();

    private KernelSearch(SearchRequest request, Progress progress) {
        this.spec = request.spec();
        this.request = request;
        this.time = new Deadline(request.budget(), progress);
    }

    /**
     * {@return the outcome of a search} It takes at most the budget, unless a proof is under way then.
     *
     * @throws UndecidedException if exact values are not known; it says why, and where they are
     * @throws CancellationException if {@code progress} or an interrupt of the thread asks for it, and nothing is
     *     proven yet
     */
    public static SearchOutcome run(SearchRequest request, Progress progress) {
        KernelSearch search = new KernelSearch(request, progress);
        return switch (search.run()) {
            case SearchOutcome.Found found -> found;
            case SearchOutcome.Missed missed -> search.told(search.nearest.told(missed));
        };
    }

    /** {@return a miss with the demand that a program has missed, if there is one} */
    private SearchOutcome.Missed told(SearchOutcome.Missed missed) {
        return proofs.missed()
                .map(what -> new SearchOutcome.Missed(missed.closestUlp(), missed.how() + "; of one, " + what))
                .orElse(missed);
    }

    /** {@return the templates, not yet tuned, that reductions make for a target as a whole} */
    public static List<Candidate> templates(SearchTarget target, LocalExecutor executor) {
        ExpectedCost costs = ExpectedCost.of(target);
        return TemplateTasks.of(Reductions.of(target)).run(executor, _ -> {
        }).stream().map(template -> Candidate.of(template, costs)).toList();
    }

    private SearchOutcome run() {
        time.at(0, "exact values");
        Duration limit = part(request.budget(), VALUES);
        return inTime(limit).orElseThrow(() -> new UndecidedException("the exact values of " + spec.fn()
                + " were not all made in " + limit.toSeconds() + " s, the part of the budget for them"));
    }

    /** {@return the outcome; empty if exact values take more time than they may} */
    private Optional<SearchOutcome> inTime(Duration limit) {
        try {
            return new TimeLimit(limit, () -> false)
                    .within(() -> Oracle.of(spec.fn(), spec.domain(), spec.demands().undefined(), MOST_BLOCKS))
                    .map(this::with);
        } catch (UndecidedException unknown) {
            throw new UndecidedException(unknown.getMessage() + new Reach(spec).words());
        }
    }

    private SearchOutcome with(Oracle oracle) {
        Judge judge = new Judge(oracle, spec.demands(), request.executor(), time, proofs, nearest);
        UniversalSearch universal = new UniversalSearch(spec,
                new UniversalKernels(oracle, spec.domain(), spec.demands().monotonic(), spec.demands().odd()), judge,
                request.costs());
        Optional<SearchOutcome.Found> written = isOperations() ? universal.asWritten() : Optional.empty();
        if (written.isPresent()) {
            return written.get();
        }
        Optional<Expression> name = isNamed(spec.fn()) ? Optional.of(spec.fn()) : Namesake.of(oracle, spec.domain());
        if (universal.isExact()) {
            return universal.inDoubles(Stream.concat(name.stream(), Stream.of(spec.fn())).distinct())
                    .<SearchOutcome>map(found -> found).orElseGet(universal::polynomials);
        }
        return name.isPresent()
                ? templatesFirst(name.get(), judge, universal)
                : polynomialsFirst(judge, universal);
    }

    /** {@return whether the target is none of the functions for which reductions are better than double lanes} */
    private boolean isOperations() {
        return !isNamed(spec.fn()) || spec.fn() instanceof Expression.Call(Function f, _) && switch (f) {
            case SQRT, ABS, FLOOR, CEIL, ROUND, TRUNC -> true;
            default -> false;
        };
    }

    private static boolean isNamed(Expression fn) {
        return fn instanceof Expression.Call call && call.argument() instanceof Expression.Variable;
    }

    private SearchOutcome templatesFirst(Expression name, Judge judge, UniversalSearch universal) {
        double share = spec.demands().monotonic() ? NAMED_IN_ORDER : NAMED;
        return switch (templates(name, judge, part(time.left(), share), List.of())) {
            case SearchOutcome.Found found -> found;
            case SearchOutcome.Missed missed -> universal.asWritten().<SearchOutcome>map(found -> found)
                    .orElseGet(() -> missed.or(universal.polynomials()));
        };
    }

    private SearchOutcome polynomialsFirst(Judge judge, UniversalSearch universal) {
        return switch (universal.polynomials()) {
            case SearchOutcome.Found incumbent -> cheapest(incumbent, judge);
            case SearchOutcome.Missed missed ->
                missed.or(
                        templates(spec.fn(), judge, shorter(part(request.budget(), HOPELESS), time.left()), List.of()));
        };
    }

    /**
     * {@return a cheaper program from a template, if one is proven before the time is over or the search is cancelled}
     */
    private SearchOutcome cheapest(SearchOutcome.Found incumbent, Judge judge) {
        try {
            return templates(spec.fn(), judge, time.left(), List.of(incumbent)) instanceof SearchOutcome.Found rival
                    ? rival
                    : incumbent;
        } catch (CancellationException ended) {
            return incumbent;
        }
    }

    /**
     * {@return the outcome of a search among templates}
     *
     * @param fn        the target function, possibly by another expression than that of the spec
     * @param incumbent what is proven already, if anything is
     */
    private SearchOutcome templates(Expression fn, Judge judge, Duration limit, List<SearchOutcome.Found> incumbent) {
        if (!limit.isPositive()) {
            return new SearchOutcome.Missed(Double.POSITIVE_INFINITY, "no time is left for templates");
        }
        SearchTarget target = SearchTarget.of(judge.oracle(), new KernelSpec(fn, spec.domain(), spec.demands()),
                request.seed(),
                request.costs());
        try {
            return new TimeLimit(limit, proofs::areRunning)
                    .within(() -> new TemplateSearch(target, request, judge, time.until(limit), incumbent).run())
                    .orElse(new SearchOutcome.Missed(Double.POSITIVE_INFINITY, "the time for templates is used up"));
        } catch (ArithmeticException | UndecidedException undefined) {
            return new SearchOutcome.Missed(Double.POSITIVE_INFINITY, "no reduction finds the values that it needs");
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofNanos((long) (whole.toNanos() * share));
    }
}
