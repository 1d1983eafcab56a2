package dev.ulpforge.search.scheme.periodic;

import java.math.BigDecimal;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * {@code factor Σ (-ω²s)^k / (2k + odd)!} as a function of s, for {@code s = r²}: of {@code cos(ωr)}, or of {@code
 * sin(ωr)/(ωr)}.
 *
 * @param omega  the ω
 * @param odd    0 for the cosine, 1 for the sine
 * @param factor the factor
 */
record SinusoidSeries(double omega, int odd, double factor) implements RealFunction {
    private static final int TERMS = 24;

    @Override
    public BigDecimal at(double s, int digits) {
        DoubleDouble square = DoubleDouble.of(omega).times(omega).negated();
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int k = TERMS; k > 0; k--) {
            DoubleDouble next = sum.plus(DoubleDouble.ONE).times(square).times(s);
            sum = next.over(DoubleDouble.of((2.0 * k + odd) * (2.0 * k + odd - 1)));
        }
        return BigDecimal.ONE.add(sum.toBigDecimal()).multiply(new BigDecimal(factor));
    }
}
