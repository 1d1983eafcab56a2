package dev.ulpforge.model.spec;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.format.Format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignatureTest {

    @ParameterizedTest
    @ValueSource(strings = { "(binary32) -> binary32", "(bfloat16, bfloat16) -> bfloat16", "(binary16) -> binary64" })
    void textAndSignatureDetermineEachOther(String text) {
        assertThat(Signature.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "binary32 -> binary32", "() -> binary32", "(float) -> float", "(binary32)->binary32",
            "(binary32,binary32) -> binary32", "(binary32) -> binary32 -> binary32" })
    void nothingElseIsText(String text) {
        assertThatThrownBy(() -> Signature.parse(text)).isInstanceOf(SignatureException.class);
    }

    @Test
    void thatOfFloatsIsNoLineOfASpec() {
        KernelSpec spec = new KernelSpec(Expression.parse("exp"), Domain.ALL, 1);
        assertThat(spec.signature()).isEqualTo(Signature.FLOAT);
        assertThat(KernelSpec.parse(spec.text().lines().toList())).isEqualTo(spec);
        assertThat(spec.text()).startsWith("fn ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "(binary64) -> binary32; there are no kernels (binary64) -> binary32 yet, only (binary32) -> binary32",
            "(binary32, binary32) -> binary32; a kernel (binary32, binary32) -> binary32 does not take as many",
            "(binary64, binary64) -> binary64; a kernel (binary64, binary64) -> binary64 does not take as many",
            "(binary16, binary16) -> binary16; a kernel (binary16, binary16) -> binary16 is correctly rounded",
            "(binary16, binary32) -> binary16; there are no kernels (binary16, binary32) -> binary16 yet" })
    void otherKernelsAreRefused(String signature, String message) {
        List<String> lines = List.of("signature " + signature, "fn exp(x)", "domain all", "max-ulp 1.0");
        assertThatThrownBy(() -> KernelSpec.parse(lines)).isInstanceOf(SignatureException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void kernelsOfDoublesHaveABoundInUlpAlone() {
        KernelSpec spec = KernelSpec.of("exp", "[0.1, 0.1000000000001]", "binary64: 1.0");
        assertThat(spec.signature()).isEqualTo(Signature.DOUBLE);
        assertThat(spec.text()).isEqualTo("signature (binary64) -> binary64\nfn exp(x)\n"
                + "domain [0.1, 0.1000000000001]\nmax-ulp 1.0\n");
        assertThat(KernelSpec.parse(spec.text().lines().toList())).isEqualTo(spec);
        assertThat(spec.inputs()).isEqualTo(7206);
        assertThat(KernelSpec.of("exp", "", spec.demandLine()).inputs()).isEqualTo(Long.MAX_VALUE);
        for (String demands : List.of("0.5", "max-ulp 1.0, odd yes", "max-rel-error 0.001",
                "max-ulp 1.0, monotonic yes")) {
            assertThatThrownBy(() -> KernelSpec.of("exp", "", "binary64: " + demands))
                    .isInstanceOf(SignatureException.class).hasMessageContaining("above 0.5 ULP and no other demand");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "bfloat16", "binary16" })
    void kernelsOf16BitsAreCorrectlyRounded(String name) {
        Signature signature = Signature.of(Format.named(name).orElseThrow());
        KernelSpec spec = new KernelSpec(signature, Expression.parse("exp"), Domain.ALL, KernelSpec.CORRECTLY_ROUNDED);
        assertThat(spec.text()).startsWith("signature (" + name + ") -> " + name + "\nfn exp(x)\n");
        assertThat(KernelSpec.parse(spec.text().lines().toList())).isEqualTo(spec);
        assertThat(spec.demandLine()).isEqualTo(name + ": 0.5");
        assertThat(KernelSpec.of("exp", "", spec.demandLine())).isEqualTo(spec);
        assertThat(spec.inputs()).isEqualTo(65536);
        assertThatThrownBy(() -> new KernelSpec(signature, spec.fn(), spec.domain(), Demands.ulp(1)))
                .isInstanceOf(SignatureException.class).hasMessageContaining("correctly rounded");
        assertThatThrownBy(() -> new KernelSpec(signature, spec.fn(), Domain.parse("[1.0001, 1.0002]"),
                KernelSpec.CORRECTLY_ROUNDED)).isInstanceOf(DomainException.class).hasMessageContaining("no " + name);
    }

    @Test
    void expressionsInTwoArgumentsHaveFiniteBoxes() {
        KernelSpec spec = KernelSpec.of("x * exp(-y)", "x in [-1, 1], y in [0, 9]", "1.0");
        assertThat(spec.signature()).isEqualTo(Signature.FLOATS);
        assertThat(spec.text()).isEqualTo("signature (binary32, binary32) -> binary32\nfn x * exp(-y)\n"
                + "domain x in [-1, 1], y in [0, 9]\nmax-ulp 1.0\n");
        assertThat(KernelSpec.parse(spec.text().lines().toList())).isEqualTo(spec);
        for (String domain : List.of("", "[0, 1]", "x in [0, inf], y in [0, 1]", "x in [0, 1], y in [-inf, 1]")) {
            assertThatThrownBy(() -> KernelSpec.of("x * exp(-y)", domain, "1.0")).isInstanceOf(DomainException.class)
                    .hasMessageContaining("x in [-10, 10], y in [0, 1]");
        }
        assertThatThrownBy(() -> KernelSpec.of("exp", "x in [0, 1], y in [0, 1]", "1.0"))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> KernelSpec.of("hypot", "x in [0, 1], y in [0, 1]", "1.0"))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> KernelSpec.of("x * y", "x in [0, 1], y in [0, 1]", "0.5"))
                .isInstanceOf(SignatureException.class);
    }

    @Test
    void kernelsOfTwoDoublesHaveANamedFunction() {
        KernelSpec spec = KernelSpec.of("hypot", "", "binary64: 1.0");
        assertThat(spec.signature()).isEqualTo(Signature.DOUBLES);
        assertThat(KernelSpec.parse(spec.text().lines().toList())).isEqualTo(spec);
        assertThatThrownBy(() -> KernelSpec.of("x * exp(-y)", "x in [0, 1], y in [0, 1]", "binary64: 1.0"))
                .isInstanceOf(SignatureException.class).hasMessageContaining("is of pow, hypot, atan2");
    }
}
