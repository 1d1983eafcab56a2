package dev.ulpforge.verify.oracle.taylor;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.jet.JetEvaluator;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;

import static org.assertj.core.api.Assertions.assertThat;

class ExactHeadTest {
    private static final int INPUTS = 20;
    private static final long LAST_BIT = -189;

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void whatIsCalledExactIsFreeOfRounding(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -40, max = 40) Integer> digits,
            @ForAll @IntRange(min = -30, max = 10) int scale, @ForAll @IntRange(min = -149, max = 20) int exponent,
            @ForAll @IntRange(max = 12) int binades, @ForAll long seed) {
        double[] c = digits.stream().mapToDouble(d -> Math.scalb((double) d, scale)).toArray();
        float least = Math.scalb(1f, exponent);
        float most = Math.scalb(1f, exponent + binades);
        boolean exact = ExactHead.isExact(c, least, most);
        Statistics.label("exact").collect(exact)
                .coverage(shares -> shares.check(true).percentage(share -> share > 5 && share < 95));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; exact && i < INPUTS; i++) {
            float x = Float.intBitsToFloat(
                    random.nextInt(Float.floatToRawIntBits(least), Float.floatToRawIntBits(most) + 1));
            assertEvaluatesExactly(c, random.nextBoolean() ? x : -x);
        }
    }

    @Tag("long")
    @Property(tries = 40000, edgeCases = EdgeCasesMode.NONE)
    void whatIsCalledExactIsFreeOfRoundingForMany(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -40, max = 40) Integer> digits,
            @ForAll @IntRange(min = -30, max = 10) int scale, @ForAll @IntRange(min = -149, max = 20) int exponent,
            @ForAll @IntRange(max = 12) int binades, @ForAll long seed) {
        whatIsCalledExactIsFreeOfRounding(digits, scale, exponent, binades, seed);
    }

    private static void assertEvaluatesExactly(double[] c, float x) {
        double s = 0;
        BigDecimal exact = BigDecimal.ZERO;
        for (int k = c.length - 1; k >= 0; k--) {
            s = Math.fma(s, x, c[k]);
            exact = exact.multiply(new BigDecimal(x)).add(new BigDecimal(c[k]));
            assertThat(new BigDecimal(s)).isEqualByComparingTo(exact);
            assertThat(Math.IEEEremainder(s, Math.scalb(1.0, (int) LAST_BIT))).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({ "sin(x) / 2, -20", "tanh(x), -20", "exp(x) - 1, -12", "cos(x), -14", "1 - erf(x) / 1000, -30",
            "log1p(x) + x, -20", "x + x^2 / 4 + sin(x^3), -16" })
    void theFunctionIsOnTheSideOfItsHeadThatIsSaid(String text, int exponent) {
        for (int sign : new int[]{ 0, Integer.MIN_VALUE }) {
            int first = sign | Float.floatToRawIntBits(Math.scalb(1f, exponent));
            int last = first + 0x10_0000;
            Expression fn = Expression.parse(text);
            Jet zero = new JetEvaluator(BlockModel.DEGREE, 80).evaluate(fn, Ball.ZERO);
            Jet over = new JetEvaluator(BlockModel.DEGREE + 1, 60).evaluate(fn,
                    Ball.hull(Ball.ZERO, Ball.of(Float.intBitsToFloat(last)), 64));
            Piece.Polynomial head = (Piece.Polynomial) new ExactHead(first, last)
                    .about(zero, over, over.value(), 0x1p-18)
                    .piece();
            assertThat(head.side()).isNotZero();
            for (int bits = first; bits <= last; bits += 0x1_1111) {
                float x = Float.intBitsToFloat(bits);
                Ball rest = new ExactFunction(fn).value(x, 400).ball(400).subtract(Ball.of(head.at(x)), 400);
                assertThat(rest.signum()).as("%s at %a", text, x).isEqualTo(head.side());
                assertThat(rest.lowerMagnitude()).isLessThanOrEqualTo(head.error());
            }
        }
    }
}
