package dev.ulpforge.verify.function;

import java.math.BigInteger;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rational value is in the enclosure of the function, and there is none where the function is undefined or infinite.
 */
class RationalValuesTest {
    private static final int BITS = 120;

    @Provide
    Arbitrary<Function> functions() {
        return Arbitraries.of(Function.values()).filter(f -> f.arity() == 1);
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void anExactValueIsWhereTheEnclosureIs(@ForAll("functions") Function f,
            @ForAll @IntRange(min = -40, max = 40) int numerator,
            @ForAll @IntRange(min = 1, max = 12) int denominator) {
        if (!(Value.Fraction.of(BigInteger.valueOf(numerator),
                BigInteger.valueOf(denominator)) instanceof Value.Fraction x)) {
            return;
        }
        Optional<Value> exact = Functions.rational(f, x);
        Ball enclosed = Functions.apply(f, x.ball(400), BITS);
        exact.ifPresent(v -> {
            switch (v) {
                case Value.Undefined _,Value.Infinite _ ->
                    assertThat(enclosed.isBounded()).as("%s(%s)", f, x).isFalse();
                case Value.Zero _ -> assertThat(enclosed.containsZero()).as("%s(%s)", f, x).isTrue();
                case Value.Fraction q -> assertThat(enclosed.overlaps(q.ball(400))).as("%s(%s)", f, x).isTrue();
                case Value.Enclosed _,Value.Beyond _,Value.Shifted _ -> throw new AssertionError(v);
            }
        });
        boolean isDefined = enclosed.isBounded() && x.ball(64).isExact();
        assertThat(isDefined && exact.filter(v -> v instanceof Value.Undefined).isPresent()).isFalse();
    }

    @Tag("long")
    @Property(tries = 100000, edgeCases = EdgeCasesMode.NONE)
    void anExactValueIsWhereTheEnclosureIsForMany(@ForAll("functions") Function f,
            @ForAll @IntRange(min = -40, max = 40) int numerator,
            @ForAll @IntRange(min = 1, max = 12) int denominator) {
        anExactValueIsWhereTheEnclosureIs(f, numerator, denominator);
    }
}
