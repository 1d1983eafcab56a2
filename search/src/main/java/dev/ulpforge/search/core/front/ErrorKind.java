package dev.ulpforge.search.core.front;

import java.math.BigDecimal;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.search.core.number.RealFunction;

/** What the error of an approximation is measured against. */
public enum ErrorKind {
    /** {@code |p(x)/f(x) - 1|}. */
    RELATIVE,
    /** {@code |p(x) - f(x)|}. */
    ABSOLUTE,
    /**
     * {@code |p(x) - f(x)|} in units in the last place of f(x) as a float, where p is computed in float arithmetic with
     * float constants, at floats x.
     */
    ULP;

    private static final int DIGITS = 18;

    /** {@return the factor that turns {@code |p(x) - f(x)|} into this error} */
    public RealFunction weight(RealFunction f) {
        return switch (this) {
            case RELATIVE -> RealFunction.relative(f);
            case ABSOLUTE -> RealFunction.one();
            case ULP -> perUlp(f);
        };
    }

    /** {@return whether the weight rises without limit towards a zero of f} */
    boolean isSteepAtZeros() {
        return this != ABSOLUTE;
    }

    /** Undefined where f is 0, as for relative errors. */
    private static RealFunction perUlp(RealFunction f) {
        return (x, digits) -> {
            double y = f.at(x, DIGITS).doubleValue();
            if (y == 0) {
                throw new ArithmeticException("no error in ULP counts at a zero");
            }
            return new BigDecimal(1 / Format.BINARY32.ulp(y));
        };
    }
}
