package dev.ulpforge.verify.sweep;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Correctly rounded results have the properties of their function: on chunks here and there, with the zeros, infinities and NaNs.
 * That rsqrt falls nowhere by this table is due to {@code rsqrt(-0) = -inf}.
 */
class PropertiesTest {
    private static final int[] PAIRS = IntStream.range(0, Blocks.CHUNKS / 2).filter(k -> k % 1021 == 0 || k == 0x7f80)
            .toArray();

    @ParameterizedTest
    @CsvSource({ "exp, nondecreasing in-range", "sin, odd in-range", "acos, nonincreasing in-range",
            "cosh, even in-range", "rsqrt, in-range" })
    void ofSomeFunctions(String fn, String properties) {
        check(fn, properties);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({ "exp2, nondecreasing in-range", "exp10, nondecreasing in-range", "expm1, nondecreasing in-range",
            "log, nondecreasing in-range", "log2, nondecreasing in-range", "log10, nondecreasing in-range",
            "log1p, nondecreasing in-range", "cos, even in-range", "tan, odd in-range", "sinpi, odd in-range",
            "cospi, even in-range", "asin, odd nondecreasing in-range", "atan, odd nondecreasing in-range",
            "sinh, odd nondecreasing in-range", "tanh, odd nondecreasing in-range", "asinh, odd nondecreasing in-range",
            "acosh, nondecreasing in-range", "atanh, odd nondecreasing in-range", "sqrt, nondecreasing in-range",
            "cbrt, odd nondecreasing in-range", "erf, odd nondecreasing in-range", "erfc, nonincreasing in-range",
            "sigmoid, nondecreasing in-range", "softplus, nondecreasing in-range", "normcdf, nondecreasing in-range",
            "besselihalf, nondecreasing in-range" })
    void ofTheOthers(String fn, String properties) {
        check(fn, properties);
    }

    private static void check(String fn, String properties) {
        Oracle oracle = Oracle.of(Expression.parse(fn), Domain.parse(""));
        Verdict verdict = new Sweep(oracle).judge(new OracleKernel(oracle, 1), 0.51, new PieceIndex(oracle.pieces()),
                PAIRS);
        assertThat(verdict).isInstanceOf(Verdict.Within.class);
        assertThat(verdict.findings().properties().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .isEqualTo(properties);
    }
}
