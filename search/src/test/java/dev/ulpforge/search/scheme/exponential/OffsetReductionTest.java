package dev.ulpforge.search.scheme.exponential;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OffsetReductionTest {

    @ParameterizedTest
    @CsvSource({ "1, 0.415", "1, 0.306", "-1, 0.415", "0.7, 0.4999", "3, 0.25" })
    void rangeAroundZeroCoversWhatTheOffsetPromises(double rate, double offset) {
        OffsetReduction reduction = OffsetReduction.around(rate, offset, false);
        double begins = -reduction.offset() / reduction.multiplier();
        double ends = (1 - reduction.offset()) / reduction.multiplier();
        assertThat(begins / reduction.period()).isLessThanOrEqualTo(-offset).isGreaterThan(-offset - 0.001);
        assertThat(ends / reduction.period()).isGreaterThanOrEqualTo(1 - offset).isLessThan(1.001 - offset);
    }

    @Test
    void sumsAreExactAsFarAsItSays() {
        OffsetReduction reduction = OffsetReduction.around(1, OffsetReduction.NEAREST, false);
        float expm1 = reduction.exactReach(new ExponentialSum(1, 1, 0, -1));
        float cosh = reduction.exactReach(new ExponentialSum(1, 0.5, 0.5, 0));
        assertThat(expm1 / Math.log(2)).isBetween(23.9, 24.1);
        assertThat(cosh / Math.log(2)).isBetween(11.4, 11.5);
    }
}
