package dev.ulpforge.search.elementary;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealExpression;

/** The base of powers and logarithms. */
enum Radix {
    /** Euler's number. */
    E("exp(x)", "log(1 + x)", "log(2)", "1"),
    /** Two. */
    TWO("exp2(x)", "log2(1 + x)", "1", "1 / log(2)"),
    /** Ten. */
    TEN("exp10(x)", "log10(1 + x)", "log10(2)", "1 / log(10)");

    private final String power;
    private final String logarithm;
    private final String ofTwo;
    private final String slope;

    Radix(String power, String logarithm, String ofTwo, String slope) {
        this.power = power;
        this.logarithm = logarithm;
        this.ofTwo = ofTwo;
        this.slope = slope;
    }

    /** {@return the logarithm of {@code 1 / x}, as an expression} */
    String ofInverse() {
        return "-" + logarithm.replace("1 + x", "x");
    }

    /** {@return the power, as an expression} */
    String power() {
        return power;
    }

    /** {@return the logarithm of two} */
    DoubleDouble ofTwo() {
        return constant(ofTwo);
    }

    /** {@return the slope of the logarithm at 1} */
    DoubleDouble slope() {
        return constant(slope);
    }

    /** {@return the logarithm of {@code 1 + x} less its tangent at 0, as an expression} */
    String bend() {
        return logarithm + " - x * (" + slope + ")";
    }

    private static DoubleDouble constant(String text) {
        return RealExpression.of(text).at(0.0);
    }
}
