package dev.ulpforge.codegen.compile;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.runtime.TableEntries;

/** Compiles sources to classes without touching the disk. */
final class InMemoryCompiler {
    private InMemoryCompiler() {}

    /**
     * {@return a class loader that defines the classes of the sources}
     *
     * @param sources source by binary name of its top-level class
     * @throws IllegalStateException if a source does not compile: a defect of an emitter
     */
    static ClassLoader compile(Map<String, String> sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<SourceText> units = sources.entrySet().stream()
                .map(source -> new SourceText(source.getKey(), source.getValue())).toList();
        List<String> options = List.of("--add-modules", "jdk.incubator.vector", "-proc:none", "-nowarn", "-cp",
                classPath());
        try (Classes classes = new Classes(javac.getStandardFileManager(diagnostics, Locale.ROOT, null))) {
            if (!javac.getTask(null, classes, diagnostics, options, null, units).call()) {
                throw new IllegalStateException(
                        "emitted source does not compile: " + diagnostics.getDiagnostics() + "\n" + sources);
            }
            return new Loader(classes.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the class path of this JVM, and what of Ulpforge another class loader has from elsewhere} */
    private static String classPath() {
        return Stream.concat(Stream.of(System.getProperty("java.class.path")),
                Stream.of(InMemoryCompiler.class, TableEntries.class, Recipe.class).map(InMemoryCompiler::place)
                        .distinct())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassBytes extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassBytes(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ClassBytes> outputs = new HashMap<>();

        Classes(JavaFileManager parent) {
            super(parent);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
                FileObject sibling) {
            return outputs.computeIfAbsent(name, ClassBytes::new);
        }

        Map<String, byte[]> bytes() {
            Map<String, byte[]> bytes = new HashMap<>();
            outputs.forEach((name, output) -> bytes.put(name, output.bytes.toByteArray()));
            return bytes;
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(InMemoryCompiler.class.getClassLoader());
            this.classes = Map.copyOf(classes);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
