package dev.ulpforge.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.MadeUpLocks;

import static org.assertj.core.api.Assertions.assertThat;

/** Locks on file, in a build that must not search. */
class LockResolverTest {
    private static final LockFile LOCK = Fixtures.lock(Fixtures.spec("exp", "[-1, 1]", 2));
    private static final String SOURCE = """
            package p.q;
            import dev.ulpforge.Approximate;
            class Owner {
                @Approximate(fn = "exp(x)", maxUlp = 2, domain = "[-1,1]") static float f(float x) { return x; }
            }
            """;

    @TempDir
    private Path project;
    private LockStore store;
    private Path path;

    @BeforeEach
    void store() throws IOException {
        store = new LockStore(project.resolve("ulpforge"));
        path = store.path(LOCK.spec());
        Files.writeString(project.resolve("pom.xml"), "<project/>");
    }

    private Compilation compile(String... options) {
        String[] all = Stream.concat(Stream.of("--add-modules", "jdk.incubator.vector", "-Aulpforge.search=frozen"),
                Stream.of(options)).toArray(String[]::new);
        return Compilation.of(project, "p/q/Owner.java", SOURCE, all);
    }

    private String onlyError(String... options) {
        List<String> errors = compile(options).texts(Diagnostic.Kind.ERROR);
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }

    @Test
    void isFoundByTheSpecHoweverItIsSpelt() throws IOException {
        store.write(LOCK);
        assertThat(compile().texts(Diagnostic.Kind.ERROR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "build.xml", ".git" })
    void theProjectIsTheNearestDirectoryWithABuildFile(String mark) throws IOException {
        Path inner = Files.createDirectories(project.resolve("modules/inner"));
        Files.createFile(inner.resolve(mark));
        new LockStore(inner.resolve("ulpforge")).write(LOCK);
        Compilation compilation = Compilation.of(inner, "main/java/p/q/Owner.java", SOURCE, "--add-modules",
                "jdk.incubator.vector", "-Aulpforge.search=frozen");
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
    }

    @Test
    void theDirectoryCanBeNamed() throws IOException {
        new LockStore(project.resolve("else where")).write(LOCK);
        assertThat(compile("-Aulpforge.locks=" + project.resolve("else where")).texts(Diagnostic.Kind.ERROR)).isEmpty();
    }

    @Test
    void aFrozenBuildNamesTheCommandThatMendsIt() {
        assertThat(onlyError()).startsWith("ULP112: ").contains("exp(x) within 2.0 ULP on [-1, 1]", "frozen",
                "java -jar ulpforge.jar forge 'exp(x)' --max-ulp 2.0 --domain '[-1, 1]' --seed 1 --budget 60s --out "
                        + store.directory(),
                "commit " + path);
        assertThat(store.directory()).doesNotExist();
    }

    @Test
    void theCommandNamesAllDemands() {
        String source = SOURCE.replaceFirst("maxUlp = [0-9.]+", "maxAbsError = 0.5, monotonic = true, odd = true");
        Compilation compilation = Compilation.of(project, "p/q/Owner.java", source, "--add-modules",
                "jdk.incubator.vector", "-Aulpforge.search=frozen");
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).singleElement().asString().startsWith("ULP112: ")
                .contains("an absolute error of 0.5, monotonic, odd on [-1, 1]",
                        "--max-abs-error 0.5 --monotonic --odd --domain");
    }

    static Stream<UnaryOperator<String>> damages() {
        return Stream.of(text -> "", text -> "\u0000\uffff", text -> text.substring(0, text.length() / 2),
                text -> text.replace("0x1.5p-3", "0x1.7p-3"), text -> text + "\n", text -> text.replace("\n", "\r\n"),
                text -> text.replace("lock 2", "lock 1"),
                text -> text.replace("lock 2", "lock 3"), text -> "<<<<<<< HEAD\n" + text);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedLockIsAnErrorThatNamesTheFileAndTheWayOut(UnaryOperator<String> damage) throws IOException {
        store.write(LOCK);
        Files.writeString(path, damage.apply(LOCK.text()));
        assertThat(onlyError()).startsWith("ULP110: ").contains(path.toString(), "run git restore " + path,
                "or delete the file");
    }

    /** Its checksum is right: someone has edited it with care. */
    @Test
    void aLockWithAnotherProgramIsAnErrorAndNoSource() throws IOException {
        LockFile other = MadeUpLocks.lock(LOCK.spec(), ProgramText.parse("v0 = input\nreturn v0\n"));
        store.write(new LockFile(LOCK.spec(), other.program(), LOCK.provenance(), LOCK.proof(), LOCK.samples()));
        assertThat(onlyError()).startsWith("ULP117: the lock file " + path + " does not hold: its program returns ")
                .contains("run git restore " + path);
        assertThat(project.resolve("out/p/q/OwnerKernels.java")).doesNotExist();
    }

    @Test
    void aLockOfFormatOneIsReadStill() throws IOException {
        store.write(MadeUpLocks.withoutSamples(LOCK));
        assertThat(path).content().startsWith("ulpforge lock 1\n");
        assertThat(compile().texts(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(project.resolve("out/p/q/OwnerKernels.java")).exists();
    }

    @Test
    void aDirectoryInPlaceOfALockIsNoSurpriseEither() throws IOException {
        Files.createDirectories(path);
        assertThat(onlyError()).startsWith("ULP110: ").contains(path.toString());
    }

    @Test
    void aLockOfAnotherSpecIsAMissWithAName() throws IOException {
        Files.createDirectories(store.directory());
        Files.writeString(path, Fixtures.lock(Fixtures.spec("exp", "[-1, 1]", 1)).text());
        Compilation compilation = compile();
        assertThat(compilation.texts(Diagnostic.Kind.MANDATORY_WARNING)).anySatisfy(text -> assertThat(text)
                .startsWith("ULP111: ").contains(path.toString(), "fn exp(x), domain [-1, 1], max-ulp 1.0"));
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).singleElement().asString().startsWith("ULP112: ");
    }
}
