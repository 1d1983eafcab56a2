package dev.ulpforge.search.tuning;

import java.util.random.RandomGenerator;

import io.jenetics.IntegerGene;
import io.jenetics.Mutator;

/** Moves genes by a few steps from where they are: mostly one, seldom many. */
final class StepMutator extends Mutator<IntegerGene, Double> {
    private static final double SPREAD = 2.5;

    StepMutator(double probability) {
        super(probability);
    }

    @Override
    protected IntegerGene mutate(IntegerGene gene, RandomGenerator random) {
        int distance = 1 + (int) Math.abs(random.nextGaussian() * SPREAD * random.nextDouble());
        int moved = gene.intValue() + (random.nextBoolean() ? distance : -distance);
        return gene.newInstance(Math.clamp(moved, gene.min(), gene.max()));
    }
}
