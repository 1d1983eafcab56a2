package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.fit.ConstantFitter;
import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * The front of a core approximation with few operations, evolved from the empty program. It takes about a second where
 * fused operations are offered and single precision is the aim.
 *
 * @param operations  what the programs may use
 * @param maxOps      the largest number of operations
 * @param enough      the error below which no larger program is sought
 * @param generations how long to evolve
 */
public record SmallFront(Set<Operation> operations, int maxOps, double enough, int generations) {
    private static final int SURVIVORS = 24;
    private static final int HOPS = 24;

    /** Copies the operations. */
    public SmallFront {
        operations = Set.copyOf(operations);
    }

    /**
     * {@return the best program of each number of operations, up to the first with an error of at most {@code enough}}
     */
    public List<Fit> evolve(RealFunction f, RealFunction weight, Interval interval, long seed) {
        RandomGenerator random = new Random(seed);
        Variation variation = new Variation(ConstantFitter.of(f, weight, interval),
                new MutationOperators(operations, maxOps), Appraisal.REAL, maxOps);
        Nsga nsga = new Nsga(variation, ProgramSkeleton::size, SURVIVORS);
        FittedProgram empty = new FittedProgram(RealProgram.of(ProgramSkeleton.of(List.of())),
                Double.POSITIVE_INFINITY);
        List<FittedProgram> population = Collections.nCopies(SURVIVORS, empty);
        for (int generation = 1; generation <= generations; generation++) {
            population = nsga.evolve(population, generation, random);
        }
        return front(population, variation, random);
    }

    private List<Fit> front(List<FittedProgram> population, Variation variation, RandomGenerator random) {
        List<Fit> front = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (int ops = 1; ops <= maxOps && least > enough; ops++) {
            int size = ops;
            FittedProgram best = population.stream().filter(c -> c.ops() == size)
                    .min(Comparator.comparingDouble(FittedProgram::error))
                    .map(c -> variation.improved(c, HOPS, random)).orElse(null);
            if (best != null && best.error() < least) {
                least = best.error();
                front.add(new Fit(best.program(), least));
            }
        }
        return front;
    }
}
