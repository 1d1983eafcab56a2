package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.fit.ConstantFitter;

/** A population with its workspace. An epoch's outcome depends on the population, the seed and the epoch's number. */
final class Island {

    static final int GENERATIONS = 10;
    private static final int SURVIVORS = 200;
    private static final int HOPS = 20;
    private static final int IMPROVED = 4;
    private static final int TOP = 25;

    private final long seed;
    private final Variation variation;
    private final Nsga nsga;
    private List<FittedProgram> population = List.of();

    Island(FrontSpec spec, ConstantFitter fitter, Appraisal appraisal, int number) {
        seed = spec.seed() * 0x9E3779B97F4A7C15L + number;
        variation = new Variation(fitter, new MutationOperators(spec), appraisal, spec.maxOps());
        nsga = new Nsga(variation, spec::cost, SURVIVORS);
    }

    List<FittedProgram> population() {
        return population;
    }

    void replacePopulation(List<FittedProgram> candidates) {
        population = List.copyOf(candidates);
    }

    /** {@return the number of skeletons fitted in the last epoch} */
    long evaluations() {
        return variation.evaluations();
    }

    /** {@return the number of skeletons fitted} Evolves for one epoch, or until {@code stop}. */
    long epoch(long epoch, BooleanSupplier stop) {
        variation.begin(population);
        RandomGenerator random = new SplittableRandom(seed ^ Long.rotateLeft(epoch * 0xBF58476D1CE4E5B9L, 31));
        for (int i = 1; i <= GENERATIONS && !stop.getAsBoolean(); i++) {
            population = nsga.evolve(population, epoch * GENERATIONS + i, random);
        }
        improve(random, stop);
        return variation.evaluations();
    }

    /** Searches for better constants of the best program of every size, and of a few good others. */
    private void improve(RandomGenerator random, BooleanSupplier stop) {
        List<FittedProgram> improved = new ArrayList<>(population);
        for (List<FittedProgram> peers : bySize(population).values()) {
            List<FittedProgram> top = distinct(peers);
            for (int i = 0; i < IMPROVED && i < top.size() && !stop.getAsBoolean(); i++) {
                FittedProgram chosen = top.get(i == 0 ? 0 : random.nextInt(top.size()));
                improved.add(variation.improved(chosen, HOPS, random));
            }
        }
        population = improved;
    }

    private static List<FittedProgram> distinct(List<FittedProgram> peers) {
        Set<String> seen = new HashSet<>();
        return peers.stream().filter(c -> seen.add(digits(c))).limit(TOP).toList();
    }

    /** {@return the error to three digits: programs of one size that agree in it are taken for the same optimum} */
    static String digits(FittedProgram c) {
        return String.format(Locale.ROOT, "%.2e", c.error());
    }

    /** {@return the usable candidates of each number of operations, best first} */
    static SortedMap<Integer, List<FittedProgram>> bySize(List<FittedProgram> candidates) {
        SortedMap<Integer, List<FittedProgram>> sizes = new TreeMap<>();
        candidates.stream().filter(c -> c.error() < Double.POSITIVE_INFINITY)
                .forEach(c -> sizes.computeIfAbsent(c.ops(), n -> new ArrayList<>()).add(c));
        sizes.values().forEach(peers -> peers.sort(Comparator.comparingDouble(FittedProgram::error)));
        return sizes;
    }
}
