package dev.ulpforge.verify.sweep;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.error.RequiredResult;
import dev.ulpforge.verify.sweep.pass.SpecialPass;
import dev.ulpforge.verify.sweep.run.PieceIndex;

import static org.assertj.core.api.Assertions.assertThat;

/** That the sign of every exact zero is checked, wherever in a piece it is. */
class ZeroSignTest {
    private static final BulkKernel COSINE_OF_ZEROS = kernel(x -> (float) (0.0 * Math.cos(5.0 * x)));

    private interface Function {
        float at(float x);
    }

    private static BulkKernel kernel(Function f) {
        return (src, dst) -> {
            for (int i = 0; i < src.length; i++) {
                dst[i] = f.at(src[i]);
            }
        };
    }

    private static Verdict judge(Oracle oracle, BulkKernel kernel, double... inputs) {
        int[] pairs = Arrays.stream(inputs).mapToInt(x -> Float.floatToRawIntBits((float) x) >>> 16).distinct()
                .toArray();
        return new Sweep(oracle).judge(kernel, 1, new PieceIndex(oracle.pieces()), pairs);
    }

    private static Oracle oracle(String fn, String domain) {
        return Oracle.of(Expression.parse(fn), Domain.parse(domain));
    }

    /** The function is +0 up to pi / 10, -0 up to 3 pi / 10, and +0 again up to 1: as at both ends. */
    @Test
    void zerosMayChangeTheirSignInside() {
        Oracle oracle = oracle("trunc(x) * cos(5 * x)", "[0.25, 1)");
        assertThat(judge(oracle, COSINE_OF_ZEROS, 0.25, 0.314, 0.5, 0.942, 0.999)).isInstanceOf(Verdict.Within.class);
        BulkKernel wrong = new FaultyKernel(COSINE_OF_ZEROS, Float.floatToRawIntBits(0.5f), 0f);
        assertThat(judge(oracle, wrong, 0.25, 0.314, 0.5, 0.942, 0.999)).isInstanceOfSatisfying(
                Verdict.WrongSpecial.class,
                verdict -> assertThat(verdict.first().input()).isEqualTo(0.5f));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "x^2 - x; [0.5, 2]; 1; 0", "-(x^2 - x); [0.5, 2]; 1; -0",
            "(x - 100) * exp(-x^2); [90, 110]; 100; 0", "(100 - x) * -exp(-x^2); [90, 110]; 100; -0" })
    void zerosAmongNumbersAreSpecial(String fn, String domain, float input, float zero) {
        Oracle oracle = oracle(fn, domain);
        BulkKernel rounded = new FaultyKernel(new OracleKernel(oracle, 1), Float.floatToRawIntBits(input), zero);
        assertThat(judge(oracle, rounded, input)).isInstanceOf(Verdict.Within.class);
        BulkKernel wrong = new FaultyKernel(rounded, Float.floatToRawIntBits(input), -zero);
        assertThat(judge(oracle, wrong, input)).isInstanceOfSatisfying(Verdict.WrongSpecial.class,
                verdict -> assertThat(verdict.first().input()).isEqualTo(input));
    }

    /** An oracle whose fast values tell nothing, so that each input is decided by itself. */
    private record Silent(Oracle oracle) implements Oracle {
        @Override
        public Expression fn() {
            return oracle.fn();
        }

        @Override
        public List<Piece> pieces() {
            return List.of(new Piece.Pointwise(0x3f7f_fff0, 0x3f80_0010,
                    (_, value, error) -> {
                        Arrays.fill(value, 0);
                        Arrays.fill(error, Double.POSITIVE_INFINITY);
                    }));
        }

        @Override
        public Value value(float x, int bits) {
            return oracle.value(x, bits);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "trunc(x) * cos(5 * x); 0x1.fffffp-1; 0; -0",
            "log(x); 1; 0; -0", "(x - 1) / abs(x - 1); 1; NaN; 0",
            "1 / (x - 1); 1; Infinity; -Infinity",
            "sqrt(x - 1); 0x1.fffffp-1; NaN; 0" })
    void inputsOfWhichNothingIsKnownHaveSpecialsToo(String fn, float input, float required, float wrong) {
        Oracle exact = oracle(fn, "[0.9, 1.1]");
        Oracle silent = new Silent(exact);
        BulkKernel right = kernel(x -> {
            boolean near = Math.abs(x - 1) < 1e-5;
            return near
                    ? RequiredResult.at(silent, x).orElseGet(() -> (float) silent.enclosure(x, 64).doubleValue())
                    : Float.NaN;
        });
        assertThat(silent.value(input, 64).isNumber()).isFalse();
        assertThat(judge(silent, right, 0.999, 1)).isInstanceOf(Verdict.Within.class);
        assertThat(judge(silent, new FaultyKernel(right, Float.floatToRawIntBits(input), wrong), 0.999, 1))
                .isInstanceOfSatisfying(Verdict.WrongSpecial.class,
                        found -> assertThat(found.first().input()).isEqualTo(input));
        assertThat(SpecialPass.is(required, RequiredResult.at(silent, input).orElseThrow())).isTrue();
    }
}
