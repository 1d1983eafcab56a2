package dev.ulpforge.verify.oracle.jet;

import dev.ulpforge.verify.series.Jet;

/**
 * The jets of a function on a block: at its centre, and over all of it. The one at the centre makes the other narrow,
 * by the mean value theorem, also where intervals alone would forget that two parts of an expression depend on the same
 * x.
 *
 * @param at the jet at the centre
 * @param over enclosures over the block, of one order more
 */
public record TightJet(Jet at, Jet over) {
    static final TightJet UNDEFINED = new TightJet(Jet.UNDEFINED, Jet.UNDEFINED);

    /** {@return whether the jets do not exist} */
    public boolean isUndefined() {
        return over == Jet.UNDEFINED;
    }

    /** {@return the sign of the function on the block, 0 if it is not known to have one} */
    int signum() {
        return over.value().signum();
    }

    /** {@return a bound of the function's magnitude} */
    double size() {
        return over.value().upperMagnitude();
    }
}
