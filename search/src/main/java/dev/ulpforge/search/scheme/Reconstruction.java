package dev.ulpforge.search.scheme;

import dev.ulpforge.model.ir.F32;

/**
 * The way from the reduced argument to the result.
 *
 * @param <R> the result of the reduction
 */
@FunctionalInterface
public interface Reconstruction<R> {

    /** {@return the result} */
    F32 of(R reduced, Cores cores);
}
