package dev.ulpforge.search.scheme.periodic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * The equation {@code f(a + h) + f(a - h) = 2 cos(πh/p) f(a)} of sinusoids: {@code f(x) = even cos(πx/p) + odd
 * sin(πx/p)}.
 *
 * @param halfPeriod the {@code p > 0} with {@code f(x + p) = -f(x)}, to {@value Recognition#PERIOD_DIGITS} digits
 * @param even {@code f(0)}, to nearly double precision
 * @param odd {@code f(p/2)}, to nearly double precision
 */
record SinusoidEquation(BigDecimal halfPeriod, double even, double odd) {
    /** Places of which f is nonzero at one at least. */
    private static final double[] PLACES = { 0, 19 * 0x1p-5 };
    private static final double ROUNDING = 0x1p-48;

    /** {@return the equation of {@code f}, if its values at random points satisfy it} */
    static Optional<SinusoidEquation> of(RealFunction f, RandomGenerator random) {
        try {
            BigDecimal p = halfPeriod(f);
            BigDecimal even = f.at(0, Recognition.MODEL_DIGITS);
            BigDecimal odd = f.at(Recognition.SPACING, Recognition.MODEL_DIGITS)
                    .subtract(even.multiply(ofSpacing("cos", p))).divide(ofSpacing("sin", p), MathContext.DECIMAL128);
            BigDecimal size = even.abs().add(odd.abs());
            BigDecimal c = Recognition.zeroed(even, size);
            BigDecimal s = Recognition.zeroed(odd, size);
            RealFunction model = RealExpression
                    .of("(" + c + ") * cos(pi * x / " + p + ") + (" + s + ") * sin(pi * x / " + p + ")");
            return Recognition.agree(f, model, y -> size, random)
                    ? Optional.of(new SinusoidEquation(p, c.doubleValue(), s.doubleValue()))
                    : Optional.empty();
        } catch (ArithmeticException undefined) {
            return Optional.empty();
        }
    }

    private static BigDecimal ofSpacing(String function, BigDecimal p) {
        return Recognition.value(function + "(pi * " + Recognition.SPACING + " / " + p + ")", Recognition.MODEL_DIGITS);
    }

    private static BigDecimal halfPeriod(RealFunction f) {
        double a = f.at(PLACES[0]).abs().compareTo(f.at(PLACES[1]).abs()) > 0 ? PLACES[0] : PLACES[1];
        double h = Recognition.SPACING;
        BigDecimal cosine = f.at(a + h, Recognition.DIGITS).add(f.at(a - h, Recognition.DIGITS))
                .divide(f.at(a, Recognition.DIGITS).multiply(BigDecimal.TWO), new MathContext(Recognition.DIGITS));
        BigDecimal p = Recognition.value("pi * " + h + " / acos(" + cosine.toPlainString() + ")",
                Recognition.PERIOD_DIGITS);
        return Recognition.snapped(p, Recognition.PERIOD_DIGITS);
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

    /** {@return the angle per unit of x} */
    double omega() {
        return Math.PI / halfPeriod.doubleValue();
    }

    /** {@return {@code f(turn·p)}, exactly 0 where it is 0 up to rounding} */
    double value(double turn) {
        return zeroed(even * Math.cos(Math.PI * turn) + odd * Math.sin(Math.PI * turn));
    }

    /** {@return {@code f'(turn·p)·p/π}, exactly 0 where it is 0 up to rounding} */
    double slope(double turn) {
        return zeroed(odd * Math.cos(Math.PI * turn) - even * Math.sin(Math.PI * turn));
    }

    private double zeroed(double v) {
        return Math.abs(v) < amplitude() * ROUNDING ? 0 : v;
    }
}
