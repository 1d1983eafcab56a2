package dev.ulpforge.driver.worker;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.worker.SearchOrder;

/**
 * The search for one kernel of several, on one thread of any JVM.
 *
 * @param words the words of its {@link SearchOrder}; where locks are written does not matter
 */
record Forging(List<String> words) implements IndependentTask<Boolean, Forging.Outcome> {

    Forging {
        words = List.copyOf(words);
    }

    /** What came of a search. */
    sealed interface Outcome extends Serializable {

        /** A lock, as text. */
        record Forged(String lock) implements Outcome {}

        /** No kernel, and what is to be said about it. */
        record Failed(String message) implements Outcome {}
    }

    /** {@return the function that is searched for, as its user wrote it} */
    String fn() {
        return order().fn();
    }

    private SearchOrder order() {
        return SearchOrder.of(WorkerArguments.parse(words).options());
    }

    @Override
    public String name() {
        return String.join(" ", words);
    }

    @Override
    public Outcome run(Boolean nothing, BooleanSupplier ended) {
        try {
            Path directory = Files.createTempDirectory("ulpforge");
            try {
                return forged(directory, ended);
            } finally {
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome forged(Path directory, BooleanSupplier ended) throws IOException {
        SearchOrder order = order().into(directory);
        try {
            Path lock = Path.of(ForgeTask.of(order, new LocalExecutor(1)).run((_, _) -> !ended.getAsBoolean()));
            String text = Files.readString(lock);
            Files.delete(lock);
            return new Outcome.Forged(text);
        } catch (CommandException failure) {
            return new Outcome.Failed(failure.userMessage().toString());
        }
    }
}
