package dev.ulpforge.verify.sweep;

import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.run.PieceIndex;

import static org.assertj.core.api.Assertions.assertThat;

/** That special values among the values of one piece are required: gamma is undefined at negative integers, tiny elsewhere. */
class PointwiseSpecialTest {
    private static final Oracle GAMMA = Oracle.of(Expression.parse("gamma"), Domain.parse("[-70.5, -69.5]"));

    private static Verdict judge(float atInteger) {
        BulkKernel kernel = (src, dst) -> {
            for (int i = 0; i < src.length; i++) {
                dst[i] = src[i] == Math.rint(src[i]) ? atInteger : 0;
            }
        };
        int pair = Float.floatToRawIntBits(-70f) >>> 16 & 0x7fff;
        return new Sweep(GAMMA).judge(kernel, 1, new PieceIndex(GAMMA.pieces()), new int[]{ pair });
    }

    @Test
    void nanWhereUndefinedIsRight() {
        assertThat(judge(Float.NaN)).isInstanceOf(Verdict.Within.class);
    }

    @Test
    void numberWhereUndefinedIsWrong() {
        assertThat(judge(0f)).isInstanceOfSatisfying(Verdict.WrongSpecial.class,
                wrong -> assertThat(wrong.first().input()).isEqualTo(-70f));
    }
}
