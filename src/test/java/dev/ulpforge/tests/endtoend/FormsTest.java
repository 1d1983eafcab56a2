package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import dev.ulpforge.model.ir.Interpreter;

import static org.assertj.core.api.Assertions.assertThat;

/** All forms of a kernel, as a user's program meets them, built from locks on file. */
class FormsTest {
    private static final String KERNELS = "org/example/FormsKernels.java";
    private static final String CHECK = "org.example.FormsCheck";
    private static final String FROZEN = "-Aulpforge.search=frozen";

    @TempDir
    private Path directory;
    private UserProject project;

    @BeforeEach
    void project() {
        project = UserProject.copy("forms", directory);
        HandMadeLocks.write(project.locks());
    }

    @Test
    void agreeWithTheInterpreterWithAndWithoutTheVectorModule() {
        project.javac(FROZEN).succeeded();
        int longest = FloatVector.SPECIES_PREFERRED.vectorByteSize();
        for (int width = FloatVector.SPECIES_64.vectorByteSize(); width <= longest; width *= 2) {
            Command run = project.java("out", CHECK, "--add-modules", "jdk.incubator.vector",
                    "-Ddev.ulpforge.warmup=off", "-XX:MaxVectorSize=" + width).succeeded();
            assertThat(run.output()).contains("vectors true").contains(digests());
            assertThat(run.errors()).doesNotContain("ULP");
        }
        Command scalar = project.java("out", CHECK).succeeded();
        assertThat(scalar.output()).contains("vectors false", "methods 12").contains(digests());
        assertThat(scalar.errors().split("ULP901", -1)).as(scalar.errors()).hasSize(2);
    }

    @ResourceLock(StagedRepository.LOCAL)
    @Test
    void areTheSameFromMavenAndFromJavac() throws IOException {
        StagedRepository maven = StagedRepository.shared();
        Command build = maven.mvn(project, "compile", "-Dulpforge.search=frozen").succeeded();
        assertThat(build.output()).doesNotContain("WARNING] ULP", "ERROR");
        String generated = project.text("target/generated-sources/annotations/" + KERNELS);
        project.javac(FROZEN).succeeded();
        assertThat(project.text("out/" + KERNELS)).isEqualTo(generated);
        assertThat(project.java("target/classes", CHECK).succeeded().output()).contains(digests());

        Files.delete(project.locks().path(HandMadeLocks.spec("exp2", "", 2)));
        Command frozen = project.javac(FROZEN);
        assertThat(frozen.status()).isNotZero();
        assertThat(frozen.errors())
                .containsPattern("Forms\\.java:14: error: ULP112: .*exp2\\(x\\) within 2\\.0 ULP")
                .contains("java -jar ulpforge.jar forge 'exp2(x)'");
    }

    @Test
    void needNothingOfTheDriverWhereTheLocksAreOnFile() {
        String light = String.join(java.io.File.pathSeparator, StagedRepository.jar("processor").toString(),
                StagedRepository.jar("codegen").toString(), StagedRepository.jar("model").toString(),
                StagedRepository.jar("worker").toString(), UserProject.runtime(),
                Path.of(com.palantir.javapoet.JavaFile.class.getProtectionDomain().getCodeSource().getLocation()
                        .getPath())
                        .toString());
        project.javac("--processor-path", light).succeeded();
    }

    private static String[] digests() {
        Map<String, String> digests = new TreeMap<>();
        HandMadeLocks.programs().forEach((name, program) -> digests.put(name,
                "digest " + name + " " + FormsDigest.of(Interpreter.of(program))));
        return digests.values().toArray(String[]::new);
    }
}
