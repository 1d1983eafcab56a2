package dev.ulpforge.search.composition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.peephole.Genome;
import dev.ulpforge.search.peephole.Mutation;

/**
 * Evolves a program into a cheaper one whose error stays within a limit on a sample, and whose results at special
 * inputs stay the same. The cheapest survive; of equal cost, the most accurate.
 *
 * @param sample  the sample
 * @param limit   the limit in ULP
 * @param special special inputs of the domain
 * @param costs   what programs cost
 */
record GenomeSimplification(Sample sample, double limit, float[] special, Costs costs) {
    private static final int GENERATIONS = 40;
    private static final int CHILDREN = 30;
    private static final int SURVIVORS = 8;
    private static final int MOST_MUTATIONS = 3;
    /**
     * How much longer a slow path takes than a fast one, in ns per element: so much that the fast path goes on serving
     * what it serves.
     */
    private static final double SLOW_PATH = 10;

    /** A genome that is good enough. */
    record Individual(Genome genome, double cost, double ulp) {}

    /** {@return the best genome found; the one given if it is not within the limit, or none is better} */
    Individual evolved(Genome start, long seed) {
        RandomGenerator random = new Random(seed);
        Mutation mutation = new Mutation(random, Mutation.STRUCTURE);
        int[] wanted = bits(start.program());
        List<Individual> population = List.of(individual(start));
        Set<Genome> known = new HashSet<>(List.of(start));
        for (int generation = 0; generation < GENERATIONS; generation++) {
            List<Individual> all = new ArrayList<>(population);
            for (int i = 0; i < CHILDREN; i++) {
                Genome child = population.get(random.nextInt(population.size())).genome();
                for (int k = random.nextInt(MOST_MUTATIONS); k >= 0; k--) {
                    child = mutation.of(child).orElse(child);
                }
                if (known.add(child) && cost(child) <= population.getLast().cost()) {
                    Individual born = individual(child);
                    if (born.ulp() <= limit && Arrays.equals(bits(child.program()), wanted)) {
                        all.add(born);
                    }
                }
            }
            population = all.stream()
                    .sorted(Comparator.comparingDouble(Individual::cost).thenComparingDouble(Individual::ulp))
                    .limit(SURVIVORS).toList();
        }
        return population.getFirst();
    }

    private Individual individual(Genome genome) {
        float[] y = new float[sample.x().length];
        Interpreter.of(genome.program()).apply(sample.x(), y);
        return new Individual(genome, cost(genome) + SLOW_PATH * ExpectedCost.slowShare(genome.program(), sample.x()),
                sample.worst(y));
    }

    private double cost(Genome genome) {
        return costs.cost(ProgramBuilder.shared(genome.program()));
    }

    /** {@return the bits of special results, 0 for ordinary ones} */
    private int[] bits(Program program) {
        float[] y = new float[special.length];
        Interpreter.of(program).apply(special, y);
        int[] bits = new int[y.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.isFinite(y[i]) && y[i] != 0 ? 0 : Float.floatToRawIntBits(y[i]);
        }
        return bits;
    }
}
