package dev.ulpforge.verify.narrow;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Signature;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Mpfr;

import static org.assertj.core.api.Assertions.assertThat;

class NarrowValuesTest {
    private static final int BITS = 120;

    static NarrowValues values(Format format, String fn, String domain) {
        return NarrowValues.of(new KernelSpec(Signature.of(format), Expression.parse(fn), Domain.parse(domain),
                KernelSpec.CORRECTLY_ROUNDED), 1, Progress.SILENT);
    }

    /** The JDK's values are off by a double's ULP, and exact where a value is the middle of two numbers of 16 bits. */
    static Stream<Arguments> functionsOfTheJdk() {
        return Stream.of(Arguments.of(Format.BFLOAT16, "sqrt", "[0, 0x1p-120]", (DoubleUnaryOperator) StrictMath::sqrt),
                Arguments.of(Format.BINARY16, "x * x", "[-0x1p-10, 1]", (DoubleUnaryOperator) x -> x * x),
                Arguments.of(Format.BINARY16, "exp", "[1, 12]", (DoubleUnaryOperator) StrictMath::exp),
                Arguments.of(Format.BFLOAT16, "tanh", "[0.25, 8]", (DoubleUnaryOperator) StrictMath::tanh));
    }

    @ParameterizedTest
    @MethodSource("functionsOfTheJdk")
    void requiredResultsAreRoundedValues(Format format, String fn, String domain, DoubleUnaryOperator jdk) {
        NarrowValues values = values(format, fn, domain);
        for (int i = 0; i < values.count(); i++) {
            short want = (short) format.bits(jdk.applyAsDouble(values.x(i)));
            assertThat(values.required(i)).as("%s(%a)", fn, values.x(i)).isEqualTo(want);
        }
    }

    @ParameterizedTest
    @CsvSource({ "binary16, 2 ^ x, 0x1p4, 7c00", "binary16, 65520 - 2^(-x), 15, 7bff", "binary16, 65520, 1, 7c00",
            "binary16, 2 ^ x, -25, 0000", "binary16, 1.5 * 2 ^ x, -25, 0001", "binary16, 2049 * x / x, 1, 6800",
            "binary16, 2051 * x / x, 1, 6802", "binary16, -x, 0, 8000", "binary16, log(x), -1, 7e00",
            "binary16, -1 / x, 0, fc00", "bfloat16, 257 + exp(-1e9), 1, 4381", "bfloat16, 257 - exp(-1e9), 1, 4380",
            "bfloat16, 257, 1, 4380", "bfloat16, exp(-1e9), 1, 0000", "bfloat16, -exp(1e9), 1, ff80" })
    void endsOfTheRangeAndTiesAreRoundedAsIeee754Says(String format, String fn, double x, String want) {
        NarrowValues values = values(Format.named(format).orElseThrow(), fn, "[" + x + ", " + x + "]");
        assertThat("%04x".formatted(values.required(0))).isEqualTo(want);
    }

    @Test
    void aDomainHasOnlyItsInputs() {
        NarrowValues values = values(Format.BFLOAT16, "x", "[1, 2)");
        assertThat(values.count()).isEqualTo(128);
        assertThat(values.x(0)).isEqualTo(1);
        assertThat(values.x(127)).isEqualTo(0x1.fep0f);
    }

    /** Minutes: 65,536 inputs of two formats for each function that MPFR knows. */
    @Tag("long")
    @ParameterizedTest
    @EnumSource(Function.class)
    void mpfrRoundsToTheSameResults(Function f) {
        Assumptions.assumeTrue(Mpfr.knows(f), "MPFR does not know it");
        Optional<Mpfr> mpfr = Mpfr.ofPrecision(BITS);
        Assumptions.assumeTrue(mpfr.isPresent(), "skipped: this machine has no MPFR");
        for (Format format : new Format[]{ Format.BFLOAT16, Format.BINARY16 }) {
            NarrowValues values = values(format, f + "(x)", "");
            for (int i = 0; i < values.count(); i++) {
                Optional<Ball> ball = mpfr.get().apply(f, values.x(i));
                if (ball.isPresent() && ball.get().isBounded() && ball.get().signum() != 0) {
                    long low = format.bits(ball.get().lower().doubleValue());
                    long high = format.bits(ball.get().upper().doubleValue());
                    assertThat(low == high ? values.required(i) : (short) low).as("%s %s(%a)", format, f, values.x(i))
                            .isEqualTo((short) low);
                }
            }
        }
    }
}
