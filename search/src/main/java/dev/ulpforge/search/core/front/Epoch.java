package dev.ulpforge.search.core.front;

import java.io.Serializable;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.ulpforge.model.task.IndependentTask;

/** An epoch of one population. Its outcome depends on its fields and on the search only. */
sealed interface Epoch extends IndependentTask<FrontWorkshop, Epoch.Outcome> {

    /**
     * What an epoch leaves.
     *
     * @param population  the programs
     * @param evaluations the number of skeletons fitted
     */
    record Outcome(List<FittedProgram> population, long evaluations) implements Serializable {
        public Outcome {
            population = List.copyOf(population);
        }
    }

    /**
     * An epoch of an island.
     *
     * @param island     its number
     * @param epoch      how many came before
     * @param population its programs
     */
    record OfIsland(int island, long epoch, List<FittedProgram> population) implements Epoch {
        @Override
        public String name() {
            return "epoch " + (epoch + 1) + " of island " + (island + 1);
        }

        @Override
        public Outcome run(FrontWorkshop workshop, BooleanSupplier ended) {
            Island evolving = new Island(workshop.spec(), workshop.fitter().another(),
                    workshop.appraisal(), island);
            evolving.replacePopulation(population);
            long evaluations = evolving.epoch(epoch, ended);
            return new Outcome(evolving.population(), evaluations);
        }
    }

    /**
     * An epoch of the systematic extension.
     *
     * @param epoch      how many came before
     * @param population its programs
     * @param migrants   the best programs of all islands
     */
    record OfExtension(long epoch, List<FittedProgram> population, List<FittedProgram> migrants) implements Epoch {
        @Override
        public String name() {
            return "epoch " + (epoch + 1) + " of the systematic extension";
        }

        @Override
        public Outcome run(FrontWorkshop workshop, BooleanSupplier ended) {
            SystematicExtension extension = new SystematicExtension(workshop.spec(), workshop.fitter().another(),
                    workshop.appraisal());
            extension.replacePopulation(population);
            long evaluations = extension.epoch(epoch, migrants, ended);
            return new Outcome(extension.population(), evaluations);
        }
    }
}
