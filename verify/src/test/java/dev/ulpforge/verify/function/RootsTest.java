package dev.ulpforge.verify.function;

import java.math.BigInteger;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class RootsTest {

    @Property(tries = 2000, seed = "1")
    void aPowerHasItsRoot(@ForAll @IntRange(min = -100_000, max = 100_000) int p,
            @ForAll @IntRange(min = 1, max = 100_000) int q, @ForAll @IntRange(min = 2, max = 7) int n) {
        if (Value.Fraction.of(BigInteger.valueOf(p), BigInteger.valueOf(q)) instanceof Value.Fraction x) {
            Value.Fraction power = (Value.Fraction) Value.Fraction.of(x.numerator().pow(n), x.denominator().pow(n));
            Value.Fraction root = (Value.Fraction) Value.Fraction.of(n % 2 == 0 ? x.numerator().abs() : x.numerator(),
                    x.denominator());
            assertThat(Roots.of(power, n)).contains(root);
        }
    }

    /** Whatever is said to be a root is one. */
    @Property(tries = 2000, seed = "1")
    void aRootIsOne(@ForAll @IntRange(min = 1, max = 5_000) int p, @ForAll @IntRange(min = 1, max = 50) int q,
            @ForAll @IntRange(min = 2, max = 3) int n) {
        Value.Fraction x = (Value.Fraction) Value.Fraction.of(BigInteger.valueOf(p), BigInteger.valueOf(q));
        if (Roots.of(x, n).orElse(null) instanceof Value.Fraction root) {
            assertThat(Value.Fraction.of(root.numerator().pow(n), root.denominator().pow(n))).isEqualTo(x);
        } else {
            double near = Math.pow(x.numerator().doubleValue(), 1.0 / n);
            boolean whole = BigInteger.valueOf(Math.round(near)).pow(n).equals(x.numerator());
            double below = Math.pow(x.denominator().doubleValue(), 1.0 / n);
            assertThat(whole && BigInteger.valueOf(Math.round(below)).pow(n).equals(x.denominator())).isFalse();
        }
    }
}
