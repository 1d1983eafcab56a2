package dev.ulpforge.model.task;

import java.util.Optional;

/**
 * What some tasks have in common: an object of this JVM, and how others make an equal one.
 *
 * @param here   safe for concurrent use
 * @param recipe none if the object exists in this JVM only; then all tasks run here
 */
public record Common<C>(C here, Optional<Recipe<C>> recipe) {

    /** {@return an object of this JVM only} */
    public static <C> Common<C> here(C here) {
        return new Common<>(here, Optional.empty());
    }

    /** {@return an object that other JVMs make from a recipe} */
    public static <C> Common<C> made(C here, Recipe<C> recipe) {
        return new Common<>(here, Optional.of(recipe));
    }
}
