package dev.ulpforge.search.kernel.logarithm;

import java.util.function.DoubleUnaryOperator;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;

/** Of what {@code u} the function with the law is taken. */
enum InnerFunction {
    /** {@code f(x) = g(x)}: logarithms. */
    X("x", u -> u, x -> x - 1, -120, 120),
    /** {@code f(x) = g(1 + x)}: {@code log1p}. */
    ONE_PLUS_X("x - 1", u -> u - 1, x -> x, -22, 120),
    /** {@code f(x) = g((1 + x)/(1 - x))}: {@code atanh}. */
    QUOTIENT("(x - 1)/(x + 1)", u -> (u - 1) / (u + 1), x -> 2 * x / (1 - x), -24, 24),
    /** {@code f(x) = g(x + sqrt(x^2 - 1))}: {@code acosh}. */
    COSINE("(x + 1/x)/2", u -> (u + 1 / u) / 2, x -> x - 1 + Math.sqrt((x - 1) * (x + 1)), 0, 120);

    private final Expression inverse;
    private final DoubleUnaryOperator input;
    private final DoubleUnaryOperator aboveOne;
    private final int leastExponent;
    private final int greatestExponent;

    InnerFunction(String inverse, DoubleUnaryOperator input, DoubleUnaryOperator aboveOne, int leastExponent,
            int greatestExponent) {
        this.inverse = Expression.parse(inverse);
        this.input = input;
        this.aboveOne = aboveOne;
        this.leastExponent = leastExponent;
        this.greatestExponent = greatestExponent;
    }

    /** {@return the function g, for a target function f} */
    RealFunction function(Expression f) {
        return new RealExpression(f.of(inverse));
    }

    /**
     * {@return {@code g(1 + r)} as a function of r}, by the law where an inverse has no such branch on both sides of 1
     */
    RealFunction core(LogarithmicEquation law, Expression f) {
        return isPaired()
                ? RealFunction.ofDouble(r -> law.slope() * Math.log1p(r))
                : new RealExpression(f.of(inverse.of(Expression.parse("1 + x"))));
    }

    /** {@return whether {@code u} is a sum of 1 and a number with roundings of its own} */
    private boolean isPaired() {
        return this == QUOTIENT || this == COSINE;
    }

    /** {@return the value at an input inside of the domain of the function, with a relative error of a few 2^-53} */
    double value(LogarithmicEquation law, float x) {
        return this == X ? law.at(x) : law.slope() * Math.log1p(aboveOne.applyAsDouble(x));
    }

    /** {@return an exponent such that powers of two down to it are usual arguments of the function with the law} */
    int leastExponent() {
        return leastExponent;
    }

    /** {@return an exponent such that powers of two below it are usual arguments of the function with the law} */
    int greatestExponent() {
        return greatestExponent;
    }

    /** {@return the input that is nearest to having this {@code u}} */
    float input(double u) {
        return (float) input.applyAsDouble(u);
    }
}
