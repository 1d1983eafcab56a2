package dev.ulpforge.verify.sweep.error;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Mpfr;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.run.PieceIndex;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The hardest cases that sweeps over all floats have met: inputs whose exact values are within {@code 2^-27} to
 * {@code 2^-35} ULP of the middle between two floats, and arguments nearest to multiples of pi/2. MPFR says what the
 * correctly rounded result is.
 */
class HardCasesTest {
    private static final int BITS = 200;
    /** So many floats are the domain, that its pieces are no single points. */
    private static final int NEIGHBOURS = 1 << 12;

    @ParameterizedTest
    @CsvSource({ "exp, -0x1.d2259ap3", "exp, -0x1.e1dbe2p-8", "exp, 0x1.fdff02p-17", "exp, -0x1.c1c4b8p-10",
            "exp, -0x1p-25", "exp, 0x1.8d7cb6p-12", "exp, -0x1.9fe368p6", "exp2, -0x1.5a3f34p-21",
            "exp2, -0x1.e7526ep-6", "exp2, 0x1.853a6ep-9", "exp2, -0x1.a7a04cp-14", "exp2, -0x1.d8568p-10",
            "exp2, 0x1.0f0af8p-11", "log, 0x1.b121a6p76", "log, 0x1.bacb4ap25", "log, 0x1.c09d7cp27",
            "log, 0x1.2f1fd6p3", "log, 0x1.22d57p-65", "log, 0x1.5190cp78", "log, 0x1.ddc6ccp80", "log2, 0x1.40f572p-2",
            "log2, 0x1.40f572p1", "log2, 0x0.48a548p-126", "log2, 0x1.22952p-125", "sin, 0x1.487e0cp103",
            "sin, 0x1.33333p13", "sin, 0x1.95f654p44", "sin, 0x1.f37b1ap95", "sin, 0x1.6ac5b2p34",
            "sin, 0x1.921fb6p1", "sin, 0x1.4652dep6", "cos, 0x1.921fb6p0", "cos, 0x1.2d97c8p2", "cos, 0x1.cc0a02p40",
            "cos, 0x1.2b9622p67", "cos, 0x1.887814p51", "cos, 0x1.3170fp63",
            "tan, 0x1.921fb6p0", "tan, 0x1.f9cbe2p7", "tan, 0x1.fffffep127", "tanh, 0x1.86fbc4p-10",
            "erf, 0x1.81d5acp-13", "erf, 0x1.800afap-12", "erf, 0x1.1d3a5ap-20", "atan, 0x1.1ad646p-4",
            "atan, 0x1.ac6ff4p-10", "atan, 0x1.f83792p-9", "cbrt, 0x1p-149", "cbrt, 0x1.fffffep-1" })
    void theOracleRoundsAsMpfrDoes(String name, float x) {
        Mpfr mpfr = Mpfr.ofPrecision(BITS).orElse(null);
        Assumptions.assumeTrue(mpfr != null, "skipped: this machine has no MPFR");
        Function f = Function.named(name).orElseThrow();
        Ball exact = mpfr.apply(f, x).orElseThrow();
        float near = (float) exact.doubleValue();
        float other = distance(exact, Math.nextUp(near)) < distance(exact, Math.nextDown(near))
                ? Math.nextUp(near)
                : Math.nextDown(near);
        boolean right = exact.subtract(Ball.of(near), BITS).abs()
                .order(exact.subtract(Ball.of(other), BITS).abs()) < 0;
        int bits = Float.floatToRawIntBits(x);
        float from = Float.intBitsToFloat(bits & -NEIGHBOURS);
        float to = Float.intBitsToFloat(bits | NEIGHBOURS - 1);
        Oracle oracle = Oracle.of(Expression.parse(name),
                Domain.parse("[%a, %a]".formatted(Math.min(from, to), Math.max(from, to))));
        assertThat(oracle.enclosure(x, 100).overlaps(exact)).isTrue();
        assertThat(new ExactError(oracle, x, right ? near : other).compareTo(0.5)).isNegative();
        assertThat(new ExactError(oracle, x, right ? other : near).compareTo(0.5)).isPositive();
        new PieceIndex(oracle.pieces()).meeting(bits, bits, piece -> {
            EnclosedValues value = new EnclosedValues(1);
            value.of(piece, new float[]{ x }, 0, 1);
            assertThat(exact.subtract(Ball.of(value.v()[0]), BITS).lowerMagnitude())
                    .isLessThanOrEqualTo(value.bound()[0]);
        });
    }

    private static double distance(Ball exact, float y) {
        return exact.subtract(Ball.of(y), BITS).abs().doubleValue();
    }

    /**
     * Where the JDK's vector operators err most, which other tables do not have: MPFR says that these results are that
     * far off.
     */
    @ParameterizedTest
    @CsvSource({ "exp, -0x1.5e7e78p6, 0x0.c02384p-126, .7680", "atan, 0x1.003c74p-3, 0x1.fdd2b4p-4, .5250",
            "atan, 0x1.8021e8p-2, 0x1.6f7f4cp-2, .8289", "cbrt, 0x0.bfed4ep-126, 0x1.d11fb8p-43, .5118" })
    void mpfrAgreesOnTheWitness(String fn, float input, float got, double ulps) {
        var mpfr = Mpfr.ofPrecision(200);
        Assumptions.assumeTrue(mpfr.isPresent(), "skipped: this machine has no MPFR");
        var exact = mpfr.get().apply(Function.named(fn).orElseThrow(), input).orElseThrow();
        double ulp = Format.BINARY32.ulp(exact.doubleValue());
        double error = exact.subtract(Ball.of(got), 200).abs().doubleValue() / ulp;
        assertThat(error).isBetween(ulps - 1e-4, ulps);
    }
}
