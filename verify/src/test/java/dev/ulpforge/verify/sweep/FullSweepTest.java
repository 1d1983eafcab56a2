package dev.ulpforge.verify.sweep;

import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.Proof;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.digest.Digest;
import dev.ulpforge.verify.sweep.digest.SegmentDifference;

import static org.assertj.core.api.Assertions.assertThat;

/** Sweeps over all 2^32 inputs, some seconds each. */
@Tag("long")
class FullSweepTest {

    private static final ExpOracle ORACLE = new ExpOracle();
    private final BulkKernel exp = new OracleKernel(Oracle.of(Expression.parse("exp"), Domain.ALL), 1);

    @Test
    void allInputsAreJudgedWhateverTheThreads() {
        Verdict verdict = new Sweep(ORACLE).judge(exp, 1);
        assertThat(verdict).isInstanceOf(Verdict.Within.class);
        assertThat(verdict.findings().inputs()).isEqualTo(1L << 32);
        assertThat(new Sweep(ORACLE, new LocalExecutor(3), Progress.SILENT).judge(exp, 1)).isEqualTo(verdict);
        Digest digest = Digest.of(exp, new LocalExecutor(2), Progress.SILENT);
        assertThat(verdict.findings().digest()).isEqualTo(digest);
        Exhaustive c = ((Verdict.Within) verdict).proof();
        assertThat(Proof.parse(c.text())).isEqualTo(c);
        assertThat(digest.differing(c.segments())).isEmpty();
    }

    @Test
    void oneWrongResultIsFound() {
        Random random = new Random(7);
        Digest right = Digest.of(exp, new LocalExecutor(2), Progress.SILENT);
        for (int i = 0; i < 4; i++) {
            int input = random.nextInt();
            float x = Float.intBitsToFloat(input);
            float wrong = Float.intBitsToFloat(Float.floatToRawIntBits((float) Math.exp(x)) ^ 4);
            FaultyKernel faulty = new FaultyKernel(exp, input, x != x ? 1 : wrong);
            Verdict verdict = new Sweep(ORACLE).judge(faulty, 1);
            assertThat(verdict).isNotInstanceOf(Verdict.Within.class);
            assertThat(Digest.of(faulty, new LocalExecutor(2), Progress.SILENT).differing(right.segments()))
                    .containsExactly(input >>> 24);
            assertThat(SegmentDifference.in(input >>> 24, faulty, exp, 2)).singleElement()
                    .satisfies(w -> assertThat(Float.floatToRawIntBits(w.input())).isEqualTo(input));
        }
    }
}
