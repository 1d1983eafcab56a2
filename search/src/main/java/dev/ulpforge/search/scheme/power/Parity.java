package dev.ulpforge.search.scheme.power;

import dev.ulpforge.search.core.number.RealFunction;

/** The values of a function at negative numbers. */
public enum Parity {
    EVEN, ODD, UNDEFINED;

    /** {@return the parity of {@code f} at one number} If the equation holds, all numbers have the same. */
    static Parity of(RealFunction f) {
        try {
            return f.at(-2.0).hi() == f.at(2.0).hi() ? EVEN : ODD;
        } catch (ArithmeticException e) {
            return UNDEFINED;
        }
    }
}
