package dev.ulpforge.model.lock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnumeratedTest {
    private static final String TEXT = """
            proof every pair
            bound 0.5
            found-ulp 0.5000
            witness x=0x1.1p4 y=0x1.0p1 got 0x1.2p8 want 0x1.21p8 + 0x0.0p0 ulp
            inputs 4294967296
            exact 12
            digest 0123456789abcdef
            """;

    @Test
    void textIsReadBack() {
        Proof proof = Proof.parse(TEXT);
        assertThat(proof.text()).isEqualTo(TEXT);
        assertThat(proof.establishes(Demands.ulp(0.5))).isTrue();
        assertThat(proof.maxUlp()).isEqualByComparingTo("0.5");
    }

    @ParameterizedTest
    @CsvSource({ "proof every pair, proof every", "bound 0.5, bound 0.4", "found-ulp 0.5000, found-ulp 0.5001",
            "found-ulp 0.5000, found-ulp -0.1", "inputs 4294967296, inputs 4294967297", "inputs 4294967296, inputs 0",
            "exact 12, exact -1", "exact 12, exact +12", "digest 0123456789abcdef, digest 0123456789ABCDEF",
            "y=0x1.0p1 got, got" })
    void anotherTextIsRefused(String part, String other) {
        assertThat(TEXT).contains(part);
        assertThatThrownBy(() -> Proof.parse(TEXT.replace(part, other))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLockHasItsOwnKindOfProofAndAllPairs() {
        ProgramBuilder b = new ProgramBuilder();
        var program = b.build(b.x().times(b.y()));
        KernelSpec whole = KernelSpec.of("hypot(x, y)", "", "bfloat16: 0.5");
        KernelSpec box = KernelSpec.of("x * y", "x in [1, 2], y in [1, 2]", "bfloat16: 0.5");
        KernelSpec floats = KernelSpec.of("hypot(x, y)", "", "binary32: 1");
        Provenance provenance = Provenance.of("0.1", 1, 1, java.util.List.of());
        assertThat(new LockFile(whole, program, provenance, Proof.parse(TEXT)).proof()).isEqualTo(Proof.parse(TEXT));
        assertThatThrownBy(() -> new LockFile(box, program, provenance, Proof.parse(TEXT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LockFile(floats, program, provenance, Proof.parse(TEXT)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
