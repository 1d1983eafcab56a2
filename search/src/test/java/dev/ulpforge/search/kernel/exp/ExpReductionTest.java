package dev.ulpforge.search.kernel.exp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExpReductionTest {
    private static final double LN2 = Math.log(2);

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4 })
    void shiftMakesTheTableMoreAccurate(int tableBits) {
        ExpReduction plain = new ExpReduction(LN2, tableBits, 2, 0);
        ExpReduction shifted = plain.withBestShift();
        assertThat(shifted.tableError()).isLessThan(plain.tableError() / 1.5);
        assertThat(Math.abs(shifted.shift())).isLessThan(plain.halfWidth() / 4);
    }

    @Test
    void withoutTableNothingIsShifted() {
        assertThat(new ExpReduction(LN2, 0, 2, 0).withBestShift().shift()).isZero();
    }

    @Test
    void stepOfAPowerOfTwoNeedsOneTerm() {
        assertThat(new ExpReduction(1, 3, 1, 0).exactInOneTerm()).isTrue();
        assertThat(new ExpReduction(LN2, 3, 1, 0).exactInOneTerm()).isFalse();
    }
}
