package dev.ulpforge.verify.sweep.run;

import java.util.Optional;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.MadeObjects;
import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.verify.oracle.Oracle;

/**
 * A kernel of which tasks ask whether it returns what it should.
 *
 * @param oracle knows what it should return
 * @param index  of the oracle's pieces
 */
public record Suspect(BulkKernel kernel, Oracle oracle, PieceIndex index) {

    /** A kernel at the inputs of an oracle. */
    public Suspect(BulkKernel kernel, Oracle oracle) {
        this(kernel, oracle, new PieceIndex(oracle.pieces()));
    }

    /** How another JVM makes it. */
    private record Made(Recipe<BulkKernel> kernel, Recipe<Oracle> oracle) implements Recipe<Suspect> {
        @Override
        public Suspect make() {
            return new Suspect(MadeObjects.of(kernel), MadeObjects.of(oracle));
        }
    }

    /** {@return this for tasks, in any JVM if both can be made there} */
    public Common<Suspect> common() {
        Optional<Recipe<Suspect>> recipe = kernel.recipe()
                .flatMap(one -> oracle.recipe().map(other -> new Made(one, other)));
        return new Common<>(this, recipe);
    }
}
