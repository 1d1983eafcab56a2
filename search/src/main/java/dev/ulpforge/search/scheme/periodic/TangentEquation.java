package dev.ulpforge.search.scheme.periodic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * The equation {@code f(2x) (1 - f(x)²/a²) = 2 f(x)} of tangents: {@code f(x) = a tan(πx/p)}.
 *
 * @param period    the {@code p > 0} with {@code f(x + p) = f(x)}, to {@value Recognition#PERIOD_DIGITS} digits
 * @param amplitude the {@code a}, to nearly double precision
 */
record TangentEquation(BigDecimal period, double amplitude) {
    private static final MathContext ROUNDED = new MathContext(Recognition.DIGITS);

    /** {@return the equation of {@code f}, if its values at random points satisfy it} */
    static Optional<TangentEquation> of(RealFunction f, RandomGenerator random) {
        try {
            BigDecimal once = f.at(Recognition.SPACING, Recognition.DIGITS);
            BigDecimal ratio = once.multiply(BigDecimal.TWO)
                    .divide(f.at(2 * Recognition.SPACING, Recognition.DIGITS), ROUNDED);
            BigDecimal square = once.multiply(once).divide(BigDecimal.ONE.subtract(ratio), ROUNDED);
            BigDecimal size = Recognition.snapped(value("sqrt(" + square.toPlainString() + ")"),
                    Recognition.DIGITS / 2);
            BigDecimal a = once.signum() < 0 ? size.negate() : size;
            String tangent = once.divide(a, ROUNDED).toPlainString();
            BigDecimal p = Recognition.snapped(value("pi * " + Recognition.SPACING + " / atan(" + tangent + ")"),
                    Recognition.PERIOD_DIGITS);
            RealFunction model = RealExpression.of("(" + a + ") * tan(pi * x / " + p + ")");
            return Recognition.agree(f, model, BigDecimal::abs, random)
                    ? Optional.of(new TangentEquation(p, a.doubleValue()))
                    : Optional.empty();
        } catch (ArithmeticException undefined) {
            return Optional.empty();
        }
    }

    private static BigDecimal value(String expression) {
        return Recognition.value(expression, Recognition.DIGITS);
    }

    /** {@return the angle per unit of x} */
    double omega() {
        return Math.PI / period.doubleValue();
    }
}
