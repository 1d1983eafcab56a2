package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.search.core.fit.ConstantFitter;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.Operation;

/**
 * What all epochs of a search have in common.
 *
 * @param fitter    knows the values of the target at the points of the fits; each epoch works with another one
 * @param appraisal says which error counts
 */
record FrontWorkshop(FrontSpec spec, ConstantFitter fitter, Appraisal appraisal) {

    /** The workshop of a search: the values of its target are computed now. */
    FrontWorkshop(FrontSpec spec) {
        this(spec, ConstantFitter.of(spec.problem().target(), spec.problem().weight(), spec.problem().interval()),
                Appraisal.of(spec.problem()));
    }

    /**
     * {@return the populations that the search begins with} Those of the first island and of the systematic extension
     * have the programs given; their children reach the others by migration.
     */
    List<List<FittedProgram>> beginnings() {
        ConstantFitter fitting = fitter.another();
        List<FittedProgram> given = spec.given().stream().map(fitting::full)
                .map(fit -> appraisal.of(fit, Double.POSITIVE_INFINITY)).toList();
        List<List<FittedProgram>> populations = new ArrayList<>(Collections.nCopies(spec.islands() + 1, List.of()));
        populations.set(0, given);
        populations.set(spec.islands(), given);
        return List.copyOf(populations);
    }

    /** How another JVM makes it. */
    private record Made(String name, Recipe<RealFunction> target, ErrorKind kind, Interval interval,
            Map<Operation, Double> costs, int maxOps, long seed, int islands) implements Recipe<FrontWorkshop> {
        @Override
        public FrontWorkshop make() {
            return new FrontWorkshop(
                    new FrontSpec(new Problem(name, target.make(), kind, interval), costs, maxOps, seed, islands));
        }
    }

    /** {@return this for tasks, in any JVM if the target can be made there} */
    Common<FrontWorkshop> common() {
        Problem problem = spec.problem();
        return problem.target().recipe()
                .map(target -> Common.made(this, new Made(problem.name(), target, problem.kind(), problem.interval(),
                        spec.costs(), spec.maxOps(), spec.seed(), spec.islands())))
                .orElseGet(() -> Common.here(this));
    }
}
