package dev.ulpforge.search;

import java.time.Duration;
import java.util.Optional;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.universal.UniversalKernels;
import dev.ulpforge.verify.oracle.Oracle;

/**
 * Searches for the fastest program within a spec's bound: the expression as it is written; drafts of reductions, in float, in the order
 * of their cost; and at last polynomials in double lanes, which do for nearly every target. What is found depends on the spec and the seed
 * only, as long as the time for the drafts suffices.
 */
public final class KernelSearch {
    /** How the texts of its progress begin while a program is being proven. */
    public static final String PROOF = "sweep of ";
    /** Which part of the budget is for drafts, if the target has a name, and if it is an expression. */
    private static final double NAMED = 0.7;
    private static final double EXPRESSION = 0.35;
    /** By how much drafts may overrun their time; a proof that is under way may end in any case. */
    private static final double OVERRUN = 1.4;
    private final KernelSpec spec;
    private final SearchRequest request;
    private final Progress progress;
    private final Proofs proofs = new Proofs();
    private final NearestMiss nearest = new NearestMiss();
    private final UniversalSearch universal;
    private final Judge judge;

    private KernelSearch(SearchRequest request, Progress progress) {
        this.spec = request.spec();
        this.request = request;
        this.progress = progress;
        Oracle oracle = Oracle.of(spec.fn(), spec.domain(), spec.demands().undefined());
        this.judge = new Judge(oracle, spec.demands(), request.threads(),
                new Countdown(request.budget(), progress), proofs, nearest);
        this.universal = new UniversalSearch(spec, new UniversalKernels(oracle, spec.domain()), judge);
    }

    /**
     * {@return the outcome of a search} It takes the budget at most, but for a proof that is under way then.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt of the thread asks for it
     */
    public static SearchOutcome run(SearchRequest request, Progress progress) {
        KernelSearch search = new KernelSearch(request, progress);
        return switch (search.run()) {
            case SearchOutcome.Found found -> found;
            case SearchOutcome.Missed missed -> search.nearest.told(missed);
        };
    }

    private SearchOutcome run() {
        Optional<SearchOutcome.Found> written = isOperations() ? universal.asWritten() : Optional.empty();
        if (written.isPresent()) {
            return written.get();
        }
        SearchOutcome outcome = universal.isExact()
                ? new SearchOutcome.Missed(Double.POSITIVE_INFINITY, "programs in float are not rounded correctly")
                : drafts();
        return switch (outcome) {
            case SearchOutcome.Found found -> found;
            case SearchOutcome.Missed missed -> universally(missed);
        };
    }

    /** {@return whether the target is not one of the functions for which reductions are better than double lanes} */
    private boolean isOperations() {
        return !isNamed() || spec.fn() instanceof Expression.Call(Function f, _) && switch (f) {
            case SQRT, ABS, FLOOR, CEIL, ROUND, TRUNC -> true;
            default -> false;
        };
    }

    private boolean isNamed() {
        return spec.fn() instanceof Expression.Call call && call.argument() instanceof Expression.Variable;
    }

    private SearchOutcome drafts() {
        double share = isNamed() ? NAMED : EXPRESSION;
        Countdown time = new Countdown(part(share), progress);
        try {
            return new TimeLimit(part(share * OVERRUN), proofs::areRunning)
                    .within(() -> new DraftSearch(request, judge, time).run())
                    .orElse(new SearchOutcome.Missed(Double.POSITIVE_INFINITY, "the time for drafts is used up"));
        } catch (ArithmeticException undefined) {
            return new SearchOutcome.Missed(Double.POSITIVE_INFINITY, "no reduction finds the values that it needs");
        }
    }

    private Duration part(double share) {
        return Duration.ofNanos((long) (request.budget().toNanos() * share));
    }

    private SearchOutcome universally(SearchOutcome.Missed missed) {
        if (isNamed()) {
            Optional<SearchOutcome.Found> written = universal.asWritten();
            if (written.isPresent()) {
                return written.get();
            }
        }
        return switch (universal.polynomials()) {
            case SearchOutcome.Found found -> found;
            case SearchOutcome.Missed(double closest, String how) ->
                new SearchOutcome.Missed(Math.min(closest, missed.closestUlp()),
                        missed.how() + "; " + how + proofs.missed().map(what -> "; " + what).orElse(""));
        };
    }
}
