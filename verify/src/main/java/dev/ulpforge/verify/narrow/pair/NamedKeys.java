package dev.ulpforge.verify.narrow.pair;

import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.verify.pair.PairError;

/** The keys of a function that has a name, whose special values are those of C99. */
sealed interface NamedKeys extends PairKeys permits PowKeys, HypotKeys, Atan2Keys {

    /** {@return the function} */
    PairFunction function();

    /** Multiples of pi/4, which are doubles here, are far from what lies halfway. */
    @Override
    default boolean accepts(double x, double y, int result) {
        double value = new PairError(function(), format()).special(x, y).orElseThrow();
        return result == (int) format().bits(value);
    }
}
