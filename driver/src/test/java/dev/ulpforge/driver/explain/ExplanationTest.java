package dev.ulpforge.driver.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.reading.Purpose;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {
    private static final Path ROOT = Path.of("..");

    static List<Path> locks() {
        try (Stream<Path> files = Files.list(ROOT.resolve("kernels/ulpforge"))) {
            return files.filter(file -> file.toString().endsWith(".lock"))
                    .filter(file -> read(file).proof() instanceof Exhaustive).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path lock(String function) {
        return new LockStore(ROOT.resolve("kernels/ulpforge"))
                .path(new KernelSpec(Expression.parse(function), Domain.ALL, 1));
    }

    private static LockFile read(Path lock) {
        return LockStore.read(lock);
    }

    /** Nor does the text depend on the run, then. */
    @Test
    void theDocumentShowsWhatIsPrinted() throws IOException {
        String text = Explanation.of(read(lock("exp"))).text();
        assertThat(Files.readString(ROOT.resolve("docs/reading-the-report.md"))).contains("```text\n" + text + "```");
    }

    /** {@return whether a kernel has no reduction: the hardware has roots of doubles} */
    private static boolean isOneFormula(KernelSpec spec) {
        return spec.fn().equals(Expression.parse("rsqrt(x)")) && spec.maxUlp() == 0.5;
    }

    @ParameterizedTest
    @MethodSource("locks")
    void everyReadyMadeKernelIsExplainedFromReductionToProof(Path lock) {
        Explanation explanation = Explanation.of(read(lock));
        List<Purpose> fast = explanation.paths().getFirst().sections().stream().map(PathReading.Section::purpose)
                .toList();
        assertThat(fast).contains(isOneFormula(read(lock).spec())
                ? new Purpose[]{ Purpose.FORMULA }
                : new Purpose[]{ Purpose.REDUCTION, Purpose.CORE });
        assertThat(explanation.paths()).allSatisfy(path -> assertThat(path.sections()).isNotEmpty());
        assertThat(explanation.text()).contains("largest error " + read(lock).proof().maxUlp()).doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "exp10; r = x − n · log10 2/8; ∈ [-0.018", "exp2; 2^(n/8); ∈",
            "sin; n = rint(|x| · 2/π); ∈ [0, 4095]", "cospi; 8 entries, cos(2π j/8); off",
            "tanh; y = sign(x) · p; ∈ [-1, 1]", "log; c2 = -0x1.fffff6p-2; near -1/2",
            "cbrt; c0 = -0x1.555556p-1; near -2/3",
            "asin; where |x| ≤ 1; fast path" })
    void whatAnAnalystLooksForIsThere(String function, String wanted, String onTheSameLine) {
        assertThat(Explanation.of(read(lock(function))).text().lines())
                .anyMatch(line -> line.contains(wanted) && line.contains(onTheSameLine));
    }

    @Test
    void rangesAreThoseOfTheInputsThatTakeThePath() {
        Explanation explanation = Explanation.of(read(lock("exp")));
        assertThat(explanation.paths()).extracting(PathReading::title).containsExactly(
                "fast path, where |x| ≤ 0x1.5d2c3ap6 (= 87.2932)", "slow path, where not (|x| ≤ 0x1.5d2c3ap6)");
        assertThat(explanation.paths().getFirst().sections().getFirst().steps().getFirst().range())
                .isEqualTo("[-1007, 1007]");
    }
}
