package dev.ulpforge.verify.oracle;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Mpfr;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The oracles' fast values against MPFR: 2,000 inputs a function, and in the long tests 3,000,000, which makes 10^8 in
 * all. {@code -Dmpfr.fn=exp} chooses one function, {@code -Dmpfr.inputs=100000000} their number.
 */
class MpfrTest {
    private static final long SEED = 20260102;
    private static final int INPUTS = 2_000;

    static Stream<Function> functions() {
        return Stream.of(Function.values()).filter(Mpfr::knows);
    }

    /** Those whose pieces are made in a moment. */
    static Stream<Function> quick() {
        return functions().filter(
                f -> f != Function.GAMMA && f != Function.LGAMMA && f != Function.DIGAMMA && f != Function.AIRYAI
                        && f != Function.BESSELJ0 && f != Function.BESSELJ1);
    }

    private static long compare(Function f, String domain, long inputs) {
        MpfrComparison.mpfr();
        List<Piece> pieces = MadeOracles.of(f.toString(), domain).pieces();
        return new MpfrComparison(f, pieces, SEED).run(inputs);
    }

    @ParameterizedTest
    @MethodSource("quick")
    void everywhere(Function f) {
        assertThat(compare(f, "", INPUTS)).isGreaterThanOrEqualTo(INPUTS);
    }

    @ParameterizedTest
    @CsvSource({ "gamma, '[-1.2, 0.5]'", "lgamma, '[0.7, 2.2]'", "gamma, '[-1000, -60]'", "lgamma, '[-1e7, -15]'",
            "digamma, '[-1.5, 3]'", "digamma, '[-1e4, -15]'",
            "airyai, '[-7, 30]'", "besselj0, '[1, 4]'", "besselj1, '[64, inf]'" })
    void onADomain(String f, String domain) {
        Function function = Function.valueOf(f.toUpperCase(Locale.ROOT));
        long inputs = function == Function.AIRYAI ? INPUTS : INPUTS / 2;
        assertThat(compare(function, domain, inputs)).isGreaterThanOrEqualTo(inputs);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("functions")
    void manyInputs(Function f) {
        String only = System.getProperty("mpfr.fn", "");
        Assumptions.assumeTrue(only.isEmpty() || only.equals(f.toString()), "skipped: mpfr.fn is " + only);
        long inputs = Long.getLong("mpfr.inputs", 3_000_000);
        long start = System.nanoTime();
        long compared = compare(f, "", inputs);
        System.out.printf("%s: %d inputs agree with MPFR, %.1f s%n", f, compared, (System.nanoTime() - start) * 1e-9);
        assertThat(compared).isGreaterThanOrEqualTo(inputs);
    }
}
