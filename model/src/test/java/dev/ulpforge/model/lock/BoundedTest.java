package dev.ulpforge.model.lock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BoundedTest {
    private static final String TEXT = """
            proof bounded
            bound 1.0
            max-ulp 0.6123
            found-ulp 0.5987
            witness x=0x1.8p3 got 0x1.2p1 want 0x1.2p1 + 0x1.3p-1 ulp
            cells 12345
            inputs 0
            digest 0123456789abcdef
            """;
    private static final Program SQUARE_PLUS_ONE = ProgramText
            .parse("v0 = dinput\nv1 = double 0x1.0p0\nv2 = dfma v0 v0 v1\nreturn v2\n");

    @Test
    void hasATextThatIsReadBack() {
        Bounded proof = (Bounded) Proof.parse(TEXT);
        assertThat(proof.text()).isEqualTo(TEXT);
        assertThat(proof).isEqualTo(new Bounded(1, new BigDecimal("0.6123"), new BigDecimal("0.5987"),
                new WideWitness(List.of(12.0), 2.25, 2.25, 0x1.3p-1), 12345, 0, "0123456789abcdef"));
        assertThat(proof.establishes(Demands.ulp(1))).isTrue();
        assertThat(proof.establishes(Demands.ulp(0.9))).isFalse();
        assertThat(proof.establishes(Demands.parse("max-ulp 1.0\nodd yes\n"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | proof guessed                                                   | no such proof
            2 | bound 1                                                         | expected «1.0»
            2 | bound 0.0                                                       | must be above 0
            3 | max-ulp 6e-1                                                    | expected «0.6»
            4 | found-ulp 0.6124                                                | above the largest
            5 | witness x=0x1.8p3 got 0x1.2p1 want 0x1.2p1                      | line 5
            5 | witness x=0x1.8p3 got 0x1.2p1 want 0x1.2p1 + 0x1.3p1 ulp        | is not what
            5 | witness x=0x1.8p3 got 0x1.2p1 want 0x1.2p1 + 0x1.3p-1           | line 5
            5 | witness y=0x1.8p3 got 0x1.2p1 want 0x1.2p1 + 0x1.3p-1 ulp       | expected «x=…»
            5 | witness x=12 got 0x1.2p1 want 0x1.2p1 + 0x1.3p-1 ulp            | expected the hex float 0x1.8p3
            6 | cells 0                                                         | no such number of cells
            7 | inputs -1                                                       | no such number of cells
            8 | digest 0123                                                     | 16 hexadecimal digits
            8 | sum 0123456789abcdef                                            | expected «digest …»
            """)
    void refusesAnyOtherLine(int line, String text, String message) {
        List<String> lines = new ArrayList<>(TEXT.lines().toList());
        lines.set(line - 1, text);
        assertThatIllegalArgumentException().isThrownBy(() -> Proof.parse(String.join("\n", lines) + "\n"))
                .withMessageContaining(message);
    }

    @Test
    void refusesMoreOrLess() {
        assertThatIllegalArgumentException().isThrownBy(() -> Proof.parse(TEXT + "\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> Proof.parse(TEXT + "jdk 25\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> Proof.parse(TEXT.strip()));
        assertThatIllegalArgumentException().isThrownBy(() -> Proof.parse("proof bounded\n"));
    }

    @Property(tries = 200, seed = "1")
    void pointsAreReadBack(@ForAll double x, @ForAll double y, @ForAll double got, @ForAll double want) {
        WideWitness point = new WideWitness(List.of(x, y), got, want, Double.isFinite(want) ? 0x1p-9 : 0);
        assertThat(Point.parse(point.toString())).isEqualTo(point);
    }

    /** Results, exact values as doubles, what is left of them in units of their ulp, and errors. */
    @ParameterizedTest
    @CsvSource({ "1, 1, 0.25, 0.25", "1, 1, -0.125, 0.25", "0x1.0000000000001p0, 1, 0.25, 0.75",
            "0x1.fffffffffffffp-1, 1, -0.125, 0.75", "0, 0, 0.3, 0.3", "-0, 0, 0.3, 0.3", "0x1p-1074, 0, 0.3, 0.7",
            "0x1.8p-1073, 0x1p-1073, 0.5, 0.5", "Infinity, 0x1.fffffffffffffp1023, 0.75, 0.25",
            "0x1.fffffffffffffp1023, 0x1.fffffffffffffp1023, 0.75, 0.75", "Infinity, Infinity, 0, 0",
            "NaN, NaN, 0, 0", "NaN, 1, 0.25, Infinity", "1, NaN, 0, Infinity", "0, -0, 0, Infinity", "-0, -0, 0, 0",
            "-2, -2, 0.25, 0.5", "-2, -2, -0.25, 0.25" })
    void errorsAreInUlpOfTheExactValue(double got, double want, double rest, double error) {
        WideWitness point = new WideWitness(List.of(1.0), got, want, rest);
        assertThat(point.error(Format.BINARY64)).isEqualTo(error);
    }

    @Test
    void locksOfDoublesAgreeWithThemselves() {
        LockFile lock = MadeUpLocks.lock(KernelSpec.of("x * x + 1", "[-8, 8]", "binary64: 1.0"), SQUARE_PLUS_ONE);
        assertThat(lock.fault()).isEmpty();
        assertThat(LockFile.parse(lock.text())).isEqualTo(lock);
        assertThat(lock.text()).contains("\n[certificate]\nproof bounded\n", "v0 = dinput\n");
        String edited = lock.text().replace("v1 = double 0x1.0p0", "v1 = double 0x1.0000000000001p0");
        LockFile changed = new LockFile(lock.spec(),
                ProgramText.parse(edited.substring(edited.indexOf("v0 ="), edited.indexOf("\n\n[provenance]") + 1)),
                lock.provenance(), lock.proof(), lock.samples());
        assertThat(changed.fault()).get().asString().contains("its program returns 0x1.");
        Bounded proof = (Bounded) lock.proof();
        Bounded exaggerated = new Bounded(1, proof.maxUlp(), new BigDecimal("0.4319"), proof.witness(), 1, 0,
                proof.digest());
        assertThat(new LockFile(lock.spec(), SQUARE_PLUS_ONE, lock.provenance(), exaggerated, lock.samples()).fault())
                .get().asString().startsWith("an error is on record as 0.4319 ULP, and its witness x=");
    }

    @Test
    void doublesHaveNoProofByASweep() {
        LockFile floats = MadeUpLocks.lock(KernelSpec.of("x", "", "1.0"), ProgramText.parse("v0 = input\nreturn v0\n"));
        LockFile doubles = MadeUpLocks.lock(KernelSpec.of("x * x + 1", "[-8, 8]", "binary64: 1.0"), SQUARE_PLUS_ONE);
        assertThatIllegalArgumentException().isThrownBy(() -> new LockFile(doubles.spec(), doubles.program(),
                doubles.provenance(), floats.proof(), doubles.samples()));
        assertThatIllegalArgumentException().isThrownBy(() -> new LockFile(floats.spec(), doubles.program(),
                floats.provenance(), floats.proof(), floats.samples()));
    }
}
