package dev.ulpforge.verify.sweep;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorProfileTest {
    private static KernelSpec spec(String domain) {
        return new KernelSpec(Expression.parse("x + 1"), Domain.parse(domain), Demands.ulp(1));
    }

    private static void plusOne(float[] src, float[] dst) {
        for (int i = 0; i < src.length; i++) {
            dst[i] = src[i] + 1;
        }
    }

    /** One unit in the last place too much, from 4 to 8 alone. */
    private static void wrongFromFour(float[] src, float[] dst) {
        plusOne(src, dst);
        for (int i = 0; i < src.length; i++) {
            dst[i] = src[i] >= 4 && src[i] < 8 ? Math.nextUp(dst[i]) : dst[i];
        }
    }

    @Test
    void theBucketsAreInOrderFromTheLeastInputToTheGreatest() {
        ErrorProfile profile = ErrorProfile.of(spec(""), ErrorProfileTest::plusOne);
        assertThat(profile.buckets()).hasSize(510);
        assertThat(profile.inputs()).isEqualTo(510 * 64);
        assertThat(profile.buckets())
                .isSortedAccordingTo((a, b) -> Float.compare(a.worst().input(), b.worst().input()));
        assertThat(profile.buckets()).allMatch(bucket -> bucket.error() <= 0.5);
    }

    @Test
    void anErrorIsSeenWhereItIs() {
        List<ErrorProfile.Bucket> wrong = ErrorProfile.of(spec("[1, 100]"), ErrorProfileTest::wrongFromFour).buckets()
                .stream().filter(bucket -> bucket.error() > 0.5).toList();
        assertThat(wrong).singleElement().satisfies(bucket -> {
            assertThat(bucket.exponent()).isEqualTo(2);
            assertThat(bucket.isNegative()).isFalse();
        });
    }

    @Test
    void onlyInputsOfTheDomainAreSeen() {
        ErrorProfile profile = ErrorProfile.of(spec("[1.1, 1.1000001]"), ErrorProfileTest::plusOne);
        assertThat(profile.inputs()).isPositive();
        assertThat(profile.buckets())
                .allMatch(bucket -> spec("[1.1, 1.1000001]").domain().contains(bucket.worst().input()));
    }
}
