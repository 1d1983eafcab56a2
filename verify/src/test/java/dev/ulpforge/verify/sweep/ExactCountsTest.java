package dev.ulpforge.verify.sweep;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.ErrorHistogram;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

import static org.assertj.core.api.Assertions.assertThat;

/** That ties, and values nearer to a tie than any precision tells, are counted exactly, however many there are. */
class ExactCountsTest {

    /** The floats of two chunks, all subnormal, half of them odd. */
    private static final int CHUNK = 0x20;
    private static final long INPUTS = 2 << 16;

    private static Verdict judge(String fn, BulkKernel kernel, double bound, int... pairs) {
        Oracle oracle = Oracle.of(Expression.parse(fn), Domain.parse("(-1, 1)"));
        return new Sweep(oracle).judge(kernel, bound, new PieceIndex(oracle.pieces()), pairs);
    }

    /** Halves subnormals; a tie goes to the even one, or up in magnitude, or down. */
    private static BulkKernel halves(String ties) {
        return (src, dst) -> {
            for (int i = 0; i < src.length; i++) {
                int m = Float.floatToRawIntBits(src[i]) & Blocks.SIGN - 1;
                int up = switch (ties) {
                    case "even" -> m >> 1 & 1;
                    case "up" -> 1;
                    default -> 0;
                };
                dst[i] = Math.copySign(Float.intBitsToFloat((m >> 1) + (m & up)), src[i]);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({ "x / 2, even, 1, 0.5", "x / 2, up, 0.75, 0.5", "x / 2, down, 0.75, 0.5",
            // the exact value is nearer to zero than x/2
            "sin(x) / 2, down, 1, 0.5", "sin(x) / 2, even, 0.75, 0.5001", "sin(x) / 2, up, 0.5, 0.5001",
            // and farther
            "sinh(x) / 2, up, 1, 0.5", "sinh(x) / 2, down, 0.5, 0.5001" })
    void halvesOfSubnormals(String fn, String ties, double share, String max) {
        SweepReport f = judge(fn, halves(ties), Double.POSITIVE_INFINITY, CHUNK).findings();
        assertThat(f.undecided()).isZero();
        assertThat((double) f.correctlyRounded() / INPUTS).isEqualTo(share);
        assertThat(f.maxUlp()).isEqualByComparingTo(max);
        assertThat(f.errors().counts().get(1)).isEqualTo(max.equals("0.5") ? 0 : Math.round((1 - share) * INPUTS));
    }

    /** The linear unit of the normal distribution exceeds x/2 on both sides of zero. */
    @Test
    void geluOfSubnormals() {
        String fn = "x * 0.5 * (1 + erf(x / sqrt(2)))";
        for (String ties : new String[]{ "up", "down", "even" }) {
            SweepReport f = judge(fn, halves(ties), Double.POSITIVE_INFINITY, CHUNK).findings();
            assertThat(f.undecided()).isZero();
            assertThat((double) f.correctlyRounded() / INPUTS).as(ties).isEqualTo(0.75);
        }
    }

    @Test
    void theBoundIsMetExactly() {
        assertThat(judge("x / 2", halves("down"), 0.5, CHUNK)).isInstanceOf(Verdict.Within.class);
        assertThat(judge("sinh(x) / 2", halves("up"), 0.5, CHUNK)).isInstanceOf(Verdict.Within.class);
        assertThat(judge("sinh(x) / 2", halves("even"), 0.5, CHUNK)).isInstanceOf(Verdict.Exceeds.class);
    }

    /** Ties of a sixth are exact, but no double is: these are settled by fractions. */
    @Test
    void sixthsOfSubnormals() {
        BulkKernel sixths = (src, dst) -> {
            for (int i = 0; i < src.length; i++) {
                int m = Float.floatToRawIntBits(src[i]) & Blocks.SIGN - 1;
                dst[i] = Math.copySign(Float.intBitsToFloat((m + 3) / 6), src[i]);
            }
        };
        SweepReport f = judge("x / 6", sixths, 1, CHUNK).findings();
        long lost = java.util.stream.IntStream.range(CHUNK << 16, CHUNK + 1 << 16)
                .filter(m -> m % 6 == 3 && (m + 3) / 6 % 2 == 1).count();
        assertThat(f.undecided()).isZero();
        assertThat(f.maxUlp()).isEqualByComparingTo("0.5");
        assertThat(f.correctlyRounded()).isEqualTo(INPUTS - 2 * lost);
    }

    /** One step below the limit is an error of less than 1 ULP, at every float from some on. */
    @ParameterizedTest
    @CsvSource({ "tanh, 0x42f0, 0x1.fffffep-1, 0.875, 1.0", "sigmoid, 0x4480, 0x1.fffffep-1, 0.875, 1.0",
            "0.5 * (1 + erf(x)), 0x42f0, 0x1.fffffep-1, 0.875, 1.0", "tanh, 0x4300, 0x1.000002p0, 2.0, 2.0001",
            "2 - 3 * tanh(x), 0x4300, -0x1.fffffep-1, 0.875, 1.0" })
    void besideALimit(String fn, String chunk, float result, double above, String max) {
        BulkKernel limit = (src, dst) -> Arrays.fill(dst, result);
        Oracle oracle = Oracle.of(Expression.parse(fn), Domain.parse("[64, inf)"));
        Verdict verdict = new Sweep(oracle).judge(limit, 1, new PieceIndex(oracle.pieces()),
                new int[]{ Integer.decode(chunk) });
        SweepReport f = verdict.findings();
        assertThat(f.undecided()).isZero();
        assertThat(f.correctlyRounded()).isZero();
        assertThat(f.maxUlp()).isEqualByComparingTo(max);
        assertThat(f.errors().counts().get(ErrorHistogram.EDGES.indexOf(above) + 1))
                .isEqualTo(1 << 16);
        assertThat(verdict instanceof Verdict.Within).isEqualTo(max.equals("1.0"));
    }

    /** The functions are nearer to zero than x, by too little for any precision to tell. */
    @ParameterizedTest
    @CsvSource({ "x / (1 + exp(-x)), false, 0.875, 1.0, inf", "x * sigmoid(x), false, 0.875, 1.0, inf",
            // decided one by one, where 4096 take a second
            "-(tanh(x) * x), true, 1.0, 1.0001, 1032.0625",
            "x * 0.5 * (1 + erf(x / sqrt(2))), true, 1.0, 1.0001, 1032.0625" })
    void besideALine(String fn, boolean up, double above, String max, String end) {
        BulkKernel beside = (src, dst) -> {
            for (int i = 0; i < src.length; i++) {
                float y = up ? Math.nextUp(src[i]) : Math.nextDown(src[i]);
                dst[i] = fn.startsWith("-") ? -y : y;
            }
        };
        Oracle oracle = Oracle.of(Expression.parse(fn), Domain.parse("[64, " + end + ")"));
        SweepReport f = new Sweep(oracle).judge(beside, 1, new PieceIndex(oracle.pieces()), new int[]{ 0x4481 })
                .findings();
        assertThat(f.undecided()).isZero();
        assertThat(f.correctlyRounded()).isZero();
        assertThat(f.maxUlp()).isEqualByComparingTo(max);
        assertThat(f.errors().counts().get(ErrorHistogram.EDGES.indexOf(above) + 1))
                .isEqualTo(end.equals("inf") ? 1 << 16 : 1 << 9);
    }
}
