package dev.ulpforge.search.timing;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PairedTimingTest {
    private static final float[] INPUTS = new TypicalInputs(-10, 10).draw(4096, 1);
    private static final TimingPlan PLAN = new TimingPlan(Duration.ofMillis(150), 201, Duration.ofNanos(100_000));

    /** One chain of dependent divisions through all elements: nothing for a compiler to shorten or a CPU to overlap. */
    private static BulkKernel divisions(int count) {
        return (src, dst) -> {
            float x = 0;
            for (int i = 0; i < src.length; i++) {
                for (int k = 0; k < count; k++) {
                    x = src[i] / (x + 20);
                }
                dst[i] = x;
            }
        };
    }

    @Tag("timing")
    @Test
    void twiceTheWorkTakesAboutTwiceTheTime() {
        List<Timing> timings = new PairedTiming(INPUTS, PLAN)
                .time(List.of(TimedKernel.unchecked("10", divisions(10)), TimedKernel.unchecked("20", divisions(20))));
        assertThat(timings.get(0).timesFasterThan(timings.get(1))).isBetween(1.6, 2.5);
        assertThat(timings.get(1).timesFasterThan(timings.get(0))).isBetween(1 / 2.5, 1 / 1.6);
    }

    @Tag("timing")
    @Test
    void theSameKernelTakesTheSameTime() {
        BulkKernel kernel = divisions(10);
        List<Timing> timings = new PairedTiming(INPUTS, PLAN)
                .time(List.of(TimedKernel.unchecked("a", kernel), TimedKernel.unchecked("b", kernel)));
        assertThat(timings.get(0).timesFasterThan(timings.get(1))).isBetween(0.85, 1.18);
    }

    @Tag("timing")
    @Test
    void peersMeetTheirExpectationAndAreToldApart() {
        List<Timing> timings = new PairedTiming(INPUTS, PLAN).time(JdkBaselines.of(Expression.parse("exp")));
        assertThat(timings).extracting(Timing::name).containsExactly("lanewise(EXP)", "(float) Math.exp(x)", "copy");
        assertThat(timings.get(2).timesFasterThan(timings.get(1))).isGreaterThan(5);
    }

    @Test
    void wrongResultsAreRefusedBeforeTheyAreTimed() {
        TimedKernel wrong = new TimedKernel("wrong", (src, dst) -> src.clone(), (x, y) -> y == 2 * x);
        assertThatThrownBy(() -> new PairedTiming(INPUTS, PLAN).time(List.of(wrong)))
                .isInstanceOf(WrongResultException.class).hasMessageStartingWith("wrong returned NaN at x=");
    }

    @Test
    void resultsThatTurnWrongLaterAreRefusedToo() {
        int[] calls = new int[1];
        BulkKernel turning = (src, dst) -> java.util.Arrays.fill(dst, calls[0]++ == 0 ? 1 : 2);
        assertThatThrownBy(() -> new PairedTiming(INPUTS, PLAN)
                .time(List.of(new TimedKernel("turning", turning, (x, y) -> y == 1))))
                .isInstanceOf(WrongResultException.class);
    }

    @Test
    void medianSpreadAndRatioAreThoseOfTheRounds() {
        Timing a = new Timing("a", List.of(1.0, 2.0, 3.0, 4.0, 100.0));
        Timing b = new Timing("b", List.of(2.0, 4.0, 6.0, 8.0, 100.0));
        assertThat(a.nanos()).isEqualTo(3);
        assertThat(a.spread()).isEqualTo(2.0 / 3);
        assertThat(a.timesFasterThan(b)).isEqualTo(2);
    }

    @Test
    void everyLengthIsTimedIncludingOne() {
        float[] one = { 0.5f };
        assertThat(new PairedTiming(one, new TimingPlan(Duration.ofMillis(1), 3, Duration.ofNanos(1000)))
                .time(JdkBaselines.of(Expression.parse("log")))).hasSize(3);
    }

    @Test
    void typicalInputsLieInTheDomain() {
        Domain domain = Domain.parse("[20, 21]");
        for (float x : TypicalInputs.of(Expression.parse("exp"), domain).draw(100, 7)) {
            assertThat(domain.contains(x)).isTrue();
        }
    }
}
