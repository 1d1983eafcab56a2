package dev.ulpforge.driver.worker;

import java.util.List;
import java.util.function.BooleanSupplier;

import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.Recipe;

/**
 * A worker's task that another JVM can do: it needs nothing but its words.
 *
 * @param words what {@link WorkerArguments#words} gives
 */
record Errand(List<String> words) implements IndependentTask<Boolean, String> {

    Errand {
        words = List.copyOf(words);
    }

    /** Nothing is needed. */
    private record Nothing() implements Recipe<Boolean> {
        @Override
        public Boolean make() {
            return true;
        }
    }

    /** {@return what errands have in common: nothing} */
    static Common<Boolean> common() {
        return Common.made(true, new Nothing());
    }

    @Override
    public String name() {
        return String.join(" ", words);
    }

    @Override
    public String run(Boolean nothing, BooleanSupplier ended) {
        return Task.of(WorkerArguments.parse(words)).run((_, _) -> !ended.getAsBoolean());
    }
}
