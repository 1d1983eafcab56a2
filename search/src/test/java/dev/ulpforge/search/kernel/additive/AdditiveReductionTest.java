package dev.ulpforge.search.kernel.additive;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AdditiveReductionTest {
    private static final double LN2 = Math.log(2);

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4 })
    void shiftMakesTheTableMoreAccurate(int tableBits) {
        AdditiveReduction plain = new AdditiveReduction(LN2, tableBits, 2, 0);
        AdditiveReduction shifted = plain.withBestShift();
        assertThat(shifted.tableError()).isLessThan(plain.tableError() / 1.5);
        assertThat(Math.abs(shifted.shift())).isLessThan(plain.halfWidth() / 4);
    }

    @Test
    void withoutTableNothingIsShifted() {
        assertThat(new AdditiveReduction(LN2, 0, 2, 0).withBestShift().shift()).isZero();
    }

    @Test
    void stepOfAPowerOfTwoNeedsOneTerm() {
        assertThat(new AdditiveReduction(1, 3, 1, 0).exactInOneTerm()).isTrue();
        assertThat(new AdditiveReduction(LN2, 3, 1, 0).exactInOneTerm()).isFalse();
    }
}
