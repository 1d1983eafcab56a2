package dev.ulpforge.verify.oracle.jet;

import dev.ulpforge.verify.series.Jet;

/**
 * The jets of a function on a block: at its centre, and over all of it. By the mean value theorem the jet at the centre
 * narrows the other one, even where interval arithmetic alone would lose the dependence of two parts of an expression
 * on the same x.
 *
 * @param at the jet at the centre
 * @param over enclosures over the block, up to one more order
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

    /** {@return a bound on the function's magnitude} */
    double size() {
        return over.value().upperMagnitude();
    }
}
