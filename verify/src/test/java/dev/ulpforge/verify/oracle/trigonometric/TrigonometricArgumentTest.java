package dev.ulpforge.verify.oracle.trigonometric;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.block.BoundedBlock;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class TrigonometricArgumentTest {
    private static final int BITS = 100;
    /** Of a block, which has 256 floats, these are compared. */
    private static final int STEP = 37;

    @Provide
    Arbitrary<Function> functions() {
        return Arbitraries.of(Function.SIN, Function.COS, Function.TAN, Function.SINPI, Function.COSPI);
    }

    /** Of both signs, rational and not; some have zeros at floats. */
    @Provide
    Arbitrary<String> arguments() {
        return Arbitraries.of("x", "-x", "3 * x", "x / -7", "x * pi / 180", "-x * pi / 2", "x / 90", "-0.3 * x",
                "x * sqrt(2)", "2.5 * (x / 3)", "-(x * 2^-20)", "x * 1e-5");
    }

    private static TrigonometricArgument of(Function f, String argument) {
        return TrigonometricArgument.of(f, Expression.parse(argument)).orElseThrow();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void valuesAreWithinTheirErrors(@ForAll("functions") Function f, @ForAll("arguments") String argument,
            @ForAll @IntRange(min = TrigonometricArgument.LEAST_EXPONENT, max = 127) int exponent,
            @ForAll @IntRange(max = 0x7f_ff00) int significand, @ForAll boolean isRound, @ForAll boolean isNegative) {
        int first = (isNegative ? Integer.MIN_VALUE : 0) | exponent + 127 << 23
                | (isRound ? significand & 0x7f_0000 : significand);
        BoundedBlock out = new BoundedBlock();
        of(f, argument).evaluate(first, out);
        ExactFunction exact = new ExactFunction(Expression.parse(f + "(" + argument + ")"));
        for (int i = 0; i < BoundedBlock.SIZE; i += STEP) {
            float x = Float.intBitsToFloat(first + i);
            Value value = exact.value(x, BITS);
            Statistics.label("zero").collect(value instanceof Value.Zero)
                    .coverage(shares -> shares.check(true).count(count -> count > 20));
            assertThat(isTrue(value, out.value()[i], out.error()[i]))
                    .as("%s(%s) at %a: %a ± %a, exact is %s", f, argument, x, out.value()[i], out.error()[i], value)
                    .isTrue();
        }
    }

    /** {@return whether bounds hold; a pole need only have bounds that say nothing} */
    private static boolean isTrue(Value exact, double value, double error) {
        return switch (exact) {
            case Value.Zero(int sign) -> value == 0 && error == 0 && Math.copySign(1, value) == sign;
            case Value.Fraction _,Value.Enclosed _ -> error < 0x1p-40 * Math.max(1, value * value)
                    && exact.ball(BITS).subtract(Ball.of(value), 128).lowerMagnitude() <= error;
            case Value.Infinite _,Value.Undefined _,Value.Beyond _,Value.Shifted _ -> !Double.isFinite(error);
        };
    }

    @ParameterizedTest
    @CsvSource({ "SIN, 2 * x + 1", "COS, 3 - x", "TAN, 1 - x / 5", "SINPI, x / 3 - 0.2", "COSPI, 0.7 + x" })
    void withAnOffsetTheSumIsEqual(Function f, String argument) {
        ExactFunction whole = new ExactFunction(Expression.parse(f + "(" + argument + ")"));
        ExactFunction sum = new ExactFunction(of(f, argument).sum().orElseThrow());
        for (float x = -20; x < 20; x += 1.37f) {
            assertThat(whole.value(x, BITS).ball(BITS).overlaps(sum.value(x, BITS).ball(BITS))).as("%s at %s", f, x)
                    .isTrue();
        }
        assertThat(of(f, "x").sum()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "x^2", "x * x", "1 / x", "exp(x)", "x + abs(x)", "3" })
    void othersHaveNoSuchForm(String argument) {
        assertThat(TrigonometricArgument.of(Function.SIN, Expression.parse(argument))).isEmpty();
        assertThat(TrigonometricArgument.of(Function.EXP, Expression.parse("x"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "sin(x), true", "1 + exp(cos(3 * x)), true", "tanpi(x), true", "sin(x^2), false", "exp(x), false",
            "x * tan(2 * x + 1), true" })
    void theyAreSeenInsideOfExpressions(String fn, boolean isIn) {
        assertThat(TrigonometricArgument.isIn(Expression.parse(fn))).isEqualTo(isIn);
    }
}
