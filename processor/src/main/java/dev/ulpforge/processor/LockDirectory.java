package dev.ulpforge.processor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Where a user's project keeps its locks. */
final class LockDirectory {
    private static final String NAME = "ulpforge";
    private static final List<String> ROOT_MARKS = List.of("pom.xml", "build.gradle", "build.gradle.kts",
            "settings.gradle", "settings.gradle.kts", "build.xml", ".git");

    private final ProcessingEnvironment environment;

    LockDirectory(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /**
     * {@return the directory {@value #NAME} in the project of {@code type}} The project is the nearest directory above
     * the source file that holds a build file; above the output directory where the compiler does not tell the source
     * file; the working directory if there is none.
     */
    Path of(TypeElement type) {
        return Stream.of(source(type), output()).flatMap(Optional::stream).map(LockDirectory::project)
                .flatMap(Optional::stream).findFirst().orElseGet(() -> Path.of("").toAbsolutePath()).resolve(NAME);
    }

    private static Optional<Path> project(Path file) {
        return Stream.iterate(file.toAbsolutePath().getParent(), Path::getParent).takeWhile(path -> path != null)
                .filter(path -> ROOT_MARKS.stream().anyMatch(mark -> Files.exists(path.resolve(mark)))).findFirst();
    }

    private Optional<Path> source(TypeElement type) {
        try {
            return path(environment.getElementUtils().getFileObjectOf(type).toUri());
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> output() {
        try {
            return path(environment.getFiler().getResource(StandardLocation.CLASS_OUTPUT, "", NAME).toUri());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> path(URI uri) {
        return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
    }
}
