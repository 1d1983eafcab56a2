package dev.ulpforge.search.peephole;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.kernel.Sample;

/**
 * Evolves a program into cheaper ones by small changes. Those that are beyond the limit live on too, as far as none is
 * both cheaper and more accurate: two changes may do together what neither does alone, such as a compensation dropped
 * and a constant moved.
 *
 * @param screen finds errors
 * @param limit  the bound in ULP
 * @param costs  what programs cost
 */
public record PeepholeEvolution(Screen screen, double limit, Costs costs) {
    /** The multiple of the limit up to which errors are looked at. */
    private static final double LARGEST = 3;
    /** The number of genomes on either side of the limit that live on. */
    private static final int SURVIVORS = 10;
    private static final int MOST_MUTATIONS = 4;

    /**
     * A changed program.
     *
     * @param genome the program
     * @param cost   its estimated cost, of the fast path alone
     * @param ulp    its largest error on the sample
     */
    public record Mutant(Genome genome, double cost, double ulp) {}

    /** {@return an evolution whose mutants are judged by a sample on which the start takes its fast path} */
    public static PeepholeEvolution of(Genome start, Sample sample, float[] zeros, double limit, Costs costs) {
        return new PeepholeEvolution(Screen.of(start, sample, zeros), limit, costs);
    }

    /**
     * {@return the genomes that none is both cheaper and more accurate than, cheapest first, after so many changes}
     *
     * @param ended ends it earlier
     */
    public List<Mutant> run(Genome start, int changes, RandomGenerator random, BooleanSupplier ended) {
        Mutation mutation = new Mutation(random, Mutation.ALL);
        Set<Genome> known = new HashSet<>(List.of(start));
        List<Mutant> population = List.of(mutant(start));
        for (int i = 0; i < changes && !ended.getAsBoolean(); i++) {
            Genome child = population.get(random.nextInt(population.size())).genome();
            for (int k = random.nextInt(MOST_MUTATIONS); k >= 0; k--) {
                child = changed(mutation, child).orElse(child);
            }
            if (known.add(child) && cost(child) <= population.getLast().cost()) {
                population = joined(population, mutant(child));
            }
        }
        return population;
    }

    /** {@return a changed genome; none where the change does not make a program} */
    private static Optional<Genome> changed(Mutation mutation, Genome genome) {
        return mutation.of(genome).filter(next -> next.program().ops().size() <= 2 * genome.program().ops().size());
    }

    /** {@return a genome with its cost and error} */
    public Mutant mutant(Genome genome) {
        return new Mutant(genome, cost(genome), screen.ulp(genome, LARGEST * limit));
    }

    private double cost(Genome genome) {
        return costs.cost(ProgramBuilder.shared(genome.program()));
    }

    /** {@return the population with another mutant, without those that are not needed then} */
    private List<Mutant> joined(List<Mutant> population, Mutant born) {
        if (born.ulp() > LARGEST * limit || population.stream().anyMatch(one -> isWorse(born, one))) {
            return population;
        }
        List<Mutant> all = new ArrayList<>(population);
        all.removeIf(one -> one.cost() >= born.cost() && one.ulp() >= born.ulp());
        all.add(born);
        all.sort(Comparator.comparingDouble(Mutant::cost));
        List<Mutant> beyond = all.stream().filter(one -> one.ulp() > limit).toList();
        List<Mutant> within = all.stream().filter(one -> one.ulp() <= limit).toList();
        List<Mutant> kept = new ArrayList<>(
                beyond.subList(Math.max(0, beyond.size() - SURVIVORS), beyond.size()));
        kept.addAll(within.subList(0, Math.min(SURVIVORS, within.size())));
        return kept;
    }

    private static boolean isWorse(Mutant one, Mutant than) {
        return than.cost() <= one.cost() && than.ulp() < one.ulp()
                || than.cost() < one.cost() && than.ulp() <= one.ulp();
    }
}
