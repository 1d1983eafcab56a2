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
 * The law {@code f(a + h) + f(a - h) = 2 cos(πh/p) f(a)}, which sinusoids obey:
 * {@code f(x) = even·cos(πx/p) + odd·sin(πx/p)}.
 *
 * @param halfPeriod the {@code p > 0} with {@code f(x + p) = -f(x)}, to {@value #PERIOD_DIGITS} digits
 * @param even       {@code f(0)}, to the last bits of a double
 * @param odd        {@code f(p/2)}, to the last bits of a double
 */
record SinusoidEquation(BigDecimal halfPeriod, double even, double odd) {
    /** Enough for the largest float: 128 bits of integer part, and 90 behind the point. */
    private static final int PERIOD_DIGITS = 75;
    private static final int DIGITS = 110;
    private static final int MODEL_DIGITS = 40;
    private static final BigDecimal NOTHING = new BigDecimal("1e-30");
    private static final BigDecimal CLOSE = new BigDecimal("1e-25");
    /** The shortest half period that is found. */
    private static final double SPACING = 0x1p-10;
    private static final double[] PLACES = { 0, 19 * 0x1p-5 };
    private static final double ROUNDING = 0x1p-48;
    private static final int POINTS = 12;

    /** {@return the law of {@code f}, if its values at random points obey it} */
    static Optional<SinusoidEquation> of(RealFunction f, RandomGenerator random) {
        try {
            BigDecimal p = halfPeriod(f);
            BigDecimal even = f.at(0, MODEL_DIGITS);
            BigDecimal odd = f.at(SPACING, MODEL_DIGITS)
                    .subtract(even.multiply(value("cos(pi * " + SPACING + " / " + p + ")", MODEL_DIGITS)))
                    .divide(value("sin(pi * " + SPACING + " / " + p + ")", MODEL_DIGITS), MathContext.DECIMAL128);
            BigDecimal size = even.abs().add(odd.abs());
            even = snapped(even, size);
            odd = snapped(odd, size);
            RealFunction model = RealExpression
                    .of("(" + even + ") * cos(pi * x / " + p + ") + (" + odd + ") * sin(pi * x / " + p + ")");
            return agree(f, model, size, random)
                    ? Optional.of(new SinusoidEquation(p, even.doubleValue(), odd.doubleValue()))
                    : Optional.empty();
        } catch (ArithmeticException undefined) {
            return Optional.empty();
        }
    }

    private static BigDecimal halfPeriod(RealFunction f) {
        double a = f.at(PLACES[0]).abs().compareTo(f.at(PLACES[1]).abs()) > 0 ? PLACES[0] : PLACES[1];
        BigDecimal cosine = f.at(a + SPACING, DIGITS).add(f.at(a - SPACING, DIGITS))
                .divide(f.at(a, DIGITS).multiply(BigDecimal.TWO), new MathContext(DIGITS));
        BigDecimal p = value("pi * " + SPACING + " / acos(" + cosine.toPlainString() + ")", PERIOD_DIGITS);
        return Periods.rounded(p, PERIOD_DIGITS);
    }

    private static BigDecimal value(String expression, int digits) {
        return RealExpression.of(expression).at(0.0, digits);
    }

    private static BigDecimal snapped(BigDecimal part, BigDecimal size) {
        return part.abs().compareTo(size.multiply(NOTHING)) < 0 ? BigDecimal.ZERO : part;
    }

    private static boolean agree(RealFunction f, RealFunction model, BigDecimal size, RandomGenerator random) {
        for (int i = 0; i < POINTS; i++) {
            double x = Math.scalb(random.nextDouble() - 0.5, i);
            BigDecimal difference = f.at(x, MODEL_DIGITS).subtract(model.at(x, MODEL_DIGITS));
            if (difference.abs().compareTo(size.multiply(CLOSE)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether {@code f(-x) = -f(x)}} */
    boolean isOdd() {
        return even == 0;
    }

    /** {@return whether {@code f(-x) = f(x)}} */
    boolean isEven() {
        return odd == 0;
    }

    /** {@return the amplitude} */
    double amplitude() {
        return Math.hypot(even, odd);
    }

    /** {@return {@code f(x)} for {@code |x|} of up to thousands of periods, within some 2^-50 of the amplitude} */
    DoubleUnaryOperator ofDoubles() {
        DoubleDouble p = DoubleDouble.of(halfPeriod);
        return x -> {
            double n = Math.rint(x / p.hi());
            double v = value(DoubleDouble.of(x).minus(p.times(n)).over(p).hi());
            return n % 2 == 0 ? v : -v;
        };
    }

    /** {@return {@code f(turn·p)}, exactly 0 where it is within rounding} */
    double value(double turn) {
        double v = even * Math.cos(Math.PI * turn) + odd * Math.sin(Math.PI * turn);
        return Math.abs(v) < amplitude() * ROUNDING ? 0 : v;
    }

    /** {@return {@code f'(turn·p)·p/π}, exactly 0 where it is within rounding} */
    double slope(double turn) {
        double v = odd * Math.cos(Math.PI * turn) - even * Math.sin(Math.PI * turn);
        return Math.abs(v) < amplitude() * ROUNDING ? 0 : v;
    }
}
