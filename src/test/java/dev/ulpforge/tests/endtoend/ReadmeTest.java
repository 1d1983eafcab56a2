package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/** The README, done literally by a stranger; only the kernel's lock is there already, so that nothing is searched for. */
class ReadmeTest {
    /** Commands in the clone, which these tests cannot run: they would start themselves. */
    private static final Set<String> IN_THE_CLONE = Set.of("mvn install -DskipTests\n", "mvn -Pquickstart package\n",
            "mvn verify\n");

    @TempDir
    private Path directory;
    private UserProject project;
    private List<Snippet> snippets;

    @BeforeEach
    void project() throws IOException {
        snippets = Snippet.in(UserProject.ROOT.resolve("README.md"));
        project = new UserProject(Files.createDirectory(directory.resolve("project")));
        for (Snippet snippet : snippets.stream().filter(Snippet::isFile).toList()) {
            project.write(snippet.file(), snippet.text());
        }
        ReadyLocks.EXP.copyTo(project);
    }

    @ResourceLock(StagedRepository.LOCAL)
    @Test
    void leadsToAKernelWithMaven() {
        StagedRepository maven = StagedRepository.shared();
        StringBuilder output = new StringBuilder();
        snippets.stream().filter(Snippet::isCommands).filter(snippet -> !IN_THE_CLONE.contains(snippet.text()))
                .forEach(snippet -> output.append(maven.shell(project, snippet.text()).succeeded().output()));
        assertThat(output).contains(printed()).doesNotContain("WARNING] ULP");
    }

    @Test
    void leadsToAKernelWithJavac() {
        project.javac("-Aulpforge.search=frozen", "-Xlint:all", "-Werror").succeeded();
        assertThat(project.java("out", "org.example.Activations", "--add-modules", "jdk.incubator.vector").succeeded()
                .output()).isEqualTo(printed());
    }

    @Test
    void consistsOfFilesCommandsAndOutput() {
        assertThat(snippets).isNotEmpty()
                .allMatch(snippet -> snippet.isFile() ^ snippet.isCommands() ^ snippet.isOutput());
        assertThat(snippets.stream().map(Snippet::text)).containsAll(IN_THE_CLONE);
    }

    /** {@return the first output in the README} */
    private String printed() {
        return snippets.stream().filter(Snippet::isOutput).findFirst().orElseThrow().text();
    }
}
