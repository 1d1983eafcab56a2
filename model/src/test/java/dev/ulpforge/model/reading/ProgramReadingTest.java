package dev.ulpforge.model.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.ir.Programs;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramReadingTest {
    private static final List<String> EXP = List.of("float 0x1.547416p-3", "float 0x1.feb038p-2", "float 0x1.fe9bcp-1",
            "float -0x1.643ffap-9", "float 0x1.05c61p-32", "float 0x1.715476p3", "float 0x1.8p23", "fma v0 v6 v7",
            "bits v8", "sub v8 v7", "float -0x1.62e43p-4", "fma v10 v11 v0", "fma v10 v5 v12", "fma v13 v1 v2",
            "fma v13 v14 v3", "fma v13 v15 v4", "shl v9 20",
            "lookup v9 0x3f80594e 0x3f7bf725 0x3f78a224 0x3f7672a7 0x3f75833f 0x3f75f0e4 0x3f77db2e 0x3f7b6490",
            "iadd v17 v18", "from_bits v19", "fma v20 v16 v20");

    @Provide
    Arbitrary<Program> programs() {
        return Programs.any();
    }

    /** The operations after v0, the input; the last one is the result. */
    private static Program program(List<String> operations) {
        StringBuilder text = new StringBuilder("v0 = input\n");
        IntStream.range(0, operations.size()).forEach(
                i -> text.append("v").append(i + 1).append(" = ").append(operations.get(i)).append('\n'));
        return ProgramText.parse(text + "return v" + operations.size() + "\n");
    }

    private static List<String> lines(String... operations) {
        Program program = program(List.of(operations));
        ProgramReading reading = ProgramReading.of(program);
        List<Integer> steps = reading.steps(program.result());
        return steps.stream().map(position -> reading.name(position) + " = "
                + reading.text(position, other -> other != position && steps.contains(other))).toList();
    }

    @Test
    void anExponentialIsReadAsPeopleWriteIt() {
        assertThat(lines(EXP.toArray(String[]::new))).containsExactly("n = rint(x · 8/ln 2)", "r = x − n · ln 2/8",
                "p = c0 + c1 · r + c2 · r² + c3 · r³", "scale = 0x1.00b29cp0 · 2^(n/8)", "y = scale · p + scale");
    }

    @Test
    void itsPurposesFollowFromItsDataFlow() {
        ProgramReading reading = ProgramReading.of(program(EXP));
        assertThat(List.of(8, 10, 13)).extracting(reading::purpose).containsOnly(Purpose.REDUCTION);
        assertThat(List.of(14, 15, 16)).extracting(reading::purpose).containsOnly(Purpose.CORE);
        assertThat(reading.purpose(18)).isEqualTo(Purpose.TABLE);
        assertThat(reading.section(18)).isEqualTo(Purpose.RECONSTRUCTION);
        assertThat(List.of(17, 19, 20, 21)).extracting(reading::purpose).containsOnly(Purpose.RECONSTRUCTION);
    }

    @Test
    void constantsAreSaidWithWhatTheyStandForAndHowFarTheyAre() {
        ProgramReading reading = ProgramReading.of(program(EXP));
        List<Integer> steps = reading.steps(21);
        assertThat(reading.remarks(10, steps::contains)).containsExactly("0x1.715476p3 = 8/ln 2 · (1 − 2^-26.2)");
        assertThat(reading.remarks(13, steps::contains)).containsExactly(
                "-0x1.62e43p-4 + 0x1.05c61p-32 = -ln 2/8 · (1 + 2^-52.8): Cody–Waite, in 2 parts");
        assertThat(reading.remarks(16, steps::contains)).contains("degree 3, by Horner's scheme",
                "c3 = 0x1.547416p-3 = 0.166237, near 1/6 · (1 − 2^-8.6)");
    }

    @Test
    void anotherConstantIsNoLogarithmOfTwo() {
        List<String> other = EXP.stream().map(line -> line.replace("-0x1.62e43p-4", "-0x1.62e44p-4")).toList();
        assertThat(lines(other.toArray(String[]::new))).contains("r = x + n · (-0x1.62e44p-4 + 0x1.05c61p-32)");
    }

    @Test
    void polynomialsInPairsAreReadToo() {
        assertThat(lines("mul v0 v0", "float 0x1.5p0", "float 0x1.7p0", "float 0x1.3p0", "float 0x1.1p0",
                "fma v0 v2 v3", "fma v0 v4 v5", "fma v1 v6 v7"))
                .containsExactly("p = c0 + c1 · x + c2 · x² + c3 · x³");
    }

    @Test
    void aPowerOfTwoNeedsItsBias() {
        assertThat(lines("to_int v0", "int 0x0000007f", "iadd v1 v2", "shl v3 23", "from_bits v4"))
                .containsExactly("scale = 2^trunc(x)");
        assertThat(lines("to_int v0", "int 0x0000007e", "iadd v1 v2", "shl v3 23", "from_bits v4"))
                .containsExactly("y = ofBits(trunc(x) + 126 << 23)");
        assertThat(lines("bits v0", "int 0x0000007f", "iadd v1 v2", "shl v3 23", "from_bits v4"))
                .containsExactly("y = ofBits(bits(x) + 127 << 23)");
    }

    @Test
    void signsAndMagnitudesAreSeenThroughTheirBits() {
        assertThat(lines("bits v0", "int 0x7fffffff", "iand v1 v2", "from_bits v3", "sqrt v4", "int 0x80000000",
                "iand v1 v6", "bits v5", "ixor v7 v8", "from_bits v9"))
                .containsExactly("y = sign(x) · √(|x|)");
    }

    @Test
    void whatRoundingTookIsAnError() {
        assertThat(lines("sqrt v0", "add v0 v1", "sub v2 v0", "sub v2 v3", "sub v0 v4", "sub v1 v3", "add v5 v6"))
                .containsExactly("low2 = error(x + √(x))");
        assertThat(lines("sqrt v0", "mul v0 v1", "neg v2", "fma v0 v1 v3")).endsWith("low = error(x · √(x))");
        assertThat(lines("sqrt v0", "mul v0 v1", "neg v2", "fma v0 v0 v3")).noneMatch(line -> line.contains("error"));
    }

    @Test
    void choicesByAComparisonAreBounds() {
        assertThat(lines("float 0x1.0p0", "lt v1 v0", "select v2 v1 v0")).containsExactly("u = min(x, 1)");
        assertThat(lines("float 0x1.0p0", "lt v0 v1", "select v2 v1 v0")).containsExactly("u = max(x, 1)");
        assertThat(lines("float 0x1.0p0", "le v0 v1", "select v2 v1 v0")).containsExactly("y = 1 if x ≤ 1, else x");
    }

    @Property(tries = 300, seed = "1")
    void namesAreIdentifiersAllDifferentWithAnySuffix(@ForAll("programs") Program program) {
        ProgramReading reading = ProgramReading.of(program);
        Set<String> names = new HashSet<>();
        for (int position = 0; position < program.ops().size(); position++) {
            String name = reading.name(position);
            assertThat(SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name)).as(name).isTrue();
            assertThat(names.add(name)).as(name).isTrue();
            assertThat(name.equals("x")).isEqualTo(program.ops().get(position) instanceof Op.Input);
        }
        assertThat(names).noneMatch(name -> names.contains(name + "b"))
                .doesNotContain("i", "src", "dst", "length", "count", "bound", "order", "lanes", "left", "rare");
    }

    @Property(tries = 300, seed = "1")
    void everyProgramCanBeWritten(@ForAll("programs") Program program) {
        ProgramReading reading = ProgramReading.of(program);
        List<Integer> steps = reading.steps(program.result());
        assertThat(steps).isNotEmpty().doesNotHaveDuplicates();
        for (int i = 0; i < steps.size(); i++) {
            int position = steps.get(i);
            Set<Integer> earlier = Set.copyOf(steps.subList(0, i));
            assertThat(reading.text(position, steps::contains)).isNotEmpty();
            assertThat(reading.remarks(position, steps::contains)).doesNotContain("");
            assertThat(earlier).containsAll(reading.uses(position, steps::contains));
        }
    }
}
