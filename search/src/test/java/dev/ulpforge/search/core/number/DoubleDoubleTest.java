package dev.ulpforge.search.core.number;

import java.math.BigDecimal;
import java.math.MathContext;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

class DoubleDoubleTest {

    private static final MathContext EXACT = new MathContext(80);
    private static final BigDecimal EPSILON = new BigDecimal(0x1p-100);

    @Property(seed = "1")
    void arithmeticIsAccurateTo100Bits(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        DoubleDouble x = DoubleDouble.sum(a * 0x1p-40, b * 0x1p-100);
        DoubleDouble y = DoubleDouble.sum(1 + Math.abs(c * 0x1p-50), d * 0x1p-110);
        BigDecimal p = x.toBigDecimal();
        BigDecimal q = y.toBigDecimal();
        check(x.plus(y), p.add(q), p.abs().add(q.abs()));
        check(x.minus(y), p.subtract(q), p.abs().add(q.abs()));
        check(x.times(y), p.multiply(q), p.multiply(q).abs());
        check(x.times(0.1), p.multiply(new BigDecimal(0.1)), p.multiply(new BigDecimal(0.1)).abs());
        check(x.over(y), p.divide(q, EXACT), p.divide(q, EXACT).abs());
        assertThat(DoubleDouble.of(p)).isEqualTo(x);
    }

    private static void check(DoubleDouble actual, BigDecimal exact, BigDecimal scale) {
        assertThat(actual.toBigDecimal().subtract(exact).abs()).isLessThanOrEqualTo(scale.multiply(EPSILON));
    }
}
