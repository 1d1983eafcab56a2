package dev.ulpforge.verify.oracle.taylor;

import java.math.BigDecimal;

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

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.jet.JetEvaluator;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.series.Jet;

import static org.assertj.core.api.Assertions.assertThat;

class ZeroModelTest {
    private static final JetEvaluator JETS = new JetEvaluator(1, 60);

    private static Jet over(String text, RandomBlock block) {
        return JETS.evaluate(Expression.parse(text), block.hull());
    }

    private static ZeroModel model(String text) {
        return new ZeroModel(new ExactFunction(Expression.parse(text)));
    }

    /** Zeros of both signs, by cancellation, by a product, by a choice, by rounding; some change their sign with x. */
    @Provide
    Arbitrary<String> zeros() {
        return Arbitraries.of("x - x", "0 * x", "-(x - x)", "sin(x)^2 + cos(x)^2 - 1", "exp(x) * exp(-x) - 1",
                "0 / x", "-0 * x^2", "max(x, 0) - max(x, 0)", "erf(x) + erfc(x) - 1", "0 * sin(x)", "x * (x - x)",
                "sqrt(x^2) - abs(x)", "floor(x) * 0", "abs(x - x)");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void aPieceHasTheSignOfTheZeroAtEveryFloat(@ForAll("zeros") String text,
            @ForAll @IntRange(min = -20, max = 5) int exponent, @ForAll @IntRange(max = 0x7f_ffff) int significand,
            @ForAll @IntRange(min = 1, max = 24) int widthBits, @ForAll boolean isNegative, @ForAll long seed) {
        RandomBlock block = RandomBlock.of(exponent, significand, widthBits, isNegative);
        ZeroModel model = model(text);
        assertThat(model.isZero(over(text, block).value())).isTrue();
        Piece piece = model.piece(block.first(), block.last()).piece();
        Statistics.label("piece").collect(piece != null)
                .coverage(shares -> shares.check(true).percentage(share -> share > 60));
        if (piece != null) {
            block.assertTrue(piece, new ExactFunction(Expression.parse(text)), seed);
        }
    }

    /** With a zero at the float that stands for {@code #}. */
    @Provide
    Arbitrary<String> crossings() {
        return Arbitraries.of("x - #", "# - x", "(x - #)^2", "x^2 - # * #", "(x - #) * exp(x)", "log(x / #)",
                "x^3 - 2 * # * x^2 + # * # * x", "exp(x - #) - 1", "sin(x - #)", "sqrt(abs(x)) - sqrt(abs(#))");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void aBlockWithAZeroIsNotFreeOfZeros(@ForAll("crossings") String formula,
            @ForAll @IntRange(min = -6, max = 4) int exponent, @ForAll @IntRange(max = 0x7f_ffff) int significand,
            @ForAll @IntRange(min = 1, max = 20) int widthBits, @ForAll boolean isNegative,
            @ForAll @IntRange(max = 16) int sixteenths) {
        RandomBlock block = RandomBlock.of(exponent, significand, widthBits, isNegative);
        int bits = block.first() + (int) ((long) (block.last() - block.first()) * sixteenths / 16);
        String zero = "(" + new BigDecimal(Float.intBitsToFloat(bits)).toPlainString() + ")";
        String text = formula.replace("#", zero);
        assertThat(model(text).isZero(over(text, block).value())).isFalse();
        assertThat(model(text).isExcluded(block.first(), block.last(), over(text, block))).as(text).isFalse();
    }

    /** The values are so small that no bound excludes 0 anywhere, but at one float the function is 0. */
    @ParameterizedTest
    @CsvSource({ "exp2(x) - 2, 1", "exp(x - 3) - 1, 3", "log2(x) - 3, 8", "sinpi(x) - 1, 0.5", "cospi(x) + 1, 3",
            "(log2(x) - 3)^2, 8", "exp(-(x - 3)^2) - 1, 3", "(tanpi(x) - 1)^2, 0.25", "gamma(x) - sqrt(pi), 0.5",
            "cos((x - 60) * pi / 180) - 1, 60" })
    void aZeroAmongTinyValuesIsNoPartOfAPiece(String difference, float zero) {
        ExactFunction exact = new ExactFunction(Expression.parse("1e-40 * (" + difference + ")"));
        int bits = Float.floatToIntBits(zero);
        assertThat(new BlockModel(exact).attempt(bits - 1, bits + 1).piece()).isNull();
        RandomBlock above = new RandomBlock(bits + 1, bits + 3);
        above.assertTrue(new BlockModel(exact).attempt(above.first(), above.last()).piece(), exact, 1);
    }

    /** By an enclosure, by signs of parts, by the ends of a monotonic function; a zero between is not overlooked. */
    @ParameterizedTest
    @CsvSource({ "exp(x), 1, 2, true", "exp(x) - x, 1, 1.1, true", "x^2 - 2, 1.41422, 1.4143, true",
            "x^2 - 2, 1.4142, 1.4143, false", "x^3 - x, 1.00001, 1.2, true", "x^3 - x, 0.9, 1.2, false",
            "exp(x) - 1 - x, 1e-5, 2e-5, true", "(x - 1.05)^2 - 1e-6, 1, 1.1, false" })
    void blocksWithoutAZeroAreKnown(String text, float first, float last, boolean isExcluded) {
        RandomBlock block = new RandomBlock(Float.floatToIntBits(first), Float.floatToIntBits(last));
        assertThat(model(text).isExcluded(block.first(), block.last(), over(text, block))).isEqualTo(isExcluded);
    }
}
