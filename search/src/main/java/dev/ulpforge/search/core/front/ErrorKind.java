package dev.ulpforge.search.core.front;

import dev.ulpforge.search.core.number.RealFunction;

/** What the error of an approximation is measured against. */
public enum ErrorKind {
    /** {@code |p(x)/f(x) - 1|}. */
    RELATIVE,
    /** {@code |p(x) - f(x)|}. */
    ABSOLUTE;

    /** {@return the factor that turns {@code |p(x) - f(x)|} into this error} */
    public RealFunction weight(RealFunction f) {
        return this == RELATIVE ? RealFunction.relative(f) : RealFunction.one();
    }
}
