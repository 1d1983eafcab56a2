package dev.ulpforge.search.scheme.logarithm;

import java.math.BigDecimal;

import dev.ulpforge.search.core.number.RealFunction;

/**
 * The reciprocal of the smallest magnitude of a result with a given reduced argument, to double precision.
 *
 * @param table    the table
 * @param equation the equation
 */
record LeastResult(LogarithmTable table, LogarithmicEquation equation) implements RealFunction {
    @Override
    public BigDecimal at(double r, int digits) {
        return new BigDecimal(1 / table.leastResult(equation, r));
    }
}
