package dev.ulpforge.processor;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.worker.WorkerCommand;

/** What the forked JVM loads: all that this processor was loaded from. */
final class WorkerClassPath {
    private static final String WORKER = WorkerCommand.MAIN_CLASS.replace('.', '/') + ".class";

    private WorkerClassPath() {}

    /** {@return the class path of the worker, or nothing if the worker is not on it} */
    static Optional<String> of(ClassLoader loader) {
        if (loader.getResource(WORKER) == null) {
            return Optional.empty();
        }
        List<Path> entries = loader instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs()).map(WorkerClassPath::path).flatMap(Optional::stream).toList()
                : applicationClassPath();
        return Optional.of(WorkerCommand.classPath(entries));
    }

    private static List<Path> applicationClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty()).map(Path::of).map(Path::toAbsolutePath).toList();
    }

    private static Optional<Path> path(URL url) {
        try {
            return "file".equals(url.getProtocol()) ? Optional.of(Path.of(url.toURI())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of(Path.of(url.getPath()));
        }
    }
}
