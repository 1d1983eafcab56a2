package dev.ulpforge.driver.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.codegen.weave.ClassWeaver;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.progress.Progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WeaveTaskTest {
    private static final String OWNER = """
            package p;
            class Owner {
                static class In {
                    @dev.ulpforge.Approximate static float f(float x) { return x; }
                    @dev.ulpforge.Approximate static float g(float x) { return x; }
                }
            }
            """;
    private static final String KERNELS = "package p; class Owner_InKernels { static float f(float x) { return 2 * x; } "
            + "static float g(float x) { return 3 * x; } }";

    @TempDir
    private Path directory;

    private void compile(String name, String source) throws IOException {
        Path file = Files.writeString(directory.resolve(name + ".java"), source);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d",
                directory.toString(), "-cp", System.getProperty("java.class.path"), file.toString())).isZero();
    }

    private String weave() {
        return Task.of(WorkerArguments.parse(List.of("weave", "--classes", directory.toString())))
                .run(Progress.SILENT);
    }

    @Test
    void weavesOnce() throws IOException {
        compile("Owner", OWNER);
        compile("Owner_InKernels", KERNELS);
        assertThat(weave()).isEqualTo("2");
        byte[] woven = Files.readAllBytes(directory.resolve("p/Owner$In.class"));
        assertThat(new ClassWeaver(woven).methods()).isEmpty();
        assertThat(weave()).isEqualTo("0");
        assertThat(directory.resolve("p/Owner$In.class")).hasBinaryContent(woven);
    }

    @Test
    void aClassWithoutItsKernelsIsLeftAsItIs() throws IOException {
        compile("Owner", OWNER);
        byte[] before = Files.readAllBytes(directory.resolve("p/Owner$In.class"));
        assertThatThrownBy(this::weave).isInstanceOf(CommandException.class)
                .hasMessageContaining("Owner_InKernels.class");
        assertThat(directory.resolve("p/Owner$In.class")).hasBinaryContent(before);
    }
}
