package dev.ulpforge.search.scheme.power;

import dev.ulpforge.search.core.number.RealFunction;

/** What a function is at negative numbers. */
enum Parity {
    EVEN, ODD, UNDEFINED;

    /** {@return what {@code f} looks like at one number} The equation holds or not for all of them alike. */
    static Parity of(RealFunction f) {
        try {
            return f.at(-2.0).hi() == f.at(2.0).hi() ? EVEN : ODD;
        } catch (ArithmeticException e) {
            return UNDEFINED;
        }
    }
}
