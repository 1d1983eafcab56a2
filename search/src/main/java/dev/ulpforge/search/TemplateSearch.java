package dev.ulpforge.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.Candidate;
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.tuning.CounterexamplePool;

/**
 * Searches among the templates of reductions. Candidates are tried in the order of their prospects, which a refutation
 * changes; the first that a sweep proves is the outcome. If more finalists are requested, the fastest of them is it.
 */
final class TemplateSearch {
    private static final double EVOLVED = 0.4;
    /** If kernels for an expression as a whole cost more than this, in ns per element, compositions may be better. */
    private static final double SLOW = 0.3;
    /** A template is worth a proof if it costs less than this share of what is proven. */
    private static final double CHEAPER = 0.9;
    private final KernelSpec spec;
    private final SearchTarget target;
    private final SearchRequest request;
    private final Deadline deadline;
    private final List<SearchOutcome.Found> incumbent;
    private final ExpectedCost costs;
    private final CounterexamplePool hard;
    private final Judge judge;

    /**
     * A search among the templates for a target.
     *
     * @param incumbent the proven program, if there is one: templates must be cheaper
     */
    TemplateSearch(SearchTarget target, SearchRequest request, Judge judge, Deadline deadline,
            List<SearchOutcome.Found> incumbent) {
        this.spec = target.spec();
        this.target = target;
        this.incumbent = incumbent;
        this.request = request;
        this.judge = judge;
        this.deadline = deadline;
        this.hard = new CounterexamplePool(spec.domain(), request.seed());
        this.costs = ExpectedCost.of(target);
    }

    /**
     * {@return the outcome} It comes before the deadline, unless a sweep is under way then.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    SearchOutcome run() {
        List<Candidate> whole = candidates(incumbent.isEmpty()
                ? Reductions.of(target)
                : Reductions.before(incumbent.getFirst().program(), target));
        List<Candidate> promising = within(whole);
        if (!promising.isEmpty() && promising.getFirst().cost() > SLOW && partsMayDo()) {
            return tried(
                    within(Stream.concat(promising.stream(), candidates(Reductions.ofParts(target)).stream())
                            .toList()));
        }
        SearchOutcome outcome = tried(promising);
        return outcome instanceof SearchOutcome.Missed missed && !deadline.isOver()
                ? ofParts(whole, missed)
                : outcome;
    }

    /**
     * An operation on parts that are rounded has an error of 1 ULP or more, but a kernel applied to a part may have
     * less.
     */
    private boolean partsMayDo() {
        return spec.maxUlp() > 1 || spec.fn() instanceof Expression.Call;
    }

    /** Compositions of parts have more roundings than kernels for the whole, so they come second. */
    private SearchOutcome ofParts(List<Candidate> whole, SearchOutcome.Missed missed) {
        List<Candidate> composed = candidates(Reductions.ofParts(target));
        List<Candidate> all = Stream.concat(whole.stream(), composed.stream()).toList();
        if (all.isEmpty()) {
            return new SearchOutcome.Missed(Double.POSITIVE_INFINITY, "no reduction applies");
        }
        List<Candidate> left = within(composed);
        return left.isEmpty() ? missed : switch (tried(left)) {
            case SearchOutcome.Found found -> found;
            case SearchOutcome.Missed(double closest, String how) ->
                new SearchOutcome.Missed(Math.min(closest, missed.closestUlp()), how);
        };
    }

    private List<Candidate> candidates(List<Reduction> reductions) {
        return TemplateTasks.of(reductions)
                .run(request.executor().here(),
                        share -> deadline.at(EVOLVED * share, "evolving core approximations"))
                .stream().map(template -> Candidate.of(template, costs)).toList();
    }

    /** {@return the candidates that may keep the bound and are cheap enough, in the order of trial} */
    private List<Candidate> within(List<Candidate> candidates) {
        double limit = incumbent.stream().mapToDouble(found -> CHEAPER * costs.cost(found.program())).min()
                .orElse(Double.POSITIVE_INFINITY);
        return candidates.stream().filter(candidate -> candidate.estimatedUlp() <= spec.maxUlp())
                .filter(candidate -> candidate.cost() < limit)
                .sorted(Candidate.byProspects(spec.maxUlp())).toList();
    }

    /** {@return whether the time is over, or too short for a proof of something cheaper than what is proven} */
    private boolean isTooLate() {
        return deadline.isOver() || !incumbent.isEmpty()
                && deadline.left().compareTo(judge.proofs().longest().dividedBy(2)) < 0;
    }

    private SearchOutcome tried(List<Candidate> candidates) {
        List<SearchOutcome.Found> proven = new ArrayList<>(request.finalists() > 1 ? incumbent : List.of());
        SearchOutcome.Missed closest = new SearchOutcome.Missed(Double.POSITIVE_INFINITY, "");
        String how = candidates.isEmpty()
                ? "no template of a reduction promises the bound"
                : "all " + candidates.size() + " templates of reductions were tried";
        List<Candidate> left = candidates;
        while (!left.isEmpty()) {
            if (isTooLate()) {
                how = "the time for it is used up";
                break;
            }
            Candidate candidate = left.getFirst();
            left = left.subList(1, left.size());
            switch (new Trial(candidate, spec, judge, hard, request.seed()).run()) {
                case SearchOutcome.Found found -> proven.add(found);
                case SearchOutcome.Missed missed -> {
                    closest = missed.closestUlp() < closest.closestUlp() ? missed : closest;
                    left = candidate.whenRefuted(left, spec.maxUlp());
                }
            }
            if (proven.size() >= request.finalists()) {
                break;
            }
        }
        String nearest = closest.how().isEmpty() ? "" : "; the closest: " + closest.how();
        return proven.isEmpty()
                ? new SearchOutcome.Missed(closest.closestUlp(), how + nearest)
                : Finalists.fastest(proven, spec);
    }
}
