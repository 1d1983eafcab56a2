package dev.ulpforge.search.scheme;

import dev.ulpforge.model.ir.F32;

/** What a program computes for inputs beyond its fast region; vectors that have none skip it. */
@FunctionalInterface
public interface SlowPath {

    /**
     * {@return the result for any float beyond the fast region, NaN included}
     *
     * @param x        the input
     * @param cores    the cores of the fast path, with the same constants
     * @param specials what the oracle requires at special inputs
     */
    F32 of(F32 x, Cores cores, SpecialResults specials);

    /** {@return that of targets that are constant, or undefined, beyond the fast region} */
    static SlowPath constant() {
        return (x, cores, specials) -> specials.beyond(x);
    }
}
