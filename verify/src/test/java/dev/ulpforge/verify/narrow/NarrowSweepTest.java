package dev.ulpforge.verify.narrow;

import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.NarrowKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.Proof;
import dev.ulpforge.model.lock.Property;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.sweep.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class NarrowSweepTest {
    private static final int PATTERNS = 1 << 16;
    private static final NarrowValues VALUES = NarrowValuesTest.values(Format.BINARY16, "x / 3", "");

    private static NarrowKernel right() {
        return (src, dst) -> {
            for (int i = 0; i < src.length; i++) {
                dst[i] = VALUES.required(src[i] & PATTERNS - 1);
            }
        };
    }

    private static NarrowKernel wrongAt(short x, short y) {
        return (src, dst) -> {
            short[] inputs = src.clone();
            right().apply(src, dst);
            for (int i = 0; i < inputs.length; i++) {
                dst[i] = inputs[i] == x ? y : dst[i];
            }
        };
    }

    @Test
    void aRightKernelHasAProof() {
        Verdict verdict = new NarrowSweep(VALUES).judge(right());
        assertThat(verdict).isInstanceOf(Verdict.Within.class);
        Exhaustive proof = ((Verdict.Within) verdict).proof();
        assertThat(proof.inputs()).isEqualTo(PATTERNS);
        assertThat(proof.correctlyRounded()).isEqualTo(PATTERNS);
        assertThat(proof.maxUlp().toString()).isEqualTo("0.3334");
        assertThat(proof.establishes(KernelSpec.CORRECTLY_ROUNDED)).isTrue();
        assertThat(proof.properties()).contains(Property.ODD, Property.NONDECREASING, Property.IN_RANGE)
                .doesNotContain(Property.EVEN, Property.NONINCREASING);
        assertThat(proof.greatest()).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(Proof.parse(proof.text())).isEqualTo(proof);
    }

    @Test
    void oneWrongBitRefutesAKernel() {
        short x = (short) 0x3c01;
        short y = (short) (VALUES.required(x) + 1);
        Verdict verdict = new NarrowSweep(VALUES).judge(wrongAt(x, y));
        assertThat(verdict).isInstanceOf(Verdict.Exceeds.class);
        assertThat(((Verdict.Exceeds) verdict).counterexamples()).singleElement()
                .satisfies(witness -> assertThat(witness.input()).isEqualTo(0x1.004p0f));
        assertThat(verdict.findings().correctlyRounded()).isEqualTo(PATTERNS - 1);
        assertThat(verdict.findings().digest())
                .isNotEqualTo(new NarrowSweep(VALUES).judge(right()).findings().digest());
    }

    @Test
    void aWrongSpecialValueRefutesAKernel() {
        Verdict zero = new NarrowSweep(VALUES).judge(wrongAt((short) 0, (short) 0x8000));
        assertThat(zero).isInstanceOf(Verdict.Exceeds.class);
        assertThat(zero.findings().wrongSpecial()).isEqualTo(1);
        Verdict nan = new NarrowSweep(VALUES).judge(wrongAt((short) 0x7e01, (short) 0x7e01));
        assertThat(nan).as("another NaN than the canonical one").isInstanceOf(Verdict.Exceeds.class);
    }
}
