package dev.ulpforge.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.driver.WorkerMain.Deed;
import dev.ulpforge.model.lock.LockStore;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes of a missing lock, whatever the worker does; {@link HangingWorkerTest} has the one that never ends. */
class SearchTest {
    static final String ONE = """
            import dev.ulpforge.Approximate;
            class Owner {
                @Approximate(fn = "exp") static float f(float x) { return x; }
                float use(float x) { return OwnerKernels.f(x); }
            }
            """;

    @TempDir
    private Path project;

    /**
     * A worker that fails.
     *
     * @param deed what it does
     * @param says how the one error starts, and what it contains
     */
    record Failure(Deed deed, List<String> says) {
        static Failure of(Deed deed, String... says) {
            return new Failure(deed, List.of(says));
        }
    }

    static Stream<Failure> failures() {
        return Stream.of(
                Failure.of(Deed.MISS, "ULP120: ", "exp(x) within 1.0 ULP", "the closest program has 1.25 ULP",
                        "-Aulpforge.budget"),
                Failure.of(Deed.REFUSE, "ULP127: ", "cannot be verified: write it with other functions (ULP225)"),
                Failure.of(Deed.EXHAUST, "ULP122: ", "2 GiB", "free some memory"),
                Failure.of(Deed.DIE, "ULP123: ", "signal 6", "build again"),
                Failure.of(Deed.THROW, "ULP125: ", "please report"),
                Failure.of(Deed.LIE, "ULP126: ", "exp-", "is writable"),
                Failure.of(Deed.BOTCH, "ULP110: ", "checksum", "git restore"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aWorkerThatFailsIsOneErrorWithAName(Failure failure) throws IOException {
        Compilation compilation = compile(failure.deed, ONE);
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).singleElement().asString()
                .startsWith(failure.says.getFirst()).contains(failure.says);
        assertThat(project.resolve("out/OwnerKernels.java")).doesNotExist();
        if (failure.deed != Deed.BOTCH) {
            assertThat(locks()).isEmpty();
        }
    }

    @Test
    void aWorkersTraceIsANote() {
        assertThat(compile(Deed.THROW, ONE).texts(Diagnostic.Kind.NOTE))
                .anySatisfy(note -> assertThat(note).startsWith("ULP132: ").contains("a defect in the worker"));
    }

    @Test
    void aLockIsForgedOnceAndThenFound() throws IOException {
        Compilation first = compile(Deed.FORGE, ONE);
        assertThat(first.texts(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(first.texts(Diagnostic.Kind.NOTE)).satisfiesExactly(
                progress -> assertThat(progress).isEqualTo("ULP130: exp(x) within 1.0 ULP:  25 %, generation 1"),
                forged -> assertThat(forged).startsWith("ULP131: exp(x) within 1.0 ULP: largest error 0.4321 ULP")
                        .contains("commit " + locks().getFirst()));
        String source = first.generated("OwnerKernels.java");
        Compilation second = compile(Deed.DIE, ONE);
        assertThat(second.success()).isTrue();
        assertThat(second.texts(Diagnostic.Kind.NOTE)).isEmpty();
        assertThat(second.generated("OwnerKernels.java")).isEqualTo(source);
    }

    @Test
    void locksThatWereForgedStayWhenALaterSearchFails() throws IOException {
        String two = ONE.replace("float use",
                "@Approximate(fn = \"log\") static float g(float x) { return x; } float use");
        new LockStore(project.resolve("ulpforge")).write(Fixtures.lock(Fixtures.spec("exp", "", 1)));
        assertThat(compile(Deed.MISS, two).texts(Diagnostic.Kind.ERROR)).singleElement().asString()
                .startsWith("ULP120: ").contains("log(x)");
        assertThat(locks()).singleElement().asString().contains("exp-");
        assertThat(compile(Deed.FORGE, two).success()).isTrue();
        assertThat(locks()).hasSize(2);
    }

    @Test
    void noSearchStartsWhileAnotherMethodIsWrong() {
        String two = ONE.replace("float use",
                "@Approximate(fn = \"lok\") static float g(float x) { return x; } float use");
        assertThat(compile(Deed.FORGE, two).texts(Diagnostic.Kind.ERROR)).singleElement().asString()
                .startsWith("ULP104: ");
        assertThat(locks()).isEmpty();
    }

    @Test
    void progressGoesToTheFileThatIsNamed() throws IOException {
        Path log = project.resolve("progress.txt");
        Compilation compilation = compile(Deed.FORGE, ONE, "-Aulpforge.progress=" + log);
        assertThat(compilation.texts(Diagnostic.Kind.NOTE)).singleElement().asString().startsWith("ULP131: ");
        assertThat(log).hasContent("ULP130: exp(x) within 1.0 ULP:  25 %, generation 1");
    }

    @Test
    void aWorkerThatIsNowhereIsNamed() {
        assertThat(compile(Deed.FORGE, ONE, "-Aulpforge.worker=nowhere").texts(Diagnostic.Kind.ERROR)).singleElement()
                .asString().startsWith("ULP125: ");
    }

    private Compilation compile(Deed deed, String source, String... options) {
        return compile(project, deed, source, options);
    }

    /** Compiles a source in a project, with a worker that does a deed. */
    static Compilation compile(Path project, Deed deed, String source, String... options) {
        List<String> all = new ArrayList<>(List.of(Compilation.VECTOR));
        all.addAll(List.of("-Aulpforge.worker=" + System.getProperty("java.class.path"), "-Aulpforge.budget=1",
                "-Aulpforge.seed=" + deed.ordinal(), "-Aulpforge.locks=" + project.resolve("ulpforge")));
        all.addAll(List.of(options));
        return Compilation.of(project, "Owner.java", source, all.toArray(String[]::new));
    }

    /** {@return all that lies in the directory of locks, what is unfinished included} */
    private List<Path> locks() {
        try (Stream<Path> files = Files.list(Files.createDirectories(project.resolve("ulpforge")))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
