package dev.ulpforge.verify.sweep;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Mpfr;
import dev.ulpforge.verify.sweep.run.PieceIndex;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That each coefficient of a kernel moved by one last bit changes what a sweep says, to what MPFR says, on every input
 * of a domain.
 */
class CoefficientFaultTest {

    /** e^x on [0x1p-5, 0x1.02p-5]: Taylor's polynomial. */
    private static final float[] COEFFICIENTS = { 1, 1, 0.5f, 1 / 6f, 1 / 24f };
    private static final double BOUND = 0.55;
    private static final String DOMAIN = "[0x1p-5, 0x1.02p-5]";

    static Stream<Arguments> faults() {
        return IntStream.range(0, COEFFICIENTS.length).boxed()
                .flatMap(k -> Stream.of(-1, 0, 1).map(step -> Arguments.of(k, step)));
    }

    private static float at(float x, int moved, int step) {
        float y = 0;
        for (int k = COEFFICIENTS.length - 1; k >= 0; k--) {
            float c = COEFFICIENTS[k];
            y = Math.fma(y, x, k == moved ? Float.intBitsToFloat(Float.floatToIntBits(c) + step) : c);
        }
        return y;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void verdictIsThatOfMpfr(int moved, int step) {
        Mpfr mpfr = Mpfr.ofPrecision(90).orElse(null);
        Assumptions.assumeTrue(mpfr != null, "skipped: this machine has no MPFR");
        Domain domain = Domain.parse(DOMAIN);
        Oracle oracle = Oracle.of(Expression.parse("exp"), domain);
        BulkKernel kernel = (src, dst) -> {
            for (int i = 0; i < src.length; i++) {
                dst[i] = at(src[i], moved, step);
            }
        };
        int first = domain.ranges().getFirst().first();
        int last = domain.ranges().getFirst().last();
        double most = -1;
        int worst = 0;
        long rounded = 0;
        for (int bits = first; bits <= last; bits++) {
            float x = Float.intBitsToFloat(bits);
            Ball exact = mpfr.apply(Function.EXP, x).orElseThrow();
            double error = exact.subtract(Ball.of(at(x, moved, step)), 120).abs().doubleValue() * 0x1p23;
            rounded += error <= 0.5 ? 1 : 0;
            worst = error > most ? bits : worst;
            most = Math.max(most, error);
        }
        Verdict verdict = new Sweep(oracle).judge(kernel, BOUND, new PieceIndex(oracle.pieces()),
                IntStream.rangeClosed(first >>> 16, last >>> 16).toArray());
        SweepReport f = verdict.findings();
        assertThat(f.maxUlp().doubleValue()).isBetween(most, most + 1e-4);
        assertThat(Float.floatToIntBits(f.witness().input())).isEqualTo(worst);
        assertThat(f.correctlyRounded()).isEqualTo(rounded);
        assertThat(verdict instanceof Verdict.Within).isEqualTo(most <= BOUND);
    }
}
