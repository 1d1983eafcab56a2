package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

import io.jenetics.AltererResult;
import io.jenetics.AnyChromosome;
import io.jenetics.AnyGene;
import io.jenetics.Genotype;
import io.jenetics.Optimize;
import io.jenetics.Phenotype;
import io.jenetics.Selector;
import io.jenetics.engine.Engine;
import io.jenetics.engine.EvolutionStart;
import io.jenetics.ext.moea.NSGA2Selector;
import io.jenetics.ext.moea.UFTournamentSelector;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;

import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

/** The generations of one population: NSGA-II on cost and error, by Jenetics. */
final class Nsga {

    private static final int MATES = 4;
    private static final int ELITE = 4;

    private final Variation variation;
    private final ToDoubleFunction<ProgramSkeleton> cost;
    private final Engine<AnyGene<FittedProgram>, Vec<double[]>> engine;
    private final Genotype<AnyGene<FittedProgram>> empty;

    Nsga(Variation variation, ToDoubleFunction<ProgramSkeleton> cost, int survivors) {
        this.variation = variation;
        this.cost = cost;
        FittedProgram nothing = new FittedProgram(RealProgram.of(ProgramSkeleton.of(List.of())),
                Double.POSITIVE_INFINITY);
        empty = Genotype.of(AnyChromosome.of(() -> nothing));
        NSGA2Selector<AnyGene<FittedProgram>, Vec<double[]>> nsga2 = NSGA2Selector.ofVec();
        engine = Engine.builder(this::fitness, () -> empty).minimizing().populationSize(2 * survivors)
                .survivorsSize(survivors).offspringSize(survivors).maximalPhenotypeAge(Long.MAX_VALUE)
                .survivorsSelector(distinct(nsga2)).offspringSelector(Nsga::parents)
                .alterers(this::alter).executor(Runnable::run).fitnessExecutor(tasks -> tasks.forEach(Runnable::run))
                .build();
    }

    /** {@return the survivors and children of a generation; the outcome depends on the arguments only} */
    List<FittedProgram> evolve(List<FittedProgram> population, long generation, RandomGenerator random) {
        ISeq<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> start = population.stream()
                .map(c -> Phenotype.<AnyGene<FittedProgram>, Vec<double[]>>of(genotype(c), generation))
                .collect(ISeq.toISeq());
        List<FittedProgram> next = new ArrayList<>();
        RandomRegistry.with(random).run(() -> engine.evolve(EvolutionStart.of(start, generation)).population()
                .forEach(p -> next.add(candidate(p))));
        return next;
    }

    private Vec<double[]> fitness(Genotype<AnyGene<FittedProgram>> genotype) {
        FittedProgram c = genotype.gene().allele();
        return Vec.of(cost.applyAsDouble(c.program().skeleton()), StrictMath.log10(Math.max(1e-300, c.error())));
    }

    private Genotype<AnyGene<FittedProgram>> genotype(FittedProgram c) {
        return Genotype.of(empty.chromosome().newInstance(ISeq.of(empty.gene().newInstance(c))));
    }

    private static FittedProgram candidate(Phenotype<AnyGene<FittedProgram>, ?> p) {
        return p.genotype().gene().allele();
    }

    private AltererResult<AnyGene<FittedProgram>, Vec<double[]>> alter(
            Seq<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> parents, long generation) {
        RandomGenerator random = RandomRegistry.random();
        List<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> children = new ArrayList<>();
        for (Phenotype<AnyGene<FittedProgram>, Vec<double[]>> parent : parents) {
            Phenotype<AnyGene<FittedProgram>, Vec<double[]>> child = parent;
            for (int i = 0; child == parent && i < MATES; i++) {
                FittedProgram mate = candidate(parents.get(random.nextInt(parents.size())));
                child = variation.child(candidate(parent), mate, random)
                        .map(c -> Phenotype.<AnyGene<FittedProgram>, Vec<double[]>>of(genotype(c), generation))
                        .orElse(parent);
            }
            children.add(child);
        }
        return new AltererResult<>(ISeq.of(children), children.size());
    }

    /** Half of the parents are the best few of each size in turn, the others are chosen by tournaments. */
    private static ISeq<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> parents(
            Seq<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> population, int count, Optimize optimize) {
        SortedMap<Integer, List<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>>> sizes = new TreeMap<>();
        distinct(population).forEach(p -> sizes.computeIfAbsent(candidate(p).ops(), n -> new ArrayList<>()).add(p));
        List<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> chosen = new ArrayList<>();
        sizes.values().forEach(peers -> peers.sort(Comparator.comparingDouble(p -> candidate(p).error())));
        for (int place = 0; place < ELITE && chosen.size() < count / 2; place++) {
            for (List<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> peers : sizes.values()) {
                for (int i = 0; i < ELITE - place && place < peers.size(); i++) {
                    chosen.add(peers.get(place));
                }
            }
        }
        ISeq<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> elite = ISeq
                .of(chosen.subList(0, Math.min(chosen.size(), count / 2)));
        Selector<AnyGene<FittedProgram>, Vec<double[]>> tournament = UFTournamentSelector.ofVec();
        return elite.append(tournament.select(population, count - elite.size(), optimize));
    }

    /**
     * Keeps each skeleton once, with its best constants, and of programs of one size whose errors agree to three
     * digits only one.
     */
    private static Selector<AnyGene<FittedProgram>, Vec<double[]>> distinct(
            Selector<AnyGene<FittedProgram>, Vec<double[]>> selector) {
        return (population, count, optimize) -> {
            List<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> kept = distinct(population);
            return kept.size() < count
                    ? filled(kept, population, count, optimize, selector)
                    : selector.select(ISeq.of(kept), count, optimize);
        };
    }

    private static ISeq<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> filled(
            List<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> kept,
            Seq<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> population, int count, Optimize optimize,
            Selector<AnyGene<FittedProgram>, Vec<double[]>> selector) {
        return ISeq.of(kept).append(selector.select(population, count - kept.size(), optimize));
    }

    private static List<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> distinct(
            Seq<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> population) {
        Set<Object> seen = new HashSet<>();
        List<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> kept = new ArrayList<>();
        List<Phenotype<AnyGene<FittedProgram>, Vec<double[]>>> best = new ArrayList<>(population.asList());
        best.sort(Comparator.comparingDouble(p -> candidate(p).error()));
        for (Phenotype<AnyGene<FittedProgram>, Vec<double[]>> p : best) {
            FittedProgram c = candidate(p);
            if (seen.add(c.program().skeleton())
                    & seen.add(c.ops() + ":" + String.format(Locale.ROOT, "%.2e", c.error()))) {
                kept.add(p);
            }
        }
        return kept;
    }
}
