package dev.ulpforge.verify.sweep;

import java.util.SplittableRandom;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

import dev.ulpforge.model.lock.ErrorHistogram;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.error.ExactError;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.run.Blocks;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the bounds of a piece, the counts are those of exact errors, input by input. */
class PieceCheckerTest {
    private static final int FIRST = Float.floatToRawIntBits(1);
    private static final double ULP = 0x1p-23;
    private static final double TINY = 0x1p-90;

    /**
     * Values {@code a + x b} with many ties or what is nearly one, and results up to 5 ULP off. The piece knows values
     * exactly, or on which side of a tie they are, or within half a thousandth of an ULP up to an ULP: so few inputs are
     * open or all, some 64 or many more.
     */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void errorsAreCountedAsTheyAre(@ForAll @IntRange(min = 1, max = 7) int halves,
            @ForAll @IntRange(min = -4, max = 11) int accuracy, @ForAll @IntRange(min = 1, max = 200) int count,
            @ForAll boolean withNaN, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double b = halves / 2.0;
        int first = FIRST + random.nextInt(1 << 20);
        int side = accuracy < -1 ? random.nextInt(-1, 2) : 0;
        double error = accuracy >= 0 ? Math.scalb(ULP, -accuracy) : side == 0 ? 0 : TINY;
        double off = side == 0 ? error * random.nextDouble(-0.99, 0.99) : 0;
        PolynomialOracle oracle = new PolynomialOracle(side * error * random.nextDouble(0.01, 0.99), b);
        Piece piece = new Piece.Polynomial(first, first + count - 1, 0, new double[]{ off, b }, error, side);
        float[] x = new float[Blocks.BLOCK];
        float[] y = new float[Blocks.BLOCK];
        for (int i = 0; i < count; i++) {
            x[i] = Float.intBitsToFloat(first + i);
            float near = Float.intBitsToFloat(Float.floatToRawIntBits((float) (b * x[i])) + random.nextInt(-5, 6));
            y[i] = withNaN && random.nextInt(20) == 0 ? Float.NaN : near;
        }
        assertCounts(oracle, piece, x, y, count);
    }

    @Tag("long")
    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void manyErrorsAreCountedAsTheyAre(@ForAll @IntRange(min = 1, max = 7) int halves,
            @ForAll @IntRange(min = -4, max = 11) int accuracy, @ForAll @IntRange(min = 1, max = 200) int count,
            @ForAll boolean withNaN, @ForAll long seed) {
        errorsAreCountedAsTheyAre(halves, accuracy, count, withNaN, seed);
    }

    private static void assertCounts(PolynomialOracle oracle, Piece piece, float[] x, float[] y, int count) {
        EnclosedValues values = new EnclosedValues(Blocks.BLOCK);
        values.of(piece, x, 0, count);
        PieceChecker checker = new PieceChecker(oracle, values);
        checker.chunk();
        checker.judge(piece, x, y, 0, count);
        Statistics.label("left open").collect(checker.left().open() > 0);
        PieceChecker rest = PieceChecker.ofTheRest(oracle);
        rest.chunk();
        rest.settle(piece, x, y, 0, count);
        ErrorCounts counts = new ErrorCounts();
        counts.add(checker.takeCounts());
        counts.add(rest.takeCounts());
        ErrorCounts exact = exact(oracle, x, y, count, checker.highest());
        assertThat(counts.above).isEqualTo(exact.above);
        assertThat(counts.lostTies).isEqualTo(exact.lostTies);
        assertThat(counts.measured).isEqualTo(exact.measured);
        assertThat(checker.wrong.count() + rest.wrong.count()).isEqualTo(count - exact.measured);
        assertThat(counts.firstContradiction).isEqualTo(Long.MAX_VALUE);
    }

    private static ErrorCounts exact(PolynomialOracle oracle, float[] x, float[] y, int count, double highest) {
        ErrorCounts counts = new ErrorCounts();
        for (int i = 0; i < count; i++) {
            if (Float.isNaN(y[i])) {
                continue;
            }
            ExactError error = new ExactError(oracle, x[i], y[i]);
            for (int k = 0; k < ErrorCounts.EDGES; k++) {
                counts.above[k] += error.compareTo(ErrorHistogram.EDGES.get(k)) > 0 ? 1 : 0;
            }
            counts.lostTies += error.compareTo(0.5) == 0 && (Float.floatToRawIntBits(y[i]) & 1) != 0 ? 1 : 0;
            counts.measured++;
            assertThat(error.compareTo(highest)).isNotPositive();
        }
        return counts;
    }
}
