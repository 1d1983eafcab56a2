package dev.ulpforge.search.kernel.expsum;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.search.scheme.exponential.ExponentialSum;

import static org.assertj.core.api.Assertions.assertThat;

class ExponentialReductionTest {

    @ParameterizedTest
    @CsvSource({ "1, 0.415", "1, 0.306", "-1, 0.415", "0.7, 0.4999", "3, 0.25" })
    void rangeAroundZeroCoversWhatTheOffsetPromises(double rate, double offset) {
        ExponentialReduction reduction = ExponentialReduction.around(rate, offset);
        double begins = -reduction.offset() / reduction.multiplier();
        double ends = (1 - reduction.offset()) / reduction.multiplier();
        assertThat(begins / reduction.period()).isLessThanOrEqualTo(-offset).isGreaterThan(-offset - 0.001);
        assertThat(ends / reduction.period()).isGreaterThanOrEqualTo(1 - offset).isLessThan(1.001 - offset);
    }

    @Test
    void sumsAreExactAsFarAsItSays() {
        ExponentialReduction reduction = new ExponentialReduction(1, ExponentialReduction.NEAREST);
        float expm1 = reduction.exactReach(new ExponentialSum(1, 1, 0, -1));
        float cosh = reduction.exactReach(new ExponentialSum(1, 0.5, 0.5, 0));
        assertThat(expm1 / Math.log(2)).isBetween(23.9, 24.1);
        assertThat(cosh / Math.log(2)).isBetween(11.4, 11.5);
    }
}
