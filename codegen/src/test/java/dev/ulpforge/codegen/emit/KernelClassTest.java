package dev.ulpforge.codegen.emit;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.ir.Programs;

import static org.assertj.core.api.Assertions.assertThat;

class KernelClassTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "EverythingKernels.java");
    private static final String UPDATE = "golden.update";

    private static KernelClass everything() throws IOException {
        try (InputStream text = KernelClassTest.class.getResourceAsStream("/golden/everything.ir")) {
            Program program = ProgramText.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return new KernelClass("org.example", "EverythingKernels",
                    List.of(new KernelMethod("everything", program, List.of("Every operation there is.", "")),
                            new KernelMethod("same", ProgramText.parse("v0 = input\nreturn v0\n"), List.of())));
        }
    }

    /** Renewed by {@code -Dgolden.update=true}. */
    @Test
    void theSourceIsTheGoldenOne() throws IOException {
        String source = everything().source();
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(GOLDEN, source);
        }
        assertThat(source).as("differs from %s; if that is meant, run mvn verify with -D%s=true", GOLDEN, UPDATE)
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void theSourceCompilesWithoutAnyWarning(@TempDir Path directory) throws IOException {
        Path source = Files.writeString(directory.resolve("EverythingKernels.java"), everything().source());
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of("--release", "25", "--add-modules", "jdk.incubator.vector", "-proc:none",
                    "-Xlint:all", "-Werror", "-Xdoclint:all,-missing", "-d", directory.toString(), "-cp",
                    System.getProperty("java.class.path"));
            boolean compiled = javac.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    @Test
    void theSameKernelsGiveTheSameSource() throws IOException {
        assertThat(everything().source()).isEqualTo(everything().source()).doesNotContain("\r");
        Locale before = Locale.getDefault();
        String source = random().source();
        try {
            for (String tag : new String[]{ "tr-TR", "ar-EG-u-nu-arab" }) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(random().source()).isEqualTo(source);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static KernelClass random() {
        return new KernelClass("", "Kernels",
                List.of(new KernelMethod("kind", Programs.random(new Random(3), 60, Programs.Lanes.GATHERING),
                        List.of())));
    }
}
