package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.run.PieceIndex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RevisionsTest {
    private static final double BOUND = 0.75;
    private static final Oracle ORACLE = new ExpOracle();
    private static final PieceIndex INDEX = new PieceIndex(ORACLE.pieces());
    private static final int ONE = Float.floatToRawIntBits(1);
    private static final int[] PAIRS = { 0x3f80, 0x3f81, 0x7f80 };
    private static final BulkKernel RIGHT = FaultyKernel.EXP;

    private static BulkKernel faulty(int input, double wrong) {
        return new FaultyKernel(RIGHT, input, (float) wrong);
    }

    /** One after the other, each verdict is that of a sweep by itself: faults come, stay, move, go. */
    @Test
    void verdictsAreThoseOfSweepsByThemselves() {
        Revisions revisions = new Revisions();
        int next = ONE + 0x1_0000;
        List<BulkKernel> kernels = List.of(faulty(ONE, 3), faulty(next, 3), RIGHT,
                faulty(ONE | 1 << 31, 0.37), faulty(ONE, Double.NaN),
                faulty(next, 2.8), faulty(0x7f80_0000, 0), RIGHT);
        for (BulkKernel kernel : kernels) {
            Verdict revised = revisions.judge(new Sweep(ORACLE), kernel, BOUND, INDEX, PAIRS);
            assertThat(revised).isEqualTo(new Sweep(ORACLE).judge(kernel, BOUND, INDEX, PAIRS));
        }
    }

    @Test
    void onlyChunksWithOtherResultsAreJudged() {
        Sweep sweep = new Sweep(ORACLE);
        SweepRun former = sweep.judge(faulty(ONE, 3), BOUND, INDEX, PAIRS, Optional.empty()).run();
        SweepRun revised = sweep.judge(RIGHT, BOUND, INDEX, PAIRS, Optional.of(former)).run();
        int changed = ONE >>> 16;
        assertThat(revised.chunks().of(changed).counts()).isNotSameAs(former.chunks().of(changed).counts());
        for (int same : new int[]{ changed + 1, changed | 0x8000, 0x7f80 }) {
            assertThat(revised.chunks().of(same).counts()).isSameAs(former.chunks().of(same).counts());
        }
    }

    /** The sign of a zero is a difference, though no comparison of numbers sees it. */
    @Test
    void resultsAreComparedByTheirBits() {
        int underflow = Float.floatToRawIntBits(-200);
        int chunk = underflow >>> 16;
        int[] pair = { chunk & 0x7fff };
        Sweep sweep = new Sweep(ORACLE);
        SweepRun former = sweep.judge(RIGHT, BOUND, INDEX, pair, Optional.empty()).run();
        SweepRun revised = sweep.judge(faulty(underflow, -0.0), BOUND, INDEX, pair, Optional.of(former)).run();
        assertThat(revised.chunks().of(chunk).counts()).isNotSameAs(former.chunks().of(chunk).counts());
    }

    /** What was found once stands only as long as the former kernel returns what it did. */
    @Test
    void aKernelThatReturnsOtherResultsThanBeforeIsADefect() {
        AtomicInteger calls = new AtomicInteger();
        BulkKernel fickle = (x, y) -> {
            RIGHT.apply(x, y);
            y[0] += calls.get() == 0 ? 1 : 0;
        };
        Revisions revisions = new Revisions();
        revisions.judge(new Sweep(ORACLE), fickle, BOUND, INDEX, new int[]{ 0x3f80 });
        calls.set(1);
        assertThatThrownBy(() -> revisions.judge(new Sweep(ORACLE), RIGHT, BOUND, INDEX, new int[]{ 0x3f80 }))
                .hasMessageContaining("other results than before");
    }

    @Test
    void asksOneOracleOnly() {
        Revisions revisions = new Revisions();
        revisions.judge(new Sweep(ORACLE), RIGHT, BOUND, INDEX, PAIRS);
        assertThatThrownBy(() -> revisions.judge(new Sweep(new ExpOracle()), RIGHT, BOUND))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
