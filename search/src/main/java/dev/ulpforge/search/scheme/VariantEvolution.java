package dev.ulpforge.search.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.DoubleStream;
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
 * A choice among the variants of several schemes: a genome with a gene for the scheme and one for each dimension of
 * each scheme, evolved by NSGA-II (Deb et al., IEEE TEC 6(2), 2002) on the error and the cost for each maker's CPU,
 * followed by the neighbours of the best, as long as these are better. Each variant is evaluated once; the result
 * depends on the seed only.
 *
 * @param schemes the variants of each scheme
 * @param makers the number of costs of a variant
 * @param judge the merit of a variant; empty for a useless one
 * @param seed    the seed
 */
record VariantEvolution(List<Variants> schemes, int makers, Function<SchemeVariant, Optional<Merit>> judge, long seed) {
    private static final int POPULATION = 60;
    private static final int GENERATIONS = 20;
    /** The first front and the second, since estimates are uncertain. */
    private static final int FRONTS = 2;
    private static final double CROSSED = 0.3;
    private static final double MUTATED = 0.25;
    private static final double USELESS = 1e9;
    /** Errors below this, in ULP, count as equal. */
    private static final double LEAST = 1e-9;

    /**
     * The merit of a variant.
     *
     * @param costs its cost for each maker's CPU in ns per float, of which the largest decides
     * @param error an estimate of its error in ULP
     */
    record Merit(List<Double> costs, double error) {
        Merit {
            costs = List.copyOf(costs);
        }

        /** {@return the cost by which candidates are ordered} */
        double cost() {
            return costs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }

        private boolean dominates(Merit other) {
            return error <= other.error && !equals(other)
                    && IntStream.range(0, costs.size()).allMatch(i -> costs.get(i) <= other.costs.get(i));
        }

        private Vec<double[]> fitness() {
            return Vec.of(DoubleStream.concat(costs.stream().mapToDouble(Double::doubleValue),
                    DoubleStream.of(StrictMath.log(Math.max(LEAST, error)))).toArray());
        }
    }

    /** {@return the variants of the first fronts, the cheapest first} */
    List<SchemeVariant> evolved() {
        Map<SchemeVariant, Optional<Merit>> known = new LinkedHashMap<>();
        RandomRegistry.with(new Random(seed)).run(() -> Engine
                .builder((Genotype<IntegerGene> genome) -> fitness(genome, known), genomes()).minimizing()
                .populationSize(POPULATION).alterers(new UniformCrossover<>(CROSSED), new Mutator<>(MUTATED))
                .survivorsSelector(NSGA2Selector.ofVec()).offspringSelector(UFTournamentSelector.ofVec())
                .executor(Runnable::run).fitnessExecutor(tasks -> tasks.forEach(Runnable::run)).build().stream()
                .limit(GENERATIONS).forEach(_ -> {
                }));
        List<SchemeVariant> front = fronts(known);
        while (front.stream().mapToLong(variant -> neighbours(variant).filter(near -> isNew(near, known)).count())
                .sum() > 0) {
            front = fronts(known);
        }
        return front;
    }

    private Genotype<IntegerGene> genomes() {
        return Genotype.of(Stream.concat(Stream.of(IntegerChromosome.of(0, schemes.size())),
                schemes.stream().flatMap(variants -> variants.dimensions().stream())
                        .map(dimension -> IntegerChromosome.of(dimension.least(), dimension.greatest() + 1)))
                .toList());
    }

    /** The genes of other schemes are ignored. */
    private SchemeVariant variant(Genotype<IntegerGene> genome) {
        int scheme = genome.get(0).gene().intValue();
        int first = 1 + schemes.subList(0, scheme).stream().mapToInt(variants -> variants.dimensions().size()).sum();
        List<Dimension> dimensions = schemes.get(scheme).dimensions();
        return new SchemeVariant(scheme, new Variant(dimensions, IntStream.range(first, first + dimensions.size())
                .mapToObj(i -> genome.get(i).gene().intValue()).toList()));
    }

    /** {@return the variants that differ by one step of one dimension} */
    private static Stream<SchemeVariant> neighbours(SchemeVariant of) {
        List<Dimension> dimensions = of.variant().dimensions();
        return IntStream.range(0, dimensions.size()).boxed()
                .flatMap(at -> dimensions.get(at).near(of.variant().values().get(at)).mapToObj(value -> {
                    List<Integer> values = new ArrayList<>(of.variant().values());
                    values.set(at, value);
                    return new SchemeVariant(of.scheme(), new Variant(dimensions, values));
                }));
    }

    private boolean isNew(SchemeVariant variant, Map<SchemeVariant, Optional<Merit>> known) {
        boolean isNew = !known.containsKey(variant);
        merit(variant, known);
        return isNew;
    }

    private Optional<Merit> merit(SchemeVariant variant, Map<SchemeVariant, Optional<Merit>> known) {
        return known.computeIfAbsent(variant,
                unknown -> schemes.get(unknown.scheme()).sensible().test(unknown.variant())
                        ? judge.apply(unknown)
                        : Optional.empty());
    }

    private Vec<double[]> fitness(Genotype<IntegerGene> genome, Map<SchemeVariant, Optional<Merit>> known) {
        return merit(variant(genome), known).map(Merit::fitness)
                .orElseGet(() -> Vec.of(DoubleStream.generate(() -> USELESS).limit(makers + 1L).toArray()));
    }

    private static List<SchemeVariant> fronts(Map<SchemeVariant, Optional<Merit>> known) {
        Map<SchemeVariant, Merit> left = new LinkedHashMap<>();
        known.forEach((variant, merit) -> merit.ifPresent(m -> left.put(variant, m)));
        Map<SchemeVariant, Merit> chosen = new LinkedHashMap<>();
        for (int front = 0; front < FRONTS; front++) {
            List<Merit> merits = List.copyOf(left.values());
            List<SchemeVariant> best = new ArrayList<>(left.keySet());
            best.removeIf(variant -> merits.stream().anyMatch(other -> other.dominates(left.get(variant))));
            best.forEach(variant -> chosen.put(variant, left.remove(variant)));
        }
        return chosen.keySet().stream()
                .sorted(Comparator.comparingDouble((SchemeVariant variant) -> chosen.get(variant).cost())
                        .thenComparingDouble(variant -> chosen.get(variant).error())
                        .thenComparing(SchemeVariant::toString))
                .toList();
    }
}
