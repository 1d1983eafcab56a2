package dev.ulpforge.verify.oracle.taylor;

import java.util.SplittableRandom;

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
import dev.ulpforge.verify.oracle.jet.JetEvaluator;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorBudgetTest {
    private static final int INPUTS = 12;
    private static final int LAST_FLOAT = 0x7f7f_ffff;

    @Provide
    Arbitrary<String> functions() {
        return Arbitraries.of("exp(x)", "log(x)", "tanh(x)", "erf(x)", "sin(3 * x) - 2", "x / (1 + exp(-x))",
                "sqrt(1 + x^2)", "1 / (x - 0.3)", "x^3 - x / 7", "atan(5 * x)", "exp(-x^2 / 2)", "cbrt(x + 2)");
    }

    /** Tight targets and loose ones, so that pieces of all degrees come about, on blocks of all widths. */
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void aPieceIsAsNearTheFunctionAsItSays(@ForAll("functions") String text,
            @ForAll @IntRange(min = -30, max = 3) int exponent, @ForAll @IntRange(max = 0x7f_ffff) int significand,
            @ForAll @IntRange(min = 1, max = 23) int widthBits, @ForAll @IntRange(min = 4, max = 34) int accuracy,
            @ForAll boolean negative, @ForAll long seed) {
        int magnitude = exponent + Float.MAX_EXPONENT << 23 | significand;
        int first = negative ? magnitude | Integer.MIN_VALUE : magnitude;
        int last = first + (Math.min(magnitude + (1 << widthBits), LAST_FLOAT) - magnitude);
        double a = Float.intBitsToFloat(first);
        double b = Float.intBitsToFloat(last);
        double center = (a + b) / 2;
        Expression fn = Expression.parse(text);
        Jet at = new JetEvaluator(BlockModel.DEGREE, 160).evaluate(fn, Ball.of(center));
        Jet over = new JetEvaluator(BlockModel.DEGREE + 1, 60).evaluate(fn, Ball.hull(Ball.of(a), Ball.of(b), 64));
        if (at == Jet.UNDEFINED || over == Jet.UNDEFINED) {
            return;
        }
        double h = Math.max(Math.abs(a - center), Math.abs(b - center));
        Piece piece = new ErrorBudget(at, over, over.value(), h).piece(first, last, center, Math.scalb(1.0, -accuracy))
                .piece();
        Statistics.label("piece").collect(piece != null)
                .coverage(shares -> shares.check(true).percentage(share -> share > 20));
        if (piece instanceof Piece.Polynomial polynomial) {
            Statistics.label("degree").collect(polynomial.c().length - 1);
            assertBoundHolds(fn, polynomial, new SplittableRandom(seed));
        }
    }

    @Tag("long")
    @Property(tries = 8000, edgeCases = EdgeCasesMode.NONE)
    void aPieceIsAsNearTheFunctionAsItSaysForMany(@ForAll("functions") String text,
            @ForAll @IntRange(min = -30, max = 3) int exponent, @ForAll @IntRange(max = 0x7f_ffff) int significand,
            @ForAll @IntRange(min = 1, max = 23) int widthBits, @ForAll @IntRange(min = 4, max = 34) int accuracy,
            @ForAll boolean negative, @ForAll long seed) {
        aPieceIsAsNearTheFunctionAsItSays(text, exponent, significand, widthBits, accuracy, negative, seed);
    }

    private static void assertBoundHolds(Expression fn, Piece.Polynomial piece, SplittableRandom random) {
        for (int i = 0; i < INPUTS; i++) {
            int bits = i == 0
                    ? piece.first()
                    : i == 1 ? piece.last() : random.nextInt(piece.first(), piece.last());
            float x = Float.intBitsToFloat(bits);
            Ball error = new ExactFunction(fn).value(x, 200).ball(200).subtract(Ball.of(piece.at(x)), 200);
            assertThat(error.lowerMagnitude()).as("%s at %a, degree %d", fn, x, piece.c().length - 1)
                    .isLessThanOrEqualTo(piece.error());
        }
    }
}
