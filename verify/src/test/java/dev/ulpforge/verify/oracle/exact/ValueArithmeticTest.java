package dev.ulpforge.verify.oracle.exact;

import java.math.BigDecimal;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import dev.ulpforge.verify.function.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Signs, infinities and NaN are those of doubles, of which every product and quotient here is one. */
class ValueArithmeticTest {
    private final ValueArithmetic arithmetic = new ValueArithmetic(100);

    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, 1.0, -1.0, 0.5,
                -4.0, 0x1p70, -0x1p-80);
    }

    @Property(tries = 2000, seed = "1")
    void fractionsAndSpecialValuesAreThoseOfDoubles(@ForAll("doubles") double a, @ForAll("doubles") double b) {
        Value x = PointEvaluator.input(a);
        Value y = PointEvaluator.input(b);
        boolean finite = Double.isFinite(a) && Double.isFinite(b);
        if (!finite || new BigDecimal(a).add(new BigDecimal(b)).compareTo(new BigDecimal(a + b)) == 0) {
            assertThat(arithmetic.add(x, y)).isEqualTo(PointEvaluator.input(a + b));
        }
        assertThat(arithmetic.multiply(x, y)).isEqualTo(PointEvaluator.input(a * b));
        assertThat(arithmetic.divide(x, y)).isEqualTo(PointEvaluator.input(a / b));
        assertThat(arithmetic.negate(x)).isEqualTo(PointEvaluator.input(-a));
    }

    /** Enclosed or exact, results overlap. */
    @Property(tries = 2000, seed = "1")
    void enclosedNumbersFollowExactOnes(@ForAll("doubles") double a, @ForAll("doubles") double b) {
        if (Double.isFinite(a) && Double.isFinite(b) && a != 0 && b != 0) {
            Value x = PointEvaluator.input(a);
            Value enclosed = new Value.Enclosed(PointEvaluator.input(b).ball(100));
            overlap(arithmetic.multiply(x, enclosed), a * b);
            overlap(arithmetic.divide(x, enclosed), a / b);
            overlap(arithmetic.divide(enclosed, x), b / a);
        }
    }

    private static void overlap(Value got, double want) {
        assertThat(got.ball(100).overlaps(PointEvaluator.input(want).ball(100))).isTrue();
    }
}
