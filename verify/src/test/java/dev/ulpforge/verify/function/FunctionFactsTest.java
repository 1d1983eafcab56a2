package dev.ulpforge.verify.function;

import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.FunctionFacts;
import dev.ulpforge.model.spec.FunctionFacts.Trait;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

/** What is stated of functions, on which proofs rest, against their enclosures. */
class FunctionFactsTest {
    private static final int BITS = 200;
    private static final double TINY = 0x1p-60;
    private static final double HUGE = 0x1p40;

    @Provide
    Arbitrary<Function> functions() {
        return Arbitraries.of(Function.values()).filter(f -> f.arity() == 1);
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.doubles().between(-30, 30);
    }

    private static Ball at(Function f, double x) {
        return Functions.apply(f, Ball.of(x), BITS);
    }

    @Property(tries = 4000, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void valuesAtNumbersAreAsStated(@ForAll("functions") Function f, @ForAll("numbers") double x) {
        check(f, x);
    }

    @Tag("long")
    @Property(tries = 400_000, edgeCases = EdgeCasesMode.NONE)
    void valuesAtManyNumbersAreAsStated(@ForAll("functions") Function f, @ForAll("numbers") double x) {
        check(f, x);
    }

    private static void check(Function f, double x) {
        Ball y = at(f, x);
        FunctionFacts facts = f.facts();
        if (facts.domain().isPresent()) {
            assertThat(y.isBounded() || x == Math.rint(x) || isOutside(facts.domain().get(), x)).as("%s(%a)", f, x)
                    .isTrue();
            assertThat(y.isBounded() && isOutside(facts.domain().get(), x)).as("%s(%a)", f, x).isFalse();
        }
        assertThat(f.is(Trait.FINITE) && !y.isBounded()).as("%s(%a)", f, x).isFalse();
        assertThat(f.is(Trait.SIGN_OF_X) && y.isBounded() && y.signum() != Math.signum(x)).as("%s(%a)", f, x)
                .isFalse();
        assertThat(f.is(Trait.STEP) && !y.isExact()).as("%s(%a)", f, x).isFalse();
        if (y.isBounded() && facts.bounds().isPresent()) {
            FunctionFacts.Sides bounds = facts.bounds().get();
            assertThat(Double.isInfinite(bounds.negative()) || y.order(Ball.of(bounds.negative())) >= 0)
                    .as("%s(%a)", f, x).isTrue();
            assertThat(Double.isInfinite(bounds.positive()) || y.order(Ball.of(bounds.positive())) <= 0)
                    .as("%s(%a)", f, x).isTrue();
        }
    }

    private static boolean isOutside(FunctionFacts.Ends ends, double x) {
        return x < end(ends.lower()).doubleValue()
                || !ends.upper().equals("inf") && x > end(ends.upper()).doubleValue();
    }

    private static Ball end(String text) {
        return Expressions.evaluate(Expression.parse(text), Ball.ZERO, BITS);
    }

    /** Beside 0 a value is near the one at 0, or large, but for steps. */
    @ParameterizedTest
    @EnumSource(value = Function.class, mode = EnumSource.Mode.EXCLUDE, names = { "MIN", "MAX" })
    void zerosAreLimits(Function f) {
        f.facts().zeros().filter(_ -> !f.is(Trait.STEP)).ifPresent(zeros -> {
            isNear(f, -TINY, zeros.negative());
            isNear(f, TINY, zeros.positive());
        });
        if (f.is(Trait.NEAR_X)) {
            Ball ratio = at(f, TINY).divide(Ball.of(TINY), BITS);
            assertThat(ratio.subtract(Ball.ONE, BITS).upperMagnitude()).isLessThan(0x1p-50);
        }
    }

    /** Far away a value is near the limit, or large; where it is undefined there, so it may be here. */
    @ParameterizedTest
    @EnumSource(value = Function.class, mode = EnumSource.Mode.EXCLUDE, names = { "MIN", "MAX", "ERFCX", "BESSELI0",
            "BESSELI1", "EXP", "EXP2", "EXP10", "EXPM1", "EXP2M1", "EXP10M1", "SINH", "COSH", "GAMMA", "BESSELIHALF",
            "AIRYAI", "BESSELJ0", "BESSELJ1" })
    void infinitiesAreLimits(Function f) {
        if (!f.is(Trait.PERIODIC)) {
            f.facts().infinities().ifPresent(infinities -> {
                isNear(f, -HUGE, infinities.negative());
                isNear(f, HUGE, infinities.positive());
            });
        }
    }

    private static void isNear(Function f, double x, double limit) {
        Optional<Ball> y = Optional.of(at(f, x)).filter(Ball::isBounded);
        if (Double.isNaN(limit) || y.isEmpty()) {
            return;
        }
        double value = y.get().doubleValue();
        assertThat(Double.isInfinite(limit)
                ? value * Math.signum(limit) > 5
                : Math.abs(value - limit) < 1e-4).as("%s(%a) = %s, stated %s", f, x, value, limit).isTrue();
    }
}
