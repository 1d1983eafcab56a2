package dev.ulpforge.verify.oracle.taylor;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.jet.JetEvaluator;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.series.Jet;

import static org.assertj.core.api.Assertions.assertThat;

class NearMultipleTest {
    private static final JetEvaluator RANGES = new JetEvaluator(0, 60);

    /** Factors near their bounds on one side of 0 or both, from above and from below. */
    @Provide
    Arbitrary<String> functions() {
        return Arbitraries.of("x / (1 + exp(-x))", "x * tanh(x)", "erf(x) * x / 2", "-x * sigmoid(x)", "x * normcdf(x)",
                "x * (3 - tanh(x))", "x * erfc(x)", "-(x * (exp(x) + 1))", "0.75 * x / (2 - sigmoid(x))");
    }

    /** The target is 2^-25 ULP of the smallest result. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void aPieceIsTrueOfEveryFloatOfTheBlock(@ForAll("functions") String text,
            @ForAll @IntRange(min = -1, max = 6) int exponent, @ForAll @IntRange(max = 0x7f_ffff) int significand,
            @ForAll @IntRange(min = 1, max = 22) int widthBits, @ForAll boolean isNegative, @ForAll long seed) {
        RandomBlock block = RandomBlock.of(exponent, significand, widthBits, isNegative);
        NearMultiple product = NearMultiple.of(Expression.parse(text)).orElseThrow();
        Jet factor = RANGES.evaluate(product.factor(), block.hull());
        double target = Math.scalb(1.0, exponent - 23 - 25);
        Piece piece = product.about(block.first(), block.last(), factor.value(), target).piece();
        Statistics.label("piece").collect(piece != null)
                .coverage(shares -> shares.check(true).percentage(share -> share > 20));
        if (piece instanceof Piece.Polynomial polynomial) {
            assertThat(polynomial.side()).isNotZero();
            assertThat(polynomial.error()).isLessThanOrEqualTo(target);
            block.assertTrue(piece, new ExactFunction(Expression.parse(text)), seed);
        }
    }

    /** The factor is beyond all floats, as its bound is, but the product is a float. */
    @Test
    void anInfiniteBoundIsNotNear() {
        ExactFunction huge = new ExactFunction(Expression.parse("x * exp(100000000 * x)"));
        RandomBlock block = RandomBlock.of(-20, 0, 4, false);
        block.assertTrue(new BlockModel(huge).attempt(block.first(), block.last()).piece(), huge, 1);
    }

    /** No product with x, or a factor that reaches its bounds, or has none. */
    @ParameterizedTest
    @ValueSource(strings = { "x", "tanh(x)", "x * sin(x)", "x + sigmoid(x)", "x^2 * tanh(1 / x)", "x * min(tanh(x), 0)",
            "tanh(x) / x" })
    void nothingIsSaidOfOthers(String text) {
        assertThat(NearMultiple.of(Expression.parse(text))).isEmpty();
    }
}
