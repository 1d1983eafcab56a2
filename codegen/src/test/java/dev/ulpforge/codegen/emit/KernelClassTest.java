package dev.ulpforge.codegen.emit;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.ir.Programs;

import static org.assertj.core.api.Assertions.assertThat;

class KernelClassTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "EverythingKernels.java");
    private static final String UPDATE = "golden.update";

    private static KernelClass everything() throws IOException {
        return new KernelClass("org.example", "EverythingKernels",
                List.of(new KernelMethod("everything", program("everything"),
                        List.of("Every operation of 32 bits there is.", "")),
                        new KernelMethod("wide", program("wide"), List.of("Every operation on doubles and longs.")),
                        new KernelMethod("same", ProgramText.parse("v0 = input\nreturn v0\n"), List.of())));
    }

    private static Program program(String name) throws IOException {
        try (InputStream text = KernelClassTest.class.getResourceAsStream("/golden/" + name + ".ir")) {
            return ProgramText.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
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
        compile(directory, everything().source());
    }

    /** The user's package has a class of each name that the source mentions; so does {@code java.lang}. */
    @Test
    void theSourceCompilesWhateverClassesItsPackageHas(@TempDir Path directory) throws IOException {
        String source = everything().source();
        Set<String> names = new TreeSet<>(Set.of("Math", "Float", "String", "Override", "Object", "Integer", "Long"));
        Pattern.compile("\\b[A-Z][a-z]\\w+").matcher(source.replaceAll("(?s)/\\*\\*.*?\\*/", "")).results()
                .map(MatchResult::group).filter(name -> !source.contains("class " + name + " {")).forEach(names::add);
        assertThat(names).contains("FloatVector", "Span", "MemorySegment").doesNotContain("Vectors");
        StringBuilder users = new StringBuilder("package org.example;\n");
        names.forEach(name -> users.append("final class ").append(name).append(" {}\n"));
        compile(directory, source, users.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Math", "Float", "Long", "FloatVector", "Span", "MemorySegment" })
    void theClassItselfMayHaveAnyOfTheNames(String name, @TempDir Path directory) throws IOException {
        compile(directory, new KernelClass("org.example", name, everything().kernels()).source());
    }

    private static void compile(Path directory, String... sources) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String source : sources) {
            Matcher type = Pattern.compile("final class (\\w+)").matcher(source);
            String name = type.find() ? type.group(1) : "none";
            paths.add(Files.writeString(Files.createDirectories(directory.resolve("in" + paths.size()))
                    .resolve(name + ".java"), source));
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of("--release", "25", "--add-modules", "jdk.incubator.vector", "-proc:none",
                    "-Xlint:all", "-Werror", "-Xdoclint:all,-missing", "-d", directory.toString(), "-cp",
                    System.getProperty("java.class.path"));
            boolean compiled = javac
                    .getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(paths)).call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    @Test
    void theSameKernelsGiveTheSameSource() throws IOException {
        assertThat(everything().source()).isEqualTo(everything().source()).doesNotContain("\r");
        Locale before = Locale.getDefault();
        String source = random().source();
        try {
            for (String tag : new String[]{ "tr-TR", "ar-EG", "ar-EG-u-nu-arab", "fa-IR", "ne-NP" }) {
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
