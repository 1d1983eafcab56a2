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

    private static final String ALL = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example</groupId>
              <artifactId>all</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <modules>
                <module>unlocked/plugin</module>
                <module>unwritable/plugin</module>
                <module>misspelt/plugin</module>
                <module>unconfigured/plugin</module>
              </modules>
            </project>
            """;

    private final StagedRepository maven = StagedRepository.shared();
    @TempDir
    private Path directory;

    private static void replace(UserProject project, String file, String old, String text) throws IOException {
        assertThat(project.text(file)).contains(old);
        Files.writeString(project.directory().resolve(file), project.text(file).replace(old, text));
    }

    @Test
    void compileTestRunAndWeaveOnceWhateverThePathTheLocaleAndTheTimeZone() throws IOException {
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

        Command second = maven.mvn(project, "generate-sources", "ulpforge:forge", "ulpforge:weave").succeeded();
        assertThat(second.output()).contains(":forge", "1 methods call their kernels now").doesNotContain(FORKED);
        Path type = project.directory().resolve("target/classes/org/example/Activations.class");
        byte[] woven = Files.readAllBytes(type);
        assertThat(new ClassWeaver(woven).methods()).isEmpty();
        Command third = maven.mvn(project, "ulpforge:weave").succeeded();
        assertThat(third.output()).doesNotContain("call their kernels now");
        assertThat(type).hasBinaryContent(woven);
    }

    /** Projects that fail, each for a reason of its own, in one build. */
    @Test
    void whatStandsInTheWayOfAProjectIsToldByNameAndPlaceBeforeAnySearch() throws IOException {
        UserProject unlocked = member("unlocked");
        ReadyLocks.LOG.copyTo(unlocked, ReadyLocks.EXP);
        replace(unlocked, "ulpforge.toml", "fn = \"exp(x)\"", "fn = \"2 * exp(x)\"");
        UserProject unwritable = member("unwritable");
        Files.writeString(unwritable.directory().resolve("ulpforge"), "a file");
        UserProject misspelt = member("misspelt");
        replace(misspelt, "ulpforge.toml", "exp(x)", "exq(x)");
        UserProject unconfigured = member("unconfigured");
        ReadyLocks.EXP.copyTo(unconfigured);
        replace(unconfigured, "pom.xml", "<extensions>true</extensions>",
                "<executions><execution><goals><goal>forge</goal></goals></execution></executions>");
        replace(unconfigured, "pom.xml", "<version>3.16.0</version>",
                "<version>3.16.0</version><configuration><release>25</release><proc>full</proc></configuration>");
        UserProject all = new UserProject(directory);
        all.write("pom.xml", ALL);

        Command build = maven.mvn(all, "generate-sources", "-Dulpforge.frozen", "--fail-at-end");
        assertThat(build.status()).isNotZero();
        assertThat(build.output()).doesNotContain("searching for", "\tat dev.ulpforge");
        assertThat(build.output()).contains("ULP311: no lock for 2 * exp(x) within 1.0 ULP (ulpforge.toml:4: "
                + "[[kernel]]), exp(x) within 1.0 ULP (Activations.java:8)",
                "run mvn ulpforge:forge in " + unlocked.directory());
        assertThat(build.output()).contains("ULP316: <locks>" + unwritable.directory().resolve("ulpforge"));
        assertThat(build.output()).contains("ULP241: ulpforge.toml:6: fn = \"exq(x)\": ");
        assertThat(build.output().lines().filter(line -> line.contains("ULP313"))).singleElement().asString()
                .containsPattern("ULP313: .*by hand: maven-compiler-plugin: "
                        + "<annotationProcessorPaths>.*; maven-compiler-plugin: <compilerArgs>.*</compilerArgs>"
                        + "(; maven-toolchains-plugin: .*)? -> ")
                .doesNotContain("<release>", "<proc>");
    }

    private UserProject member(String name) throws IOException {
        UserProject project = UserProject.copy("plugin", directory.resolve(name));
        replace(project, "pom.xml", "<artifactId>plugin<", "<artifactId>" + name + "<");
        return project;
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
