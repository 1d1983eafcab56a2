package dev.ulpforge.verify.oracle.exact;

import java.math.BigInteger;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.FunctionDomains;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Logarithm;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers that balls hold too, given by their logarithms: the enclosure of the function decides. */
class WideFunctionsTest {
    private static final int BITS = 160;
    private static final PointEvaluator POINTS = new PointEvaluator(BITS);
    private static final WideFunctions WIDE = new WideFunctions(POINTS, new ValueArithmetic(BITS), BITS);

    @Provide
    Arbitrary<Function> functions() {
        return Arbitraries.of(Function.values()).filter(f -> f.arity() == 1 && f.definition().isEmpty());
    }

    @Provide
    Arbitrary<Function> exponentials() {
        return Arbitraries.of(Function.EXP, Function.EXP2, Function.EXP10, Function.EXPM1, Function.SINH, Function.COSH,
                Function.TANH, Function.SIGMOID, Function.SOFTPLUS, Function.BESSELIHALF, Function.ERF, Function.ERFC,
                Function.NORMCDF, Function.GAMMA, Function.AIRYAI);
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void aNumberGivenByItsLogarithmHasTheSameValue(@ForAll("functions") Function f,
            @ForAll @IntRange(min = 1, max = 1 << 20) int significand,
            @ForAll @LongRange(min = 1L << 29, max = 1L << 38) long exponent, @ForAll boolean tiny,
            @ForAll boolean negative) {
        Ball x = number(significand, tiny ? -exponent : exponent, negative);
        Value a = new Value.Beyond(x.signum(), new Value.Enclosed(Logarithm.log(x.abs(), BITS)));
        agree(f, x, WIDE.apply(f, a));
    }

    /** As above, where asymptotic series begin and exponentials leave the range of balls. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void aLargeNumberHasTheSameValue(@ForAll("exponentials") Function f,
            @ForAll @IntRange(min = 1, max = 1 << 20) int significand,
            @ForAll @IntRange(min = -4, max = 17) int exponent, @ForAll boolean negative) {
        Ball x = number(significand, exponent, negative);
        Value a = Value.Fraction.of(x.floor(), BigInteger.ONE);
        if (a.isNumber() && WIDE.concerns(f, a)) {
            agree(f, a.ball(BITS), WIDE.apply(f, a));
        }
    }

    @Tag("long")
    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
    void manyNumbersGivenByTheirLogarithmsHaveTheSameValues(@ForAll("functions") Function f,
            @ForAll @IntRange(min = 1, max = 1 << 20) int significand,
            @ForAll @LongRange(min = 1L << 29, max = 1L << 38) long exponent, @ForAll boolean tiny,
            @ForAll boolean negative) {
        aNumberGivenByItsLogarithmHasTheSameValue(f, significand, exponent, tiny, negative);
    }

    private static Ball number(int significand, long exponent, boolean negative) {
        return Ball.of(BigInteger.valueOf(negative ? -significand : significand), exponent);
    }

    private static void agree(Function f, Ball x, Value got) {
        Ball want = Functions.apply(f, x, BITS);
        boolean known = want.isBounded() && want.signum() != 0 && got.ball(BITS) != Ball.WHOLE;
        Statistics.label("compared").collect(known);
        if (got instanceof Value.Undefined) {
            assertThat(FunctionDomains.isOutside(f, x) || !want.isBounded()).as("%s is undefined at %s", f, x).isTrue();
        } else if (known && got instanceof Value.Beyond(int sign, Value log)) {
            assertThat(sign).isEqualTo(want.signum());
            assertThat(log.ball(BITS).overlaps(Logarithm.log(want.abs(), BITS))).as("%s(%s) = %s", f, x, got).isTrue();
        } else if (known) {
            assertThat(got.ball(BITS).overlaps(want)).as("%s(%s) = %s, not %s", f, x, got, want).isTrue();
        }
    }
}
