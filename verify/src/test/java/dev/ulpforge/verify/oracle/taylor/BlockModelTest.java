package dev.ulpforge.verify.oracle.taylor;

import java.util.Map;
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

class BlockModelTest {
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
        RandomBlock block = RandomBlock.of(exponent, significand, widthBits, negative);
        ExactFunction exact = new ExactFunction(Expression.parse(text));
        Piece piece = MODELS.computeIfAbsent(text, _ -> new BlockModel(exact)).attempt(block.first(), block.last())
                .piece();
        Statistics.label("piece").collect(piece == null ? "none" : piece.getClass().getSimpleName());
        if (piece != null) {
            block.assertTrue(piece, exact, seed);
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
