package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/** The projects that users copy, each built and run with its own locks. */
class ExamplesTest {
    private static final Path EXAMPLES = UserProject.ROOT.resolve("examples");
    /** What each prints, the same on every machine. */
    private static final Map<String, String> MAVEN = Map.of("plugin",
            "[-3.72E-42, -0.23840584, -0.26894143, 0.0, 0.7310586, 1.7615942, 100.0]", "without-java",
            "normalCdf [0.022750132, 0.15865526, 0.5, 0.8413448, 0.97724986]", "annotation",
            "[3.8E-44, 0.11920292, 0.26894143, 0.5, 0.7310586, 0.8807971, 1.0]", "named-module",
            "[-1.0, -0.9640276, -0.7615942, 0.0, 0.7615942, 0.9640276, 1.0]", "ready-made",
            "erf [-1.0, -0.9953223, -0.8427008, 0.0, 0.8427008, 0.9953223, 1.0]");
    private static final String AGGREGATOR = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example</groupId>
              <artifactId>examples</artifactId>
              <version>1.0</version>
              <packaging>pom</packaging>
              <properties>
                <exec.skip>true</exec.skip>
                <exec.executable>java</exec.executable>
              </properties>
              <modules>%s</modules>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.codehaus.mojo</groupId>
                    <artifactId>exec-maven-plugin</artifactId>
                    <version>3.6.4</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    @TempDir
    private Path directory;

    @ResourceLock(StagedRepository.LOCAL)
    @Test
    void areBuiltAndRunByMaven() {
        MAVEN.keySet().forEach(name -> UserProject.example(name, directory));
        UserProject all = new UserProject(directory);
        all.write("pom.xml", AGGREGATOR.formatted(
                MAVEN.keySet().stream().map(name -> "<module>" + name + "</module>").collect(Collectors.joining())));
        Command build = StagedRepository.shared().shell(all, "mvn package exec:exec").succeeded();
        assertThat(build.output().lines()).containsAll(MAVEN.values());
        assertThat(build.output()).doesNotContain("WARNING] ULP", "ULP901");
        MAVEN.keySet().forEach(name -> assertThat(directory.resolve(name).resolve("target/" + name + "-1.0.jar"))
                .isRegularFile());
    }

    @Test
    void oneIsBuiltAndRunByJavac() {
        UserProject javac = UserProject.example("javac", directory);
        Command build = StagedRepository.shared().shell(javac, "./build.sh").succeeded();
        assertThat(build.output())
                .isEqualTo("[-Infinity, -0.6931472, 0.0, 9.995004E-4, 0.6931472, 1.0986123, 4.6151204]\n");
    }

    @Test
    void theOneWithTheCompilerPluginCallsItsKernels() {
        UserProject plugin = UserProject.example("compiler-plugin", directory);
        Command build = StagedRepository.shared().shell(plugin, "./build.sh").succeeded();
        assertThat(build.output()).isEqualTo("""
                -0.23840584 0.022750132 -0.045500264
                0.0 0.5 0.0
                1.7615942 0.97724986 1.9544997
                """);
    }

    /** There is no Gradle here; what it would compile is compiled. */
    @Test
    void theSourcesOfTheOneForGradleCompile() {
        UserProject gradle = UserProject.example("gradle", directory);
        gradle.javac("-Aulpforge.search=frozen", "-Xlint:all", "-Werror").succeeded();
        assertThat(gradle.text("build.gradle")).contains("'" + StagedRepository.VERSION + "'");
    }

    @Test
    void areAllTested() throws IOException {
        Set<String> tested = new TreeSet<>(MAVEN.keySet());
        tested.addAll(List.of("javac", "compiler-plugin", "gradle", "quickstart"));
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(tested);
        }
    }

    @Test
    void haveTheLocksOfTheReadyMadeKernels() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            List<Path> locks = files.filter(file -> file.toString().endsWith(".lock"))
                    .filter(file -> !file.startsWith(EXAMPLES.resolve("quickstart"))).toList();
            assertThat(locks).isNotEmpty().allSatisfy(lock -> {
                Path ready = UserProject.ROOT.resolve("kernels/ulpforge").resolve(lock.getFileName());
                assertThat(lock).as("cp %s %s", ready, lock).hasSameTextualContentAs(ready);
            });
        }
    }
}
