package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.MadeObjects;
import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.Suspect;

/**
 * What all shards of a sweep have in common.
 *
 * @param former the sweep of a kernel that may have returned mostly the same
 */
record SweepTarget(List<ObservedKernel> kernels, Oracle oracle, PieceIndex index, Optional<SweepRun> former) {

    SweepTarget {
        kernels = List.copyOf(kernels);
    }

    /** {@return one of the kernels, by its number} */
    Suspect suspect(int number) {
        return new Suspect(kernels.get(number).kernel(), oracle, index);
    }

    /** How another JVM makes it. */
    private record Made(Recipe<Oracle> oracle, List<Recipe<BulkKernel>> kernels) implements Recipe<SweepTarget> {
        @Override
        public SweepTarget make() {
            Oracle made = MadeObjects.of(oracle);
            return new SweepTarget(kernels.stream().map(MadeObjects::of).map(ObservedKernel::new).toList(), made,
                    new PieceIndex(made.pieces()), Optional.empty());
        }
    }

    /** {@return this for tasks: in any JVM if all of it can be made there, and nobody here sees its results} */
    Common<SweepTarget> common() {
        List<Recipe<BulkKernel>> recipes = kernels.stream().filter(kernel -> !kernel.isSeen())
                .flatMap(kernel -> kernel.kernel().recipe().stream()).toList();
        return oracle.recipe().filter(_ -> former.isEmpty() && recipes.size() == kernels.size())
                .map(made -> Common.made(this, new Made(made, recipes))).orElseGet(() -> Common.here(this));
    }
}
