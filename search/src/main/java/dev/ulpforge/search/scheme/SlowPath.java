package dev.ulpforge.search.scheme;

import dev.ulpforge.model.ir.F32;

/** The computation of a program for inputs outside its fast region; vectors without such inputs skip it. */
@FunctionalInterface
public interface SlowPath {

    /**
     * {@return the result for any float outside the fast region, including NaN}
     *
     * @param x        the input
     * @param cores    the cores of the fast path, with the same constants
     * @param specials the results that the oracle requires at special inputs
     */
    F32 of(F32 x, Cores cores, SpecialResults specials);

    /** {@return the slow path of targets that are constant, or undefined, outside the fast region} */
    static SlowPath constant() {
        return (x, cores, specials) -> specials.beyond(x);
    }
}
