package dev.ulpforge.search;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

class JudgeTest {
    private static final Domain DOMAIN = Domain.closed(3, 6);
    private static final Judge JUDGE = new Judge(Oracle.of(Expression.parse("x / 3"), DOMAIN), Demands.ulp(1),
            new LocalExecutor(1),
            new Deadline(Duration.ofMinutes(1), Progress.SILENT), new Proofs(), new NearestMiss());

    /** By 2/3 of an ULP, and by one where {@code x / 3} is a float. */
    private static final BulkKernel WRONG_NEIGHBOUR = (src, dst) -> {
        for (int i = 0; i < src.length; i++) {
            float nearest = src[i] / 3;
            dst[i] = nearest > src[i] / 3.0 ? Math.nextDown(nearest) : Math.nextUp(nearest);
        }
    };

    @Test
    void hardInputsOfWhatIsBarelyRefutedHaveNearlyTheBound() {
        List<Witness> hard = JUDGE.hardInputs(WRONG_NEIGHBOUR, refuted(1.05), "");
        assertThat(hard).isNotEmpty().allMatch(at -> UlpError.of(at.got(), at.want()) == 1);
    }

    @Test
    void whatIsFarFromItsBoundHasCounterexamplesEnough() {
        assertThat(JUDGE.hardInputs(WRONG_NEIGHBOUR, refuted(1.2), "")).isEmpty();
    }

    private static Judge.Judgement refuted(double ulp) {
        return Judge.Judgement.refuted(List.of(new Witness(4, 1, 1 + ulp * 0x1p-23)));
    }
}
