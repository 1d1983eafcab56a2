package dev.ulpforge.verify.sweep.extreme;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

import static org.assertj.core.api.Assertions.assertThat;

class WorstOfBlockTest {
    /** Next to a zero of digamma, where fast values err by two ULP and know that they may. */
    private static final float X = -0x1.0b2f02p6f;
    private static final double WANT = -0x1.cb2707edd93e4p-28;
    private static final Oracle DIGAMMA = Oracle.of(Expression.parse("digamma(x)"), Domain.parse("[-66.8, -66.79]"));

    /** The first is what the fast value rounds to, so that an error by it is 0. */
    @ParameterizedTest
    @ValueSource(floats = { -0x1.cb270cp-28f, -0x1.cb2704p-28f })
    void aResultThatIsWrongByTheExactValueOnlyIsFound(float wrong) {
        assertThat(worst(wrong)).contains(new Witness(X, wrong, WANT));
    }

    @Test
    void aResultThatIsRightByTheExactValueOnlyIsNone() {
        assertThat(worst((float) WANT)).isEmpty();
    }

    private static Optional<Witness> worst(float there) {
        BulkKernel kernel = (x, y) -> {
            for (int i = 0; i < x.length; i++) {
                y[i] = x[i] == X ? there : (float) DIGAMMA.value(x[i], 64).ball(64).doubleValue();
            }
        };
        return new WorstOfBlock(kernel, DIGAMMA, new PieceIndex(DIGAMMA.pieces()), 1)
                .of(Float.floatToRawIntBits(X) & -Blocks.BLOCK);
    }
}
