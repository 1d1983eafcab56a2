package dev.ulpforge.search.core.front;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.fit.ConstantFitter;
import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * Makes children: changes a skeleton, then fits the constants, from the parent's and from random starts. A skeleton
 * that has been fitted a few times is not fitted again until the next {@link #begin}.
 */
final class Variation {

    private static final int ATTEMPTS = 3;
    private static final int RESCALINGS = 4;
    private static final int ROUNDS = 12;
    private static final int HOPS = 8;
    private static final double NEAR = 30;

    private final ConstantFitter fitter;
    private final MutationOperators operators;
    private final Appraisal appraisal;
    private final Map<Long, Integer> attempts = new HashMap<>();
    private final double[] best;
    private long evaluations;

    Variation(ConstantFitter fitter, MutationOperators operators, Appraisal appraisal, int limit) {
        this.fitter = fitter;
        this.operators = operators;
        this.appraisal = appraisal;
        this.best = new double[limit + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
    }

    /** Forgets what was fitted before, and takes the best of a population as the errors to beat. */
    void begin(List<FittedProgram> population) {
        attempts.clear();
        evaluations = 0;
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        population.forEach(c -> best[c.ops()] = Math.min(best[c.ops()], c.error()));
    }

    /** {@return the number of skeletons fitted since the last {@link #begin}} */
    long evaluations() {
        return evaluations;
    }

    Optional<FittedProgram> child(FittedProgram parent, FittedProgram mate, RandomGenerator random) {
        Optional<RealProgram> changed = operators.change(parent.program(), mate.program(), random);
        if (changed.isEmpty()
                || attempts.merge(changed.get().skeleton().fingerprint(), 1, Integer::sum) > ATTEMPTS) {
            return Optional.empty();
        }
        evaluations++;
        return Optional.of(fitted(changed.get(), random));
    }

    /** {@return a skeleton with its constants fitted, from these and from random starts} */
    FittedProgram fitted(RealProgram start, RandomGenerator random) {
        Fit fit = fitter.quick(start);
        int ops = start.skeleton().size();
        if (!(fit.error() < 100 * best[ops]) || random.nextInt(4) == 0) {
            Fit other = fitter.quick(start.skeleton(), 1, random);
            fit = other.error() < fit.error() || !(fit.error() < Double.POSITIVE_INFINITY) ? other : fit;
        }
        fit = fitter.basinHop(fit, hops(fit.error() / best[ops]), random);
        if (fit.error() < 3 * best[ops]) {
            fit = better(fit, fitter.full(fit.program()));
        }
        return noted(appraisal.of(fit, best[ops]));
    }

    private FittedProgram noted(FittedProgram c) {
        best[c.ops()] = Math.min(best[c.ops()], c.error());
        return c;
    }

    /** {@return a skeleton that is fitted, if it is near the best, for as long as that lowers its error} */
    FittedProgram persistentlyFitted(RealProgram start, RandomGenerator random) {
        FittedProgram c = fitted(start, random);
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ROUNDS && c.error() < NEAR * best[c.ops()] && c.error() < 0.998 * before; i++) {
            before = c.error();
            c = improved(c, HOPS, random);
        }
        return c;
    }

    /**
     * The nearer a skeleton is to the best of its size, the more hops it is worth, unless it is just another form of
     * the best.
     */
    private static int hops(double ratio) {
        return Math.abs(ratio - 1) < 1e-3 ? 1 : ratio < 30 ? 8 : ratio < 1e3 ? 3 : ratio < 1e5 ? 1 : 0;
    }

    /** {@return the candidate with the best constants that further hops find} */
    FittedProgram improved(FittedProgram candidate, int hops, RandomGenerator random) {
        Fit fit = new Fit(candidate.program(), candidate.error());
        for (int i = 0; i < RESCALINGS; i++) {
            Optional<RealProgram> rescaled = operators.rescaled(candidate.program(), random);
            fit = rescaled.isPresent() ? better(fit, fitter.basinHop(fitter.quick(rescaled.get()), 2, random)) : fit;
        }
        fit = fitter.basinHop(fit, hops, random);
        FittedProgram c = noted(appraisal.of(fitter.full(fit.program()), best[candidate.ops()]));
        return c.error() < candidate.error() ? c : candidate;
    }

    private static Fit better(Fit a, Fit b) {
        return b.error() < a.error() ? b : a;
    }
}
