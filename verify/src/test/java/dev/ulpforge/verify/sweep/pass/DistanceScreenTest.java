package dev.ulpforge.verify.sweep.pass;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;

import static org.assertj.core.api.Assertions.assertThat;

class DistanceScreenTest {
    private static final int COUNT = 1003;
    private static final int FIRST = Float.floatToIntBits(1);
    private static final Piece PIECE = Oracle.of(Expression.parse("x / 3"), Domain.parse("[1, 1.01]")).pieces()
            .getFirst();

    private final float[] x = new float[COUNT];
    private final float[] y = new float[COUNT];
    private final EnclosedValues values = new EnclosedValues(COUNT);

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void oneFarResultIsSeenWhereverItIs(boolean relative) {
        for (int far : new int[]{ 0, 7, 500, 999, 1000, COUNT - 1 }) {
            double worst = results(far, relative);
            assertThat(reaches(worst * (1 - 0x1p-30), relative)).as("%d", far).isTrue();
            assertThat(reaches(worst * (1 + 0x1p-20), relative)).as("%d", far).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void whatIsNoNumberIsSeen(boolean relative) {
        results(3, relative);
        y[40] = Float.NaN;
        assertThat(reaches(1, relative)).isTrue();
    }

    private boolean reaches(double most, boolean relative) {
        return DistanceScreen.mayReach(most, relative, values, y, 0, COUNT);
    }

    /** {@return the distance of the one result that is some ULP off} */
    private double results(int far, boolean relative) {
        for (int i = 0; i < COUNT; i++) {
            x[i] = Float.intBitsToFloat(FIRST + i);
            y[i] = (float) (x[i] / 3.0);
        }
        y[far] = Math.nextUp(Math.nextUp(Math.nextUp(y[far])));
        assertThat(values.of(PIECE, x, 0, COUNT)).isTrue();
        double distance = Math.abs(y[far] - x[far] / 3.0);
        return relative ? distance / (x[far] / 3.0) : distance;
    }
}
