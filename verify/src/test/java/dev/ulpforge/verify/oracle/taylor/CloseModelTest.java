package dev.ulpforge.verify.oracle.taylor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.piece.Piece;

import static org.assertj.core.api.Assertions.assertThat;

class CloseModelTest {
    private static final Map<String, CloseModel> MODELS = new ConcurrentHashMap<>();

    /** What cancels, what is 0 everywhere or at single floats, what overflows on the way or at the end, what is NaN. */
    @Provide
    Arbitrary<String> functions() {
        return Arbitraries.of("exp(x) - 1 - x", "1 - cos(x)", "sqrt(1 + x^2) - 1", "x - sin(x)",
                "log(1 + x) - x + x^2 / 2", "(exp(100 * x) - 1) / exp(100 * x)", "tanh(x) - erf(x)", "exp(x) - exp(-x)",
                "sin(x)^2 + cos(x)^2 - 1", "(x - 1.5)^3 + (x - 1.5)", "exp(x^3)", "log(x) - log(2 * x) + log(2)",
                "sqrt(x - 0.5) - 0.25", "sigmoid(x) - 0.5");
    }

    private static CloseModel model(String text) {
        ExactFunction exact = new ExactFunction(Expression.parse(text));
        return new CloseModel(exact, new ZeroModel(exact), BlockModel.DEGREE, 0x1p-25, 0x1p20);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void aPieceIsTrueOfEveryFloatOfTheBlock(@ForAll("functions") String text,
            @ForAll @IntRange(min = -30, max = 4) int exponent, @ForAll @IntRange(max = 0x7f_ffff) int significand,
            @ForAll @IntRange(min = 1, max = 23) int widthBits, @ForAll boolean isNegative, @ForAll long seed) {
        RandomBlock block = RandomBlock.of(exponent, significand, widthBits, isNegative);
        Piece piece = MODELS.computeIfAbsent(text, CloseModelTest::model).attempt(block.first(), block.last()).piece();
        Statistics.label("piece").collect(piece == null ? "none" : piece.getClass().getSimpleName())
                .coverage(shares -> {
                    shares.check("Polynomial").percentage(share -> share > 30);
                    shares.check("Constant").percentage(share -> share > 3);
                });
        if (piece != null) {
            block.assertTrue(piece, new ExactFunction(Expression.parse(text)), seed);
        }
    }

    /** The terms cancel but for 2^-254 of them, and are as small as e^(-2^253): the sign of their sum is not known. */
    @Test
    void whatVanishesDoublyExponentiallyNeedsNoSign() {
        CloseModel model = model("x * normcdf(x) + exp(-x^2 / 2) / sqrt(2 * pi)");
        int last = Float.floatToRawIntBits(-Float.MAX_VALUE);
        assertThat(model.attempt(Float.floatToRawIntBits(-0x1p127f), last).piece()).isInstanceOfSatisfying(
                Piece.Polynomial.class, piece -> {
                    assertThat(piece.last()).isEqualTo(last);
                    assertThat(Math.abs(piece.at(-0x1p127)) + piece.error()).isLessThan(0x1p-1000);
                });
    }

    @Test
    void infinityIsRequiredOnlyOfBlocksThatAreBeyondAllFloats() {
        CloseModel model = model("exp(x^3)");
        assertThat(model.attempt(Float.floatToIntBits(4.45f), Float.floatToIntBits(4.47f)).piece()).isNull();
        int first = Float.floatToIntBits(4.47f);
        int last = Float.floatToIntBits(4.5f);
        assertThat(model.attempt(first, last).piece())
                .isEqualTo(new Piece.Constant(first, last, Float.POSITIVE_INFINITY));
    }
}
