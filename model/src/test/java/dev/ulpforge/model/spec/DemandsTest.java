package dev.ulpforge.model.spec;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemandsTest {
    private static final Demands ALL = new Demands(
            List.of(new Bound.Absolute(0.001), new Bound.Ulp(2), new Bound.Relative(0x1p-12)), true, true,
            Undefined.NAN);

    @Test
    void aPlainBoundIsTheSpecThatItAlwaysWas() {
        KernelSpec spec = new KernelSpec(Expression.parse("exp"), Domain.ALL, 1);
        assertThat(spec.text()).isEqualTo("fn exp(x)\ndomain all\nmax-ulp 1.0\n");
        assertThat(spec.fingerprint()).startsWith("f383de59f804");
        assertThat(spec.demands().line()).isEqualTo("1.0");
        assertThat(spec.demands().isPlain()).isTrue();
    }

    @Test
    void textAndLineHoldAllOfThem() {
        assertThat(ALL.text()).isEqualTo(
                "max-ulp 2.0\nmax-rel-error 2.44140625E-4\nmax-abs-error 0.001\nmonotonic yes\nodd yes\nundefined nan\n");
        assertThat(Demands.parse(ALL.text())).isEqualTo(ALL);
        assertThat(Demands.ofLine(ALL.line())).isEqualTo(ALL);
        assertThat(Demands.ofLine("0.5")).isEqualTo(Demands.ulp(0.5));
        assertThat(ALL.isPlain()).isFalse();
        assertThat(ALL.words()).isEqualTo("2.0 ULP, a relative error of 2.44140625E-4, an absolute error of 0.001, "
                + "monotonic, odd, NaN where the expression has no value");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "max-ulp 1\n", "max-ulp 0.4\n", "max-ulp NaN\n", "max-ulp 1.0\nmax-ulp 1.0\n",
            "max-rel-error 0.5\nmax-ulp 1.0\n", "monotonic yes\n", "max-ulp 1.0\nmonotonic no\n",
            "max-ulp 1.0\nodd yes\nmonotonic yes\n", "max-ulp 1.0\nodd no\n",
            "max-ulp 1.0\nundefined limit\n", "max-ulp 1.0\n\n", "max-abs-error -1.0\n", "max-rel-error 2.0\n",
            "max-ulp\n", "most-ulp 1.0\n", "max-ulp  1.0\n" })
    void nothingElseIsText(String text) {
        assertThatThrownBy(() -> Demands.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * An error of so many ULP keeps a relative bound in the whole of a binade, at whose lower end an ULP is largest.
     */
    @ParameterizedTest
    @CsvSource({ "max-ulp 3.0, 3", "max-rel-error 1.0E-6, 8.388608", "max-rel-error 6.0E-8, 0.503316",
            "max-abs-error 1.0, 8388608" })
    void isAimedAtInUlp(String text, double ulp) {
        assertThat(Demands.parse(text + "\n").maxUlp()).isCloseTo(ulp, org.assertj.core.data.Offset.offset(1e-6));
    }
}
