package dev.ulpforge.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * A compilation of a small project by javac, with the processor.
 *
 * @param success     whether it succeeded
 * @param diagnostics all that javac and the processor said
 * @param output      where classes and generated sources lie
 */
record Compilation(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path output) {
    /** The options that make javac see the Vector API. */
    static final String[] VECTOR = { "--add-modules", "jdk.incubator.vector" };

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Compiles {@code source}, the file {@code name} of a project in {@code project}. */
    static Compilation of(Path project, String name, String source, String... options) {
        try {
            return of(project, List.of(source(project, name, source)), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a source of a project in {@code project}. */
    static Path source(Path project, String name, String source) {
        try {
            Path file = project.resolve("src").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles files of a project in {@code project}. */
    static Compilation of(Path project, List<Path> files, String... options) throws IOException {
        return of(project, files, List.of(new ApproximateProcessor(GRACE)), options);
    }

    /** Compiles files of a project in {@code project} with processors of its own. */
    static Compilation of(Path project, List<Path> files, List<Processor> processors, String... options)
            throws IOException {
        return of(project, files, task -> task.setProcessors(processors), options);
    }

    /** Compiles files of a project in {@code project} with the processors and the plugin that javac finds by itself. */
    static Compilation byService(Path project, List<Path> files, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("-processorpath", System.getProperty("java.class.path")));
        all.addAll(List.of(options));
        return of(project, files, task -> {
        }, all.toArray(String[]::new));
    }

    private static Compilation of(Path project, List<Path> files, Consumer<JavaCompiler.CompilationTask> before,
            String... options) throws IOException {
        Path output = Files.createDirectories(project.resolve("out"));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(
                List.of("-d", output.toString(), "-cp", System.getProperty("java.class.path")));
        all.addAll(List.of(options));
        try (var manager = javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = javac.getTask(null, manager, diagnostics, all, null,
                    manager.getJavaFileObjectsFromPaths(files));
            before.accept(task);
            return new Compilation(task.call(), List.copyOf(diagnostics.getDiagnostics()), output);
        }
    }

    /** {@return the diagnostics of one kind} */
    List<Diagnostic<? extends JavaFileObject>> of(Diagnostic.Kind kind) {
        return diagnostics.stream().filter(diagnostic -> diagnostic.getKind() == kind).toList();
    }

    /** {@return the texts of the diagnostics of one kind} */
    List<String> texts(Diagnostic.Kind kind) {
        return of(kind).stream().map(diagnostic -> diagnostic.getMessage(Locale.ROOT)).toList();
    }

    /** {@return the generated source of a class} */
    String generated(String file) {
        try {
            return Files.readString(output.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(diagnostics.toString(), e);
        }
    }
}
