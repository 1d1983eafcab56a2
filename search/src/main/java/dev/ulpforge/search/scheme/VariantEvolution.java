package dev.ulpforge.search.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.jenetics.Genotype;
import io.jenetics.IntegerChromosome;
import io.jenetics.IntegerGene;
import io.jenetics.Mutator;
import io.jenetics.UniformCrossover;
import io.jenetics.engine.Engine;
import io.jenetics.ext.moea.NSGA2Selector;
import io.jenetics.ext.moea.UFTournamentSelector;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.RandomRegistry;

/**
 * A choice among many variants: a genome with an integer for each dimension, evolved by NSGA-II (Deb et al., IEEE TEC
 * 6(2), 2002) on cost and error, and then the neighbours of the best, as long as these are better. Each variant is
 * looked at once; what is found depends on the seed only.
 *
 * @param variants the variants
 * @param judge    what a variant is worth; empty for a useless one
 * @param seed     the seed
 */
record VariantEvolution(Variants variants, Function<Variant, Optional<Merit>> judge, long seed) {
    private static final int POPULATION = 40;
    private static final int GENERATIONS = 25;
    /** Beside the front, the one behind it: estimates err. */
    private static final int FRONTS = 2;
    private static final double CROSSED = 0.3;
    private static final double MUTATED = 0.25;
    private static final double USELESS = 1e9;
    /** Errors below this, in ULP, are alike. */
    private static final double LEAST = 1e-9;

    /**
     * What a variant is worth.
     *
     * @param cost  its cost in ns per float
     * @param error an estimate of its error in ULP
     */
    record Merit(double cost, double error) {
        private boolean dominates(Merit other) {
            return cost <= other.cost && error <= other.error && !equals(other);
        }
    }

    /** {@return the variants of the first fronts, the cheapest first} */
    List<Variant> evolved() {
        Map<Variant, Optional<Merit>> known = new LinkedHashMap<>();
        Genotype<IntegerGene> any = Genotype.of(variants.dimensions().stream()
                .map(dimension -> IntegerChromosome.of(dimension.least(), dimension.greatest() + 1)).toList());
        RandomRegistry.with(new Random(seed)).run(() -> Engine
                .builder((Genotype<IntegerGene> genome) -> fitness(genome, known), any).minimizing()
                .populationSize(POPULATION).alterers(new UniformCrossover<>(CROSSED), new Mutator<>(MUTATED))
                .survivorsSelector(NSGA2Selector.ofVec()).offspringSelector(UFTournamentSelector.ofVec())
                .executor(Runnable::run).fitnessExecutor(tasks -> tasks.forEach(Runnable::run)).build().stream()
                .limit(GENERATIONS).forEach(_ -> {
                }));
        List<Variant> front = fronts(known);
        while (front.stream().mapToLong(variant -> neighbours(variant).filter(near -> isNew(near, known)).count())
                .sum() > 0) {
            front = fronts(known);
        }
        return front;
    }

    /** {@return the variants that differ by one step of one dimension} */
    private Stream<Variant> neighbours(Variant variant) {
        return IntStream.range(0, variant.values().size()).boxed().flatMap(at -> Stream.of(-1, 1).flatMap(step -> {
            Dimension dimension = variants.dimensions().get(at);
            List<Integer> values = new ArrayList<>(variant.values());
            int value = values.get(at) + step;
            values.set(at, value);
            return dimension.least() <= value && value <= dimension.greatest()
                    ? Stream.of(new Variant(variants.dimensions(), values))
                    : Stream.empty();
        }));
    }

    private boolean isNew(Variant variant, Map<Variant, Optional<Merit>> known) {
        boolean isNew = !known.containsKey(variant);
        merit(variant, known);
        return isNew;
    }

    private Optional<Merit> merit(Variant variant, Map<Variant, Optional<Merit>> known) {
        return known.computeIfAbsent(variant,
                unknown -> variants.sensible().test(unknown) ? judge.apply(unknown) : Optional.empty());
    }

    private Vec<double[]> fitness(Genotype<IntegerGene> genome, Map<Variant, Optional<Merit>> known) {
        Variant variant = new Variant(variants.dimensions(),
                IntStream.range(0, genome.length()).mapToObj(i -> genome.get(i).gene().intValue()).toList());
        return merit(variant, known).map(m -> Vec.of(m.cost(), StrictMath.log(Math.max(LEAST, m.error()))))
                .orElse(Vec.of(USELESS, USELESS));
    }

    private static List<Variant> fronts(Map<Variant, Optional<Merit>> known) {
        Map<Variant, Merit> left = new LinkedHashMap<>();
        known.forEach((variant, merit) -> merit.ifPresent(m -> left.put(variant, m)));
        Map<Variant, Merit> chosen = new LinkedHashMap<>();
        for (int front = 0; front < FRONTS; front++) {
            List<Merit> merits = List.copyOf(left.values());
            List<Variant> best = new ArrayList<>(left.keySet());
            best.removeIf(variant -> merits.stream().anyMatch(other -> other.dominates(left.get(variant))));
            best.forEach(variant -> chosen.put(variant, left.remove(variant)));
        }
        return chosen.keySet().stream()
                .sorted(Comparator.comparingDouble((Variant variant) -> chosen.get(variant).cost())
                        .thenComparingDouble(variant -> chosen.get(variant).error())
                        .thenComparing(variant -> variant.values().toString()))
                .toList();
    }
}
