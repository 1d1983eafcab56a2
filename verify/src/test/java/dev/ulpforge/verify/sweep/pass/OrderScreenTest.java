package dev.ulpforge.verify.sweep.pass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.run.Blocks;

import static org.assertj.core.api.Assertions.assertThat;

class OrderScreenTest {
    private static final int COUNT = 61;
    private static final int FIRST = Float.floatToIntBits(1);

    /** {@return values that are the inputs from 1 on, up to a bound} */
    private static EnclosedValues values(double error) {
        float[] x = new float[Blocks.BLOCK];
        Blocks.fill(x, FIRST);
        EnclosedValues values = new EnclosedValues(Blocks.BLOCK);
        values.of(new Piece.Polynomial(FIRST, FIRST + Blocks.BLOCK, 1, new double[]{ 1, 1 }, error), x, 0, COUNT);
        return values;
    }

    private static float[] identity() {
        float[] y = new float[Blocks.BLOCK];
        Blocks.fill(y, FIRST);
        return y;
    }

    @ParameterizedTest
    @CsvSource({ "1, 0.4, 2, 0.5, 1", "2, 0.4, 1, 0.5, -1", "1, 0.5, 2, 0.5, 0", "1, 0, 1, 0, 0",
            "1, 0, 2, Infinity, 0",
            "1, 0, NaN, 0, 0", "1, 0, Infinity, 0, 1" })
    void orderIsKnownWhereBoundsAreApart(double v, double vBound, double w, double wBound, int order) {
        assertThat(OrderScreen.order(v, vBound, w, wBound)).isEqualTo(order);
    }

    @Test
    void resultsInOrderPass() {
        assertThat(OrderScreen.mayBeOut(values(0x1p-26), identity(), 0, COUNT)).isFalse();
        assertThat(OrderScreen.mayBeOut(values(0x1p-26), new float[Blocks.BLOCK], 0, COUNT)).isFalse();
    }

    @Test
    void valuesOfWhichTheOrderIsNotKnownDoNot() {
        assertThat(OrderScreen.mayBeOut(values(0x1p-23), identity(), 0, COUNT)).isTrue();
        assertThat(OrderScreen.mayBeOut(values(0x1p-23), new float[Blocks.BLOCK], 0, COUNT)).isFalse();
    }

    /** In vectors and in what remains of them. */
    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 7, 8, 15, 16, 31, 58, 59 })
    void eachPairIsSeen(int i) {
        float[] y = identity();
        y[i] = Math.nextUp(y[i + 1]);
        assertThat(OrderScreen.mayBeOut(values(0x1p-26), y, 0, COUNT)).isTrue();
        float[] nan = identity();
        nan[i] = Float.NaN;
        assertThat(OrderScreen.mayBeOut(values(0x1p-26), nan, 0, COUNT)).isFalse();
    }

    @Test
    void whatFollowsThePartIsNotSeen() {
        float[] y = identity();
        y[COUNT] = 0;
        assertThat(OrderScreen.mayBeOut(values(0x1p-26), y, 0, COUNT)).isFalse();
    }
}
