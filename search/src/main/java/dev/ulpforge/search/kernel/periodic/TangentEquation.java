package dev.ulpforge.search.kernel.periodic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * The law {@code f(2x) (1 - f(x)²/a²) = 2 f(x)} of tangents: {@code f(x) = a·tan(πx/p)}.
 *
 * @param period    the {@code p > 0} with {@code f(x + p) = f(x)}, to {@value #PERIOD_DIGITS} digits
 * @param amplitude the {@code a}, to the last bits of a double
 */
record TangentEquation(BigDecimal period, double amplitude) {
    private static final int PERIOD_DIGITS = 75;
    private static final int DIGITS = 110;
    private static final int MODEL_DIGITS = 40;
    private static final MathContext ROUNDED = new MathContext(DIGITS);
    private static final BigDecimal CLOSE = new BigDecimal("1e-25");
    /** The shortest period that is found is twice this. */
    private static final double SPACING = 0x1p-10;
    private static final int POINTS = 12;

    /** {@return the law of {@code f}, if its values at random points obey it} */
    static Optional<TangentEquation> of(RealFunction f, RandomGenerator random) {
        try {
            BigDecimal once = f.at(SPACING, DIGITS);
            BigDecimal ratio = once.multiply(BigDecimal.TWO).divide(f.at(2 * SPACING, DIGITS), ROUNDED);
            BigDecimal square = once.multiply(once).divide(BigDecimal.ONE.subtract(ratio), ROUNDED);
            BigDecimal size = Periods.rounded(value("sqrt(" + square.toPlainString() + ")"), DIGITS / 2);
            BigDecimal a = once.signum() < 0 ? size.negate() : size;
            BigDecimal tangent = once.divide(a, ROUNDED);
            BigDecimal p = Periods.rounded(value("pi * " + SPACING + " / atan(" + tangent.toPlainString() + ")"),
                    PERIOD_DIGITS);
            RealFunction model = RealExpression.of("(" + a + ") * tan(pi * x / " + p + ")");
            return agree(f, model, random) ? Optional.of(new TangentEquation(p, a.doubleValue())) : Optional.empty();
        } catch (ArithmeticException undefined) {
            return Optional.empty();
        }
    }

    private static BigDecimal value(String expression) {
        return RealExpression.of(expression).at(0.0, DIGITS);
    }

    private static boolean agree(RealFunction f, RealFunction model, RandomGenerator random) {
        for (int i = 0; i < POINTS; i++) {
            double x = Math.scalb(random.nextDouble() - 0.5, i);
            BigDecimal y = model.at(x, MODEL_DIGITS);
            if (f.at(x, MODEL_DIGITS).subtract(y).abs().compareTo(y.abs().multiply(CLOSE)) > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return {@code f(x)} for {@code |x|} of up to thousands of periods, within some 2^-50 where it is below 2^20}
     */
    DoubleUnaryOperator ofDoubles() {
        DoubleDouble p = DoubleDouble.of(period);
        return x -> {
            double n = Math.rint(2 * x / p.hi());
            double t = Math.tan(Math.PI * DoubleDouble.of(x).minus(p.times(n / 2)).over(p).hi());
            return amplitude * (n % 2 == 0 ? t : -1 / t);
        };
    }
}
