package dev.ulpforge.search.tuning;

import java.util.Collections;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import io.jenetics.EliteSelector;
import io.jenetics.Genotype;
import io.jenetics.IntegerChromosome;
import io.jenetics.IntegerGene;
import io.jenetics.Optimize;
import io.jenetics.TournamentSelector;
import io.jenetics.UniformCrossover;
import io.jenetics.engine.Engine;
import io.jenetics.engine.EvolutionResult;
import io.jenetics.engine.Limits;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.search.kernel.KernelTemplate;

/**
 * Evolves the last bits of a template's constants. A gene is the distance of one constant from its correctly rounded
 * value, in steps of a size to which the result responds; the fitness is the largest error on a sample.
 */
public final class Tuning {
    private static final int RANGE = 24;
    private static final int POPULATION = 60;
    private static final int ELITE = 4;
    private final KernelTemplate template;
    private final float[] start;
    private final float[] steps;
    private final int[] movable;
    private final ToDoubleFunction<Program> error;

    /** The constants found, and the largest error of the template with them on the sample, in ULP. */
    public record Tuned(float[] constants, double ulp) {}

    /**
     * A tuning around {@code start}, a constant of which moves by multiples of its entry in {@code steps}, if that is
     * above 0.
     *
     * @param error the error of a program on a sample
     */
    public Tuning(KernelTemplate template, float[] start, float[] steps, ToDoubleFunction<Program> error) {
        this.template = template;
        this.start = start.clone();
        this.steps = steps.clone();
        this.movable = IntStream.range(0, steps.length).filter(i -> steps[i] > 0).toArray();
        this.error = error;
    }

    /** {@return the best constants after some generations} The same random numbers give the same constants. */
    public Tuned run(int generations, RandomGenerator random) {
        if (movable.length == 0) {
            return new Tuned(start, error.applyAsDouble(template.with(start)));
        }
        Engine<IntegerGene, Double> engine = Engine
                .builder(this::error, Genotype.of(IntegerChromosome.of(-RANGE, RANGE, movable.length)))
                .optimize(Optimize.MINIMUM).populationSize(POPULATION).executor(Runnable::run)
                .survivorsSelector(new EliteSelector<>(ELITE)).offspringSelector(new TournamentSelector<>(3))
                .alterers(new UniformCrossover<>(0.3, 0.3), new StepMutator(Math.min(1, 1.5 / movable.length))).build();
        Genotype<IntegerGene> untuned = genotype(i -> 0);
        EvolutionResult<IntegerGene, Double> result = RandomRegistry.with(random)
                .call(() -> engine.stream(Collections.nCopies(POPULATION, untuned))
                        .limit(Limits.bySteadyFitness(generations / 3))
                        .limit(generations).collect(EvolutionResult.toBestEvolutionResult()));
        return new Tuned(constants(result.bestPhenotype().genotype()), result.bestFitness());
    }

    private double error(Genotype<IntegerGene> genotype) {
        return error.applyAsDouble(template.with(constants(genotype)));
    }

    private Genotype<IntegerGene> genotype(IntUnaryOperator offset) {
        return Genotype.of(IntegerChromosome.of(IntStream.range(0, movable.length)
                .mapToObj(i -> IntegerGene.of(offset.applyAsInt(i), -RANGE, RANGE)).collect(ISeq.toISeq())));
    }

    private float[] constants(Genotype<IntegerGene> genotype) {
        float[] constants = start.clone();
        for (int gene = 0; gene < movable.length; gene++) {
            int i = movable[gene];
            float ulp = Math.ulp(start[i]);
            constants[i] += Math.round(genotype.chromosome().get(gene).intValue() * steps[i] / ulp) * ulp;
        }
        return constants;
    }
}
