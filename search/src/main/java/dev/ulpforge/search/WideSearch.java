package dev.ulpforge.search;

import java.time.Duration;

import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.binary64.DoubleOutcome;
import dev.ulpforge.search.binary64.DoubleSearch;
import dev.ulpforge.search.binary64.DoubleTarget;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.InputCell;
import dev.ulpforge.verify.wide.WideProof;

/**
 * Searches for a kernel on doubles, and makes the certificate of what is proven. The budget limits the search; a proof
 * that is under way then may take some minutes more.
 */
final class WideSearch {
    private static final Duration PROOFS = Duration.ofMinutes(10);
    private static final double BUDGET_SPENT = 0.9;
    private final KernelSpec spec;

    private WideSearch(KernelSpec spec) {
        this.spec = spec;
    }

    /** {@return the outcome of a search} */
    static SearchOutcome run(SearchRequest request, Progress progress) {
        Deadline time = new Deadline(request.budget(), progress);
        time.at(0, "programs on doubles");
        Deadline last = time.until(request.budget().plus(PROOFS));
        return new TimeLimit(request.budget(), () -> !last.isOver()
                && last.at(BUDGET_SPENT, KernelSearch.PROOF + "cells of doubles for proofs")).within(
                        () -> new WideSearch(request.spec()).outcome())
                .orElseGet(() -> new SearchOutcome.Missed(Double.POSITIVE_INFINITY, "no proof was over in time"));
    }

    private SearchOutcome outcome() {
        ExactFunction fn = ExactFunction.of(spec);
        DoubleTarget target = new DoubleTarget(fn, InputCell.of(spec.domain(), spec.format()), spec.maxUlp());
        return switch (DoubleSearch.of(target)) {
            case DoubleOutcome.Found found -> certified(found);
            case DoubleOutcome.Missed(String reason) -> new SearchOutcome.Missed(Double.POSITIVE_INFINITY, reason);
        };
    }

    /** The proof of the search is that which whoever verifies the lock runs. */
    private SearchOutcome certified(DoubleOutcome.Found found) {
        Bounded certificate = new WideProof(spec, found.program()).certificate(found.proof());
        return certificate.establishes(spec.demands())
                ? new SearchOutcome.Found(found.program(), certificate)
                : new SearchOutcome.Missed(found.proof().bound(), found.proof().toString());
    }
}
