package dev.ulpforge.search.core.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import dev.ulpforge.model.task.Recipe;

/** A real function of one variable, known only by its values at doubles. Implementations are safe for many threads. */
@FunctionalInterface
public interface RealFunction {

    /** The number of digits for {@link #at(double)}, a little more than a double-double can hold. */
    int DOUBLE_DOUBLE_DIGITS = 36;

    /**
     * {@return the value at the finite {@code x}, with a relative error of at most about {@code 10^-digits}}
     *
     * @throws ArithmeticException where the function is undefined or infinite
     */
    BigDecimal at(double x, int digits);

    /** {@return the value at the finite {@code x} as a double-double} */
    default DoubleDouble at(double x) {
        return DoubleDouble.of(at(x, DOUBLE_DOUBLE_DIGITS));
    }

    /** {@return how another JVM makes a function with the same values; none if only this one has it} */
    default Optional<Recipe<RealFunction>> recipe() {
        return Optional.empty();
    }

    /** {@return a function with the accuracy of a double, for any number of digits: good enough for a weight} */
    static RealFunction ofDouble(DoubleUnaryOperator f) {
        return (x, digits) -> new BigDecimal(f.applyAsDouble(x));
    }

    /** {@return the weight {@code 1/|f|}, which turns an error into a relative error} */
    static RealFunction relative(RealFunction f) {
        return (x, digits) -> BigDecimal.ONE.divide(f.at(x, digits).abs(), new MathContext(digits));
    }

    /** {@return the weight 1, which leaves an error absolute} */
    static RealFunction one() {
        return (x, digits) -> BigDecimal.ONE;
    }
}
