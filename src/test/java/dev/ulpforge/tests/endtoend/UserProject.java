package dev.ulpforge.tests.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.model.lock.LockStore;

/**
 * A user's project on disk.
 *
 * @param directory its root
 */
record UserProject(Path directory) {
    /** What these tests run on, which is all that a user's processor path needs. */
    static final String PROCESSOR_PATH = System.getProperty("java.class.path");

    private static final Path PROJECTS = Path.of(System.getProperty("ulpforge.root"), "src", "test", "projects");

    /** {@return a copy of the project {@code name} in {@code parent}} */
    static UserProject copy(String name, Path parent) {
        Path original = PROJECTS.resolve(name);
        Path copy = parent.resolve(name);
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(original.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            return new UserProject(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return where its locks are looked for} */
    LockStore locks() {
        return new LockStore(directory.resolve("ulpforge"));
    }

    /** Compiles it with javac into its directory {@code out}. */
    Command javac(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("--release", "25", "--add-modules", "jdk.incubator.vector", "-d",
                        "out", "-cp", runtime(), "--processor-path", PROCESSOR_PATH));
        arguments.addAll(List.of(options));
        sources().forEach(source -> arguments.add(source.toString()));
        return Command.jdk(directory, "javac", arguments);
    }

    /** Runs a class that was compiled to {@code classes}. */
    Command java(String classes, String main, String... flags) {
        List<String> arguments = new ArrayList<>(List.of(flags));
        arguments.addAll(List.of("-cp", directory.resolve(classes) + File.pathSeparator + runtime(), main));
        return Command.jdk(directory, "java", arguments);
    }

    /** {@return the text of one of its files} */
    String text(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the runtime jar, which is all that a user's program needs} */
    static String runtime() {
        return StagedRepository.jar("runtime").toString();
    }

    private List<Path> sources() {
        try (Stream<Path> files = Files.walk(directory.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
