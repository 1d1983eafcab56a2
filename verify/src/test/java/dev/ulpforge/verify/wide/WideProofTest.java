package dev.ulpforge.verify.wide;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.Provenance;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.prover.ProverResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WideProofTest {
    private static final KernelSpec SPEC = KernelSpec.of("x * x + 1", "[1.25, 1.5]", "binary64: 1.5");
    private static final Program FUSED = ProgramText
            .parse("v0 = dinput\nv1 = double 0x1.0p0\nv2 = dfma v0 v0 v1\nreturn v2\n");
    private static final Program TWO_ROUNDINGS = ProgramText
            .parse("v0 = dinput\nv1 = double 0x1.0p0\nv2 = dmul v0 v0\nv3 = dadd v2 v1\nreturn v3\n");

    @Test
    void aProgramOnDoublesGetsALockThatHolds() {
        WideProof proof = new WideProof(SPEC, TWO_ROUNDINGS);
        ProverResult.Proven proven = (ProverResult.Proven) proof.run();
        Bounded certificate = proof.certificate(proven);
        assertThat(certificate.maxUlp()).isBetween(new BigDecimal("0.75"), new BigDecimal("1.1"));
        assertThat(certificate.found()).isBetween(new BigDecimal("0.7"), certificate.maxUlp());
        assertThat(certificate.cells()).isEqualTo(proven.cells());
        LockFile lock = new LockFile(SPEC, TWO_ROUNDINGS, new Provenance("0.1.0", 1, 60), certificate,
                WideSamples.of(SPEC, Interpreter.of(TWO_ROUNDINGS)::apply));
        assertThat(lock.fault()).isEmpty();
        assertThat(LockFile.parse(lock.text())).isEqualTo(lock);
        assertThat(lock.samples().points()).hasSizeGreaterThan(100);
        assertThat(new WideProof(SPEC, TWO_ROUNDINGS).certificate((ProverResult.Proven) proof.run()))
                .isEqualTo(certificate);
    }

    @Test
    void samplesTellAnotherProgramApart() {
        WideProof proof = new WideProof(SPEC, FUSED);
        Bounded certificate = proof.certificate((ProverResult.Proven) proof.run());
        LockFile other = new LockFile(SPEC, TWO_ROUNDINGS, new Provenance("0.1.0", 1, 60), certificate,
                WideSamples.of(SPEC, Interpreter.of(FUSED)::apply));
        assertThat(other.fault()).get().asString().contains("its program returns");
    }

    @Test
    void whatIsProvenHasToBeWithinTheBound() {
        WideProof proof = new WideProof(KernelSpec.of("x * x + 1", "[1.25, 1.5]", "binary64: 0.6"), TWO_ROUNDINGS);
        ProverResult.Proven proven = (ProverResult.Proven) proof.run();
        assertThat(proven.bound()).isGreaterThan(0.6);
        Bounded certificate = proof.certificate(proven);
        assertThat(certificate.establishes(proof.spec().demands())).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new LockFile(proof.spec(), TWO_ROUNDINGS,
                new Provenance("0.1.0", 1, 60), certificate));
    }

    /** Computed once by a program of its own in another language. */
    @Test
    void theDigestIsDefinedForEver() {
        assertThat(WideDigest.of((src, dst) -> System.arraycopy(src, 0, dst, 0, src.length)))
                .isEqualTo("bd7e3a46409f8f36");
        assertThat(WideDigest.of(Interpreter.of(TWO_ROUNDINGS)::apply))
                .isNotEqualTo(WideDigest.of(Interpreter.of(FUSED)::apply));
        assertThat(List.of(WideDigest.input(0), WideDigest.input(1))).containsExactly(0.0, 0x1.2161d100b05e5p-7);
    }
}
