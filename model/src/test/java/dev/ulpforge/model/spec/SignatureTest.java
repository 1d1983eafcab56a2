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
            "(binary64) -> binary64; there are no kernels (binary64) -> binary64 yet, only (binary32) -> binary32",
            "(binary32, binary32) -> binary32; there are no kernels (binary32, binary32) -> binary32 yet" })
    void otherKernelsAreRefused(String signature, String message) {
        List<String> lines = List.of("signature " + signature, "fn exp(x)", "domain all", "max-ulp 1.0");
        assertThatThrownBy(() -> KernelSpec.parse(lines)).isInstanceOf(SignatureException.class)
                .hasMessageStartingWith(message);
        assertThatThrownBy(() -> new KernelSpec(new Signature(List.of(Format.BINARY16), Format.BINARY16),
                Expression.parse("exp"), Domain.ALL, Demands.ulp(1))).isInstanceOf(SignatureException.class);
    }
}
