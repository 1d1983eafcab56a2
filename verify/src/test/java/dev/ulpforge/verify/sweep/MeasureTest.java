package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;

import static org.assertj.core.api.Assertions.assertThat;

/** That kernels which are swept together are judged as if each were alone. */
class MeasureTest {
    private static final Oracle ROOTS = Oracle.of(Expression.parse("sqrt"), Domain.parse("[-0x1p-132, 0x1p-132]"));
    private static final float NOT_ROOTED = 0x1p-133f;
    private static final BulkKernel RIGHT = (src, dst) -> {
        for (int i = 0; i < src.length; i++) {
            dst[i] = (float) Math.sqrt(src[i]);
        }
    };
    private static final BulkKernel POOR = (src, dst) -> {
        for (int i = 0; i < src.length; i++) {
            dst[i] = src[i] < -0x1p-134f
                    ? -0f
                    : src[i] == NOT_ROOTED ? Float.NaN : Math.nextUp((float) Math.sqrt(src[i]));
        }
    };

    private static Verdict alone(BulkKernel kernel) {
        return new Sweep(ROOTS, new LocalExecutor(1), (_, _) -> true).measure(List.of(new ObservedKernel(kernel)))
                .getFirst();
    }

    @Test
    void eachIsJudgedAsIfItWereAlone() {
        List<Verdict> both = new Sweep(ROOTS).measure(List.of(new ObservedKernel(POOR), new ObservedKernel(RIGHT)));
        assertThat(both).containsExactly(alone(POOR), alone(RIGHT));
        assertThat(both.get(1)).isInstanceOf(Verdict.Within.class);
        assertThat(both.get(1).findings().correctlyRounded()).isEqualTo(both.get(1).findings().inputs());
        assertThat(both.getFirst().findings().maxUlp()).isGreaterThan(both.get(1).findings().maxUlp());
    }

    @Test
    void wrongSpecialsAreToldByKind() {
        Verdict.WrongSpecial wrong = (Verdict.WrongSpecial) alone(POOR);
        long zeros = Float.floatToIntBits(0x1p-132f) - Float.floatToIntBits(0x1p-134f);
        assertThat(wrong.kinds().stream().map(WrongSpecials.Kind::toString)).containsExactly(
                "-0 for NaN at " + zeros + " inputs, first -0x0.010002p-126", "a number for +0 at 0x0.0p0",
                "a number for -0 at -0x0.0p0", "NaN for a number at 0x0.02p-126");
        assertThat(wrong.first().input()).isZero();
        assertThat(wrong.findings().wrongSpecial()).isEqualTo(zeros + 3);
    }

    @Test
    void everyResultIsSeenOnce() {
        AtomicLong seen = new AtomicLong();
        ResultsObserver counting = (_, _, _, _, _, count) -> seen.addAndGet(count);
        Verdict verdict = new Sweep(ROOTS).measure(List.of(new ObservedKernel(RIGHT, () -> counting))).getFirst();
        assertThat(seen).hasValue(verdict.findings().inputs());
    }
}
