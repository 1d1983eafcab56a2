package dev.ulpforge.driver.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.driver.forge.LockFixture;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.Enumerated;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.reading.Purpose;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {
    private static final Path ROOT = Path.of("..");
    private static final Map<Path, LockFile> READ = new HashMap<>();
    private static final Map<Path, Explanation> MADE = new HashMap<>();

    static List<Path> locks() {
        try (Stream<Path> files = Files.list(ROOT.resolve("kernels/ulpforge"))) {
            return files.filter(file -> file.toString().endsWith(".lock"))
                    .filter(file -> isOfFloats(read(file))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfFloats(LockFile lock) {
        return lock.proof() instanceof Exhaustive || lock.spec().fn().isOfPairs();
    }

    private static Path lock(String function) {
        return new LockStore(ROOT.resolve("kernels/ulpforge"))
                .path(KernelSpec.of(function, "", "1.0"));
    }

    /** {@return a lock, read once} */
    private static LockFile read(Path lock) {
        return READ.computeIfAbsent(lock, LockStore::read);
    }

    /** {@return the explanation of a lock, made once} */
    private static Explanation explanation(Path lock) {
        return MADE.computeIfAbsent(lock, _ -> Explanation.of(read(lock)));
    }

    /** Nor does the text depend on the run, then. */
    @Test
    void theDocumentShowsWhatIsPrinted() throws IOException {
        String text = explanation(lock("exp")).text();
        assertThat(Files.readString(ROOT.resolve("docs/reading-the-report.md"))).contains("```text\n" + text + "```");
    }

    /** {@return whether a kernel has no reduction: the hardware has roots of doubles} */
    private static boolean isOneFormula(KernelSpec spec) {
        return spec.fn().equals(Expression.parse("rsqrt(x)")) && spec.maxUlp() == 0.5;
    }

    /** {@return a third of those of one argument, and all of two} */
    static List<Path> someLocks() {
        List<Path> locks = locks();
        return IntStream.range(0, locks.size())
                .filter(i -> i % 3 == 0 || read(locks.get(i)).spec().fn().isOfPairs()).mapToObj(locks::get).toList();
    }

    @ParameterizedTest
    @MethodSource("someLocks")
    void aReadyMadeKernelIsExplainedFromReductionToProof(Path lock) {
        assertExplained(lock);
    }

    /** {@code FormulaTest} reads all of them, too. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("locks")
    void everyReadyMadeKernelIsExplained(Path path) {
        assertExplained(path);
    }

    private static void assertExplained(Path path) {
        LockFile lock = read(path);
        Explanation explanation = explanation(path);
        assertThat(explanation.paths()).allSatisfy(each -> assertThat(each.sections()).isNotEmpty());
        assertThat(explanation.text()).doesNotContain("null");
        switch (lock.proof()) {
            case Exhaustive proof -> {
                assertThat(explanation.text()).contains("largest error " + proof.maxUlp());
                assertThat(fastPath(explanation)).contains(isOneFormula(lock.spec())
                        ? new Purpose[]{ Purpose.FORMULA }
                        : new Purpose[]{ Purpose.REDUCTION, Purpose.CORE });
            }
            case Enumerated proof -> assertThat(explanation.text()).contains("digest " + proof.digest());
            case Bounded proof ->
                assertThat(explanation.text()).contains("at most " + proof.maxUlp() + " ULP", "found at least ");
        }
    }

    private static List<Purpose> fastPath(Explanation explanation) {
        return explanation.paths().getFirst().sections().stream().map(PathReading.Section::purpose).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "exp10; r = x − n · log10 2/8; ∈ [-0.018", "exp2; 2^(n/8); ∈",
            "sin; n = rint(|x| · 2/π); ∈ [0, 4095]", "cospi; 8 entries, cos(2π j/8); off",
            "tanh; y = sign(x) · p; ∈ [-1, 1]", "log; c2 = -0x1.fffff6p-2; near -1/2",
            "cbrt; c0 = -0x1.555556p-1; near -2/3",
            "asin; where |x| ≤ 1; fast path", "hypot(x, y); hypot(x, y) on all pairs of floats; at most 1.0 ULP",
            "hypot(x, y); m1 = max(|x|, |y|); ∈ [9.0949e-13, 1.1529e+18]", "hypot(x, y); by a theorem; 0.8188",
            "pow(x, y); t16 = y · (r1 · p1 + t5); ∈", "pow(x, y); slowEither5 = x = 1 or y = 0; or",
            "atan2(x, y); by a theorem; every pair" })
    void whatAnAnalystLooksForIsThere(String function, String wanted, String onTheSameLine) {
        assertThat(explanation(lock(function)).text().lines())
                .anyMatch(line -> line.contains(wanted) && line.contains(onTheSameLine));
    }

    @Test
    void rangesAreThoseOfTheInputsThatTakeThePath() {
        Explanation explanation = explanation(lock("exp"));
        assertThat(explanation.paths()).extracting(PathReading::title).containsExactly(
                "fast path, where |x| ≤ 0x1.5d2c3ap6 (= 87.2932)", "slow path, where not (|x| ≤ 0x1.5d2c3ap6)");
        assertThat(explanation.paths().getFirst().sections().getFirst().steps().getFirst().range())
                .isEqualTo("[-1007, 1007]");
    }

    @Test
    void aKernelOnABoxIsExplainedByPairsOfTheBox() {
        String text = Explanation.of(LockFixture.ofBox()).text();
        assertThat(text).startsWith("x / (1 + sqrt(y)) on x in [-1000, 1000], y in [0, 10], error at most 1.0 ULP\n");
        assertThat(text.lines().map(line -> line.strip().replaceAll(" +", " "))).contains("all inputs",
                "z = toFloat(x/(1 + √(y))) ∈ [-1000, 1000]",
                "at most 0.5001 ULP for every pair, and so at most 1.0, by the errors of operations on 2 cells");
    }
}
