package dev.ulpforge.verify.oracle.taylor;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.oracle.piece.PieceCheck;

import static org.assertj.core.api.Assertions.assertThat;

class BlockModelTest {
    private static final int INPUTS = 6;
    private static final int BITS = 400;
    private static final int LAST_FLOAT = 0x7f7f_ffff;
    private static final Map<String, BlockModel> MODELS = new ConcurrentHashMap<>();

    /** Holes, zeros, lines, limits on one side, poles, ends of domains, overflow, what is near a multiple of x. */
    @Provide
    Arbitrary<String> functions() {
        return Arbitraries.of("exp(x)", "sin(x) / x", "(exp(x) - 1) / x", "(1 - cos(x)) / x", "x + 1", "x / 3",
                "tanh(x)", "1 / (x - 0.3)",
                "sin(x)", "sqrt(1 + x^2) - x", "sin(x)^2 + cos(x)^2 - 1", "log(x)", "erf(x)", "x * exp(-x^2)",
                "2 * x + 1/3");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void aPieceIsTrueOfEveryFloatOfTheBlock(@ForAll("functions") String text,
            @ForAll @IntRange(min = -60, max = 12) int exponent, @ForAll @IntRange(max = 0x7f_ffff) int significand,
            @ForAll @IntRange(min = 1, max = 23) int widthBits, @ForAll boolean negative, @ForAll long seed) {
        int magnitude = exponent + Float.MAX_EXPONENT << 23 | significand;
        int sign = negative ? Integer.MIN_VALUE : 0;
        int first = sign | magnitude;
        int last = sign | Math.min(magnitude + (1 << widthBits), LAST_FLOAT);
        ExactFunction exact = new ExactFunction(Expression.parse(text));
        Piece piece = MODELS.computeIfAbsent(text, _ -> new BlockModel(exact)).attempt(first, last).piece();
        Statistics.label("piece").collect(piece == null ? "none" : piece.getClass().getSimpleName());
        if (piece == null) {
            return;
        }
        assertThat(piece.first()).isEqualTo(first);
        assertThat(piece.last()).isEqualTo(last);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < INPUTS; i++) {
            float x = Float.intBitsToFloat(i == 0 ? first : i == 1 ? last : random.nextInt(first, last));
            assertThat(PieceCheck.fault(piece, x, exact.value(x, BITS))).as(text).isEmpty();
        }
    }

    @Tag("long")
    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void aPieceIsTrueOfEveryFloatOfManyBlocks(@ForAll("functions") String text,
            @ForAll @IntRange(min = -60, max = 12) int exponent, @ForAll @IntRange(max = 0x7f_ffff) int significand,
            @ForAll @IntRange(min = 1, max = 23) int widthBits, @ForAll boolean negative, @ForAll long seed) {
        aPieceIsTrueOfEveryFloatOfTheBlock(text, exponent, significand, widthBits, negative, seed);
    }
}
