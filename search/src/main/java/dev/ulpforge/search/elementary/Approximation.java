package dev.ulpforge.search.elementary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * A polynomial near a function on an interval.
 *
 * @param coefficients those of 1, x, x² and so on
 */
record Approximation(List<Double> coefficients) {
    /** The error of values, next to 1: so much below that of a double's rounding that no further term would help. */
    static final double NEGLIGIBLE = 0x1p-56;
    /** Fits take seconds, and revisions of a program have the same. */
    private static final Map<Fit, Approximation> KNOWN = new ConcurrentHashMap<>();

    Approximation {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * A function {@code numerator / x^power} to approximate.
     *
     * @param numerator an expression in x
     * @param power     the power of x
     */
    record Ratio(String numerator, int power) implements RealFunction {
        /** The value at 0 is that at this place, up to rounding. */
        private static final double BESIDE_ZERO = 0x1p-80;

        /** A function that has a value everywhere. */
        Ratio(String function) {
            this(function, 0);
        }

        @Override
        public BigDecimal at(double x, int digits) {
            double place = x == 0 && power > 0 ? BESIDE_ZERO : x;
            return RealExpression.of(numerator).at(place, digits).divide(new BigDecimal(place).pow(power),
                    new MathContext(digits));
        }

        /**
         * {@return the polynomial of the least degree with an error below a tolerance}
         *
         * @param degree the first degree that is tried
         */
        Approximation near(double lo, double hi, double tolerance, int degree) {
            return KNOWN.computeIfAbsent(new Fit(this, lo, hi, tolerance), fit -> fit.from(degree));
        }
    }

    private record Fit(Ratio f, double lo, double hi, double tolerance) {
        Approximation from(int degree) {
            MinimaxPolynomial p = MinimaxPolynomial.fit(f, RealFunction.one(), lo, hi, degree);
            return p.error() < tolerance
                    ? new Approximation(Arrays.stream(p.coefficients()).boxed().toList())
                    : from(degree + 1);
        }
    }

    /** {@return the polynomial at {@code x}, by Horner's rule} */
    F64 at(F64 x) {
        F64 value = x.program().f64(coefficients.getLast());
        for (int k = coefficients.size() - 2; k >= 0; k--) {
            value = value.fma(x, x.program().f64(coefficients.get(k)));
        }
        return value;
    }
}
