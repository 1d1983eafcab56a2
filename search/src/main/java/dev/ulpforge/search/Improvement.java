package dev.ulpforge.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.search.kernel.Candidate;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.peephole.Genome;
import dev.ulpforge.search.peephole.OpenedTemplate;
import dev.ulpforge.search.peephole.PeepholeEvolution;
import dev.ulpforge.search.tuning.CounterexamplePool;
import dev.ulpforge.search.values.OracleValues;
import dev.ulpforge.verify.oracle.Oracle;

/**
 * Makes a proven program cheaper by evolution of the program as a whole, after the search on measured speed of
 * AutoNumerics-Zero (Real et al., arXiv 2312.08472). In each round mutants of the cheapest proven program are judged on
 * its hardest inputs and on others; those that are cheaper and nearly within the bound are tuned, and the first that a
 * sweep of all inputs proves is the next one. The same request gives the same programs, as far as the time suffices.
 */
public final class Improvement {
    /** Takes three seconds; most programs that are found at all are found in half as many. */
    private static final int CHANGES = 1500;
    /** A mutant is worth a proof if it costs less than this share of what is proven. */
    private static final double CHEAPER = 0.997;
    /** The multiple of the bound from which on tuning does not bring a mutant within it. */
    private static final double HOPELESS = 1.25;
    private static final int TRIALS = 5;
    private final SearchRequest request;
    private final Judge judge;
    private final Sample.ExactValue exact;
    private final CounterexamplePool hard;
    private final Set<Genome> tried = new HashSet<>();
    private final AtomicReference<SearchOutcome> outcome = new AtomicReference<>(
            new SearchOutcome.Missed(Double.POSITIVE_INFINITY, "no change of the program"));

    private Improvement(SearchRequest request, Judge judge) {
        this.request = request;
        this.judge = judge;
        this.exact = OracleValues.of(judge.oracle())::at;
        this.hard = new CounterexamplePool(request.spec().domain(), request.seed());
    }

    /**
     * {@return the cheapest program that was found and proven, if one is cheaper than that of a proof}
     *
     * @param wanted  the spec, the seed of the changes, the time and the costs
     * @param program the program to begin with
     * @param proof   the proof of its bound
     * @param better  is told of each proven program
     * @throws CancellationException if {@code progress} or an interrupt asks for it, and nothing is proven yet
     */
    public static SearchOutcome run(SearchRequest wanted, Program program, Exhaustive proof,
            Consumer<SearchOutcome.Found> better, Progress progress) {
        Deadline time = new Deadline(wanted.budget(), progress);
        time.at(0, "exact values");
        SearchRequest request = DemandSearch.aimed(wanted);
        Proofs proofs = new Proofs();
        Judge judge = new Judge(
                Oracle.of(request.spec().fn(), request.spec().domain(), request.spec().demands().undefined()),
                request.spec().demands(), request.executor(), time, proofs, new NearestMiss());
        Improvement improvement = new Improvement(request, judge);
        try {
            new TimeLimit(time.left(), proofs::areRunning)
                    .within(() -> improvement.rounds(new SearchOutcome.Found(program, proof), better));
        } catch (CancellationException ended) {
            if (improvement.outcome.get() instanceof SearchOutcome.Missed) {
                throw ended;
            }
        }
        return improvement.outcome.get();
    }

    /** Goes on until the time is over. */
    private SearchOutcome rounds(SearchOutcome.Found proven, Consumer<SearchOutcome.Found> better) {
        SearchOutcome.Found best = proven;
        hard.add(judge.hardInputs(CompiledKernel.of(proven.program()),
                ((Exhaustive) proven.proof()).maxUlp().doubleValue()));
        for (int round = 0; !judge.deadline().isOver(); round++) {
            SearchOutcome next = round(best.program(), request.seed() + round);
            if (next instanceof SearchOutcome.Found found) {
                best = found;
                outcome.set(found);
                better.accept(found);
            } else if (outcome.get() instanceof SearchOutcome.Missed missed) {
                outcome.set(missed.or(next));
            }
        }
        return best;
    }

    /** {@return the first mutant that is proven, if any is} */
    private SearchOutcome round(Program program, long seed) {
        Genome start = Genome.ofFastPath(program);
        FastInputs inputs = FastInputs.of(request.spec(), program, exact, seed);
        Sample sample = inputs.kept(hard.with(inputs.sample(), exact));
        PeepholeEvolution evolution = PeepholeEvolution.of(start, sample, inputs.zeros(), request.spec().maxUlp(),
                request.costs());
        double cost = evolution.mutant(start).cost();
        List<PeepholeEvolution.Mutant> mutants = evolution.run(start, CHANGES, new Random(seed), this::isOver);
        SearchOutcome missed = new SearchOutcome.Missed(Double.POSITIVE_INFINITY, "no change");
        for (PeepholeEvolution.Mutant mutant : promising(mutants, CHEAPER * cost)) {
            tried.add(mutant.genome());
            SearchOutcome tuned = new Trial(new Candidate(OpenedTemplate.of(mutant, program, sample), mutant.cost()),
                    request.spec(), judge, hard, seed).run();
            if (tuned instanceof SearchOutcome.Found) {
                return tuned;
            }
            missed = tuned;
        }
        return missed;
    }

    /** {@return the mutants that are worth a trial}: first what is within the bound on the sample, cheapest first */
    private List<PeepholeEvolution.Mutant> promising(List<PeepholeEvolution.Mutant> mutants, double cost) {
        double limit = request.spec().maxUlp();
        return mutants.stream().filter(one -> one.cost() < cost).filter(one -> one.ulp() <= HOPELESS * limit)
                .filter(one -> !tried.contains(one.genome()))
                .sorted(Comparator.<PeepholeEvolution.Mutant, Boolean>comparing(one -> one.ulp() > limit)
                        .thenComparingDouble(PeepholeEvolution.Mutant::cost))
                .limit(TRIALS).toList();
    }

    private boolean isOver() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the time is over");
        }
        return judge.deadline().isOver();
    }
}
