package dev.ulpforge.model.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What this JVM has made from recipes. The latest few are kept: all tasks of a sweep or a search need the same, and so
 * do the recipes of larger things that contain it.
 */
public final class MadeObjects {
    private static final int KEPT = 8;
    private static final Map<Recipe<?>, FutureTask<?>> MADE = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Recipe<?>, FutureTask<?>> eldest) {
            return size() > KEPT;
        }
    };

    private MadeObjects() {}

    /** {@return what a recipe makes} Whoever asks first makes it, and others wait. */
    @SuppressWarnings("unchecked")
    public static <C> C of(Recipe<C> recipe) {
        FutureTask<C> making;
        synchronized (MADE) {
            making = (FutureTask<C>) MADE.computeIfAbsent(recipe, _ -> new FutureTask<>(recipe::make));
        }
        making.run();
        try {
            return making.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            synchronized (MADE) {
                MADE.remove(recipe, making);
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(e);
        }
    }

    /** Keeps what this JVM has anyway, so that a recipe's tasks in this JVM need not make it again. */
    public static <C> void keep(Recipe<C> recipe, C made) {
        FutureTask<C> done = new FutureTask<>(() -> made);
        done.run();
        synchronized (MADE) {
            MADE.putIfAbsent(recipe, done);
        }
    }
}
