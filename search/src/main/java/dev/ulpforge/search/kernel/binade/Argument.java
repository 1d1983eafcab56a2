package dev.ulpforge.search.kernel.binade;

import dev.ulpforge.search.core.number.RealFunction;

/** Of what the function with the law is taken. */
enum Argument {
    /** {@code f(x) = g(x)}: logarithms. */
    X(0, -120),
    /** {@code f(x) = g(1 + x)}: {@code log1p}. */
    ONE_PLUS_X(1, -22);

    private final double added;
    private final int leastExponent;

    Argument(double added, int leastExponent) {
        this.added = added;
        this.leastExponent = leastExponent;
    }

    /** {@return the function g, for a target function f} */
    RealFunction function(RealFunction f) {
        return (u, digits) -> f.at(u - added, digits);
    }

    /** {@return {@code g(1 + r)} as a function of r} */
    RealFunction core(RealFunction f) {
        return (r, digits) -> f.at(r + 1 - added, digits);
    }

    /** {@return the value at an input inside of the domain of the function, with a relative error of a few 2^-53} */
    double value(BinadeLaw law, float x) {
        return this == X ? law.at(x) : law.slope() * Math.log1p(x);
    }

    /** {@return an exponent such that powers of two down to it are usual arguments of the function with the law} */
    int leastExponent() {
        return leastExponent;
    }

    /** {@return the input that is nearest to having this {@code u}} */
    float input(double u) {
        return (float) (u - added);
    }
}
