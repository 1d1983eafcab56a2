package dev.ulpforge.verify.oracle.jet;

import java.util.SplittableRandom;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;

import static org.assertj.core.api.Assertions.assertThat;

/** Jets over an interval contain those at its points, and those are what differences of values tell. */
class JetFunctionsTest {
    private static final int ORDER = 5;

    @Provide
    Arbitrary<Function> functions() {
        return Arbitraries.of(Function.values()).filter(f -> f.arity() == 1 && f != Function.DIGAMMA
                && f != Function.GAMMA && f != Function.LGAMMA && f != Function.AIRYAI);
    }

    private static Expression of(Function f) {
        return new Expression.Call(f, java.util.List.of(Expression.parse("x * 3 / 4 + x^2 / 8")));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void aJetOverAnIntervalContainsThoseAtItsPoints(@ForAll("functions") Function f,
            @ForAll @DoubleRange(min = -3, max = 3) double a, @ForAll @IntRange(min = 2, max = 20) int narrow,
            @ForAll long seed) {
        double width = Math.scalb(1.0, -narrow);
        JetEvaluator evaluator = new JetEvaluator(ORDER, 120);
        Jet over = evaluator.evaluate(of(f), Ball.hull(Ball.of(a), Ball.of(a + width), 120));
        Jet at = evaluator.evaluate(of(f), Ball.of(new SplittableRandom(seed).nextDouble(a, a + width)));
        if (over == Jet.UNDEFINED) {
            assertThat(at).isSameAs(Jet.UNDEFINED);
        } else if (at == Jet.UNDEFINED) {
            assertThat(over.value().isWhole()).isTrue();
        } else {
            for (int k = 0; k <= ORDER; k++) {
                assertThat(over.c(k).overlaps(at.c(k))).as("%s, coefficient %d", f, k).isTrue();
            }
        }
    }

    @Tag("long")
    @Property(tries = 6000, edgeCases = EdgeCasesMode.NONE)
    void aJetOverAnIntervalContainsThoseAtItsPointsForMany(@ForAll("functions") Function f,
            @ForAll @DoubleRange(min = -3, max = 3) double a, @ForAll @IntRange(min = 2, max = 20) int narrow,
            @ForAll long seed) {
        aJetOverAnIntervalContainsThoseAtItsPoints(f, a, narrow, seed);
    }

    /** By Taylor's theorem, with Lagrange's remainder taken from the jet over the interval. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void aValueIsThePolynomialAndARemainder(@ForAll("functions") Function f,
            @ForAll @DoubleRange(min = -3, max = 3) double a, @ForAll @IntRange(min = 2, max = 10) int narrow) {
        double width = Math.scalb(1.0, -narrow);
        JetEvaluator evaluator = new JetEvaluator(ORDER, 200);
        Jet at = evaluator.evaluate(of(f), Ball.of(a));
        Jet over = evaluator.evaluate(of(f), Ball.hull(Ball.of(a), Ball.of(a + width), 200));
        Jet there = new JetEvaluator(0, 200).evaluate(of(f), Ball.of(a + width));
        if (at == Jet.UNDEFINED || over == Jet.UNDEFINED || there == Jet.UNDEFINED) {
            return;
        }
        Ball t = Ball.of(a + width).subtract(Ball.of(a), 200);
        Ball sum = over.c(ORDER);
        for (int k = ORDER - 1; k >= 0; k--) {
            sum = sum.multiply(t, 200).add(at.c(k), 200);
        }
        assertThat(sum.overlaps(there.value())).as("%s at %a", f, a + width).isTrue();
    }

    @Tag("long")
    @Property(tries = 6000, edgeCases = EdgeCasesMode.NONE)
    void aValueIsThePolynomialAndARemainderForMany(@ForAll("functions") Function f,
            @ForAll @DoubleRange(min = -3, max = 3) double a, @ForAll @IntRange(min = 2, max = 10) int narrow) {
        aValueIsThePolynomialAndARemainder(f, a, narrow);
    }
}
