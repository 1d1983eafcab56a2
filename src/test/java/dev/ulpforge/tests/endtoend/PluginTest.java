package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import dev.ulpforge.codegen.weave.ClassWeaver;

import static org.assertj.core.api.Assertions.assertThat;

/** Projects whose poms have nothing but the run-time dependency and the Maven plugin, with locks on file. */
@ResourceLock(StagedRepository.LOCAL)
class PluginTest {
    private static final String KERNELS = "target/generated-sources/annotations/org/example/ActivationsKernels.java";
    private static final String FORKED = "kernels of the project";

    private final StagedRepository maven = StagedRepository.shared();
    @TempDir
    private Path directory;

    private static void replace(UserProject project, String file, String old, String text) throws IOException {
        assertThat(project.text(file)).contains(old);
        Files.writeString(project.directory().resolve(file), project.text(file).replace(old, text));
    }

    @Test
    void compileTestAndRunWhateverThePathTheLocaleAndTheTimeZone() throws IOException {
        UserProject project = UserProject.copy("plugin", Files.createDirectory(directory.resolve("zwei Wörter, Ω")));
        ReadyLocks.EXP.copyTo(project);
        Files.writeString(Files.createDirectory(project.directory().resolve(".mvn")).resolve("jvm.config"),
                "-Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Apia");
        Command first = maven.mvn(project, "package", "-Dulpforge.frozen").succeeded();
        assertThat(first.output()).containsOnlyOnce("Ulpforge has added to this build").contains(FORKED)
                .contains("Tests run: 1, Failures: 0").doesNotContain("searching for", "ULP");
        assertThat(project.text(KERNELS)).matches("\\p{ASCII}*");

        Command vectors = project.java("target/classes", "org.example.Main", "--add-modules", "jdk.incubator.vector")
                .succeeded();
        Command scalars = project.java("target/classes", "org.example.Main").succeeded();
        assertThat(vectors.output()).matches("digests (-?[0-9]+) \\1\\R");
        assertThat(scalars.output()).isEqualTo(vectors.output());
        assertThat(scalars.errors()).contains("ULP901");

        Command second = maven.mvn(project, "generate-sources", "ulpforge:forge").succeeded();
        assertThat(second.output()).contains(":forge").doesNotContain(FORKED);
    }

    @Test
    void theGoalWeaveMakesMethodsCallTheirKernelsOnce() throws IOException {
        UserProject project = UserProject.copy("plugin", directory);
        ReadyLocks.EXP.copyTo(project);
        Command first = maven.mvn(project, "compile", "ulpforge:weave", "-Dulpforge.frozen").succeeded();
        assertThat(first.output()).contains("1 methods call their kernels now");
        Path type = project.directory().resolve("target/classes/org/example/Activations.class");
        byte[] woven = Files.readAllBytes(type);
        assertThat(new ClassWeaver(woven).methods()).isEmpty();
        Command second = maven.mvn(project, "ulpforge:weave").succeeded();
        assertThat(second.output()).doesNotContain("call their kernels now");
        assertThat(type).hasBinaryContent(woven);
    }

    @Test
    void aFrozenBuildNamesEachKernelWithoutALockOfItsOwn() throws IOException {
        UserProject project = UserProject.copy("plugin", directory);
        ReadyLocks.LOG.copyTo(project, ReadyLocks.EXP);
        replace(project, "ulpforge.toml", "fn = \"exp(x)\"", "fn = \"2 * exp(x)\"");
        Command build = maven.mvn(project, "generate-sources", "-Dulpforge.frozen");
        assertThat(build.status()).isNotZero();
        assertThat(build.output())
                .contains("ULP311: no lock for 2 * exp(x) within 1.0 ULP (ulpforge.toml:4: [[kernel]]), "
                        + "exp(x) within 1.0 ULP (Activations.java:8)",
                        "run mvn ulpforge:forge in " + project.directory())
                .doesNotContain("searching for", "\tat dev.ulpforge");
    }

    @Test
    void whatALockIsNotWrittenToIsToldBeforeTheSearch() throws IOException {
        UserProject project = UserProject.copy("plugin", directory);
        Files.writeString(project.directory().resolve("ulpforge"), "a file");
        Command build = maven.mvn(project, "ulpforge:forge");
        assertThat(build.status()).isNotZero();
        assertThat(build.output()).contains("ULP316: <locks>" + project.directory().resolve("ulpforge"))
                .doesNotContain("searching for", "\tat dev.ulpforge");
    }

    @Test
    void withoutExtensionsTheGoalNamesExactlyWhatIsMissing() throws IOException {
        UserProject project = UserProject.copy("plugin", directory);
        ReadyLocks.EXP.copyTo(project);
        replace(project, "pom.xml", "<extensions>true</extensions>",
                "<executions><execution><goals><goal>forge</goal></goals></execution></executions>");
        replace(project, "pom.xml", "<version>3.16.0</version>",
                "<version>3.16.0</version><configuration><release>25</release><proc>full</proc></configuration>");
        Command build = maven.mvn(project, "generate-sources");
        assertThat(build.status()).isNotZero();
        assertThat(build.output()).containsPattern("ULP313: .*by hand: maven-compiler-plugin: "
                + "<annotationProcessorPaths>.*; maven-compiler-plugin: <compilerArgs>.*</compilerArgs>"
                + "(; maven-toolchains-plugin: .*)? -> ")
                .doesNotContain("<release>", "<proc>");
    }

    @Test
    void aWrongDeclarationIsToldWithFileLineAndKey() throws IOException {
        UserProject project = UserProject.copy("plugin", directory);
        replace(project, "ulpforge.toml", "exp(x)", "exq(x)");
        Command build = maven.mvn(project, "ulpforge:forge");
        assertThat(build.status()).isNotZero();
        assertThat(build.output()).contains("ULP241: ulpforge.toml:6: fn = \"exq(x)\": ")
                .doesNotContain("\tat dev.ulpforge");
    }

    @Test
    void modulesAreBuiltInParallelFromOneDirectoryOfLocks() throws IOException {
        UserProject project = UserProject.copy("modules", directory);
        ReadyLocks.EXP.copyTo(project);
        Command build = maven.mvn(project, "compile", "-T", "2", "-Dulpforge.frozen",
                "-Dulpforge.locks=" + project.locks().directory()).succeeded();
        assertThat(build.output()).doesNotContain("WARNING] ULP");
        assertThat(project.directory().resolve("second/target/classes/org/example/Both.class")).exists();
    }
}
