package dev.ulpforge.driver.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.UserMessage;
import dev.ulpforge.model.spec.KernelSpec;

/**
 * The kernels that annotated methods ask for, before anything is compiled. The annotation processor itself reads them,
 * in a javac that does nothing else. What javac finds missing meanwhile, such as classes still to be generated, does
 * not matter here: the compilation tells.
 */
record AnnotatedMethods(ProjectRequest request) {
    private static final String PROCESSOR = "dev.ulpforge.processor.ApproximateProcessor";
    private static final String WANTED = "ULP133: ";
    private static final String OURS = "ULP[0-9]{3}: (?s:.*)";

    /**
     * {@return the kernels in the order of the sources}
     *
     * @throws CommandException if there is an error that the processor tells
     */
    List<WantedKernel> wanted() {
        if (request.sources().isEmpty()) {
            return List.of();
        }
        List<WantedKernel> wanted = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics()) {
            String text = diagnostic.getMessage(Locale.ROOT);
            if (text.startsWith(WANTED)) {
                wanted.add(kernel(place(diagnostic), text.substring(WANTED.length()).split("\t", -1)));
            } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR && text.matches(OURS)) {
                errors.add(place(diagnostic) + ": " + text);
            }
        }
        if (!errors.isEmpty()) {
            String id = errors.getFirst().replaceFirst("(?s)^.*?(ULP[0-9]{3}): .*$", "$1");
            throw CommandException.usage(new UserMessage(id, String.join(" | ", errors).replaceFirst(id + ": ", "")));
        }
        return wanted;
    }

    private static WantedKernel kernel(String place, String[] words) {
        return new WantedKernel(place, KernelSpec.of(words[0], words[2], words[1]));
    }

    private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
        return Optional.ofNullable(diagnostic.getSource())
                .map(source -> Path.of(source.getName()).getFileName() + ":" + diagnostic.getLineNumber())
                .orElse("sources");
    }

    private List<Diagnostic<? extends JavaFileObject>> diagnostics() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT,
                Charset.forName(request.encoding()))) {
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, request.roots());
            compiler.getTask(Writer.nullWriter(), files, diagnostics,
                    List.of("-proc:only", "-implicit:none", "--add-modules", "jdk.incubator.vector", "-processor",
                            PROCESSOR, "-processorpath", System.getProperty("java.class.path"),
                            "-Aulpforge.search=list", "-Aulpforge.locks=" + request.locks()),
                    null, files.getJavaFileObjectsFromPaths(request.sources())).call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics();
    }
}
