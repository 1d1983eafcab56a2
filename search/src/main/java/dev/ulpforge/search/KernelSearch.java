package dev.ulpforge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BinaryOperator;

import dev.ulpforge.codegen.spec.Domain;
import dev.ulpforge.codegen.spec.KernelSpec;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.AdditiveCandidates;
import dev.ulpforge.search.kernel.AdditiveLaw;
import dev.ulpforge.search.kernel.Candidate;
import dev.ulpforge.search.kernel.Trial;
import dev.ulpforge.verify.oracle.Oracle;

/**
 * Searches for the cheapest program within a spec's bound. Candidates are tried in the order of their estimated cost;
 * the first that a sweep proves is the outcome, which depends on the spec and the seed only.
 */
public final class KernelSearch {
    private static final double EVOLVED = 0.4;
    private final KernelSpec spec;
    private final SearchRequest request;
    private final Countdown countdown;

    private KernelSearch(SearchRequest request, SearchListener listener) {
        this.spec = request.spec();
        this.request = request;
        this.countdown = new Countdown(request.budget(), listener);
    }

    /**
     * {@return the outcome of a search} It takes the budget at most, but for a sweep that is under way then.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static SearchOutcome run(SearchRequest request, SearchListener listener) {
        return new KernelSearch(request, listener).run();
    }

    private SearchOutcome run() {
        RealFunction f = new RealExpression(spec.fn());
        Optional<AdditiveLaw> law = AdditiveLaw.of(f, new Random(request.seed()));
        if (law.isEmpty()) {
            return new SearchOutcome.Missed(Double.POSITIVE_INFINITY,
                    "no range reduction is known for " + spec.fn() + ", whose values do not obey f(a + b) = f(a) f(b)");
        }
        AdditiveCandidates all = new AdditiveCandidates(law.get(), f, spec, request.seed());
        return tried(promising(inParallel(all.tasks()).stream().flatMap(List::stream).toList()));
    }

    /** {@return the candidates that may keep the bound, cheapest first; the most accurate ones if none may, to say how close it comes} */
    private List<Candidate> promising(List<Candidate> candidates) {
        List<Candidate> within = candidates.stream().filter(candidate -> candidate.promisedUlp() <= spec.maxUlp())
                .sorted(Candidate.BY_COST).toList();
        return within.isEmpty() ? mostAccurate(candidates) : within;
    }

    /** {@return for each size of table the candidate that promises most} */
    private static List<Candidate> mostAccurate(List<Candidate> candidates) {
        Map<Integer, Candidate> best = new TreeMap<>();
        candidates.forEach(candidate -> best.merge(candidate.draft().reduction().tableBits(), candidate,
                BinaryOperator.minBy(Comparator.comparingDouble(Candidate::promisedUlp))));
        return List.copyOf(best.values());
    }

    private SearchOutcome tried(List<Candidate> candidates) {
        Oracle oracle = Oracle.of(spec.fn(), spec.domain());
        double closest = Double.POSITIVE_INFINITY;
        for (Candidate candidate : candidates) {
            if (countdown.isOver()) {
                return new SearchOutcome.Missed(closest,
                        "the budget of " + request.budget().toSeconds() + " s is used up");
            }
            Trial trial = new Trial(candidate, spec, oracle, request.seed(), request.threads(), countdown::report);
            switch (trial.run()) {
                case SearchOutcome.Found found -> {
                    return found;
                }
                case SearchOutcome.Missed(double ulp, String how) -> closest = Math.min(closest, ulp);
            }
        }
        return new SearchOutcome.Missed(closest, "all " + candidates.size() + " candidates were tried");
    }

    private <T> List<T> inParallel(List<Callable<T>> tasks) {
        List<T> results = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(request.threads())) {
            List<Future<T>> futures = tasks.stream().map(workers::submit).toList();
            for (Future<T> future : futures) {
                results.add(future.get());
                countdown.report(EVOLVED * results.size() / tasks.size(), "evolving core approximations");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return results;
    }
}
