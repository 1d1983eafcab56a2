package dev.ulpforge.verify.oracle.jet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class TightEvaluatorTest {
    private static final int ORDER = 4;
    private static final int BITS = 200;

    /** Parts are huge or tiny, powers of x stand apart, branches, extremes and cancelling logarithms. */
    @Provide
    Arbitrary<Expression> expressions() {
        return Arbitraries.of("exp(x^2) * erfc(x)", "sinh(x) / cosh(x) - x^3", "log(1 + exp(x))",
                "log(x + 2) - log(x + 1)", "x^3 * exp(-x) + 1 / x", "max(x, exp(-x))", "x < 40 ? x * tanh(x) : sqrt(x)",
                "x * (x^2 + 1)^0.5 - x^2", "logcosh(x) / x^2", "expm1(x) / softplus(-x)").map(Expression::parse);
    }

    private static Ball exact(Expression fn, double x) {
        Value v = new ExactFunction(fn).value((float) x, BITS);
        return v.ball(BITS);
    }

    /** By Taylor's theorem, with Lagrange's remainder taken from the jet over the block. */
    @Property(tries = 600, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void valuesOnTheBlockAreThePolynomialAndARemainder(@ForAll("expressions") Expression fn,
            @ForAll @DoubleRange(min = -2, max = 7) double exponent, @ForAll @IntRange(min = 3, max = 12) int narrow,
            @ForAll @DoubleRange(min = -1, max = 1) double place) {
        double centre = (float) Math.pow(2, exponent);
        double h = (float) Math.scalb(centre, -narrow);
        Ball block = Ball.hull(Ball.of(centre - h), Ball.of(centre + h), BITS);
        TightJet jet = new TightEvaluator(centre, block, h, ORDER, BITS).evaluate(fn);
        double x = (float) (centre + place * h * 0.99);
        Ball value = exact(fn, x);
        assertThat(jet.isUndefined()).as("%s at %a", fn, x).isFalse();
        assertThat(jet.over().value().overlaps(value)).as("%s at %a", fn, x).isTrue();
        Ball t = Ball.of(x).subtract(Ball.of(centre), BITS);
        Ball sum = jet.over().c(ORDER + 1);
        for (int k = ORDER; k >= 0; k--) {
            sum = sum.multiply(t, BITS).add(jet.at().c(k), BITS);
        }
        assertThat(sum.overlaps(value)).as("%s at %a", fn, x).isTrue();
    }

    /** Intervals alone forget that both parts depend on the same x: their difference is as wide as the parts. */
    @Test
    void whatCancelsStaysNarrow() {
        Expression fn = Expression.parse("(exp(x) - 1) / (exp(x) + 1) - tanh(x / 2) + x");
        Ball block = Ball.hull(Ball.of(1), Ball.of(1.125), BITS);
        Ball tight = new TightEvaluator(1.0625, block, 0.0625, ORDER, BITS).evaluate(fn).over().value();
        Ball wide = new JetEvaluator(0, BITS).evaluate(fn, block).value();
        assertThat(tight.relativeExponent()).isLessThan(wide.relativeExponent());
        assertThat(tight.overlaps(Ball.of(1.0625))).isTrue();
    }

    @Test
    void whatIsUndefinedOnTheBlockIsSaidToBe() {
        Ball block = Ball.hull(Ball.of(-3), Ball.of(-2), BITS);
        assertThat(new TightEvaluator(-2.5, block, 0.5, ORDER, BITS).evaluate(Expression.parse("log(x) + 1"))
                .isUndefined()).isTrue();
    }
}
