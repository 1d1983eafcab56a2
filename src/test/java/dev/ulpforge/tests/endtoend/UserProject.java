package dev.ulpforge.tests.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    /** The clone that these tests are part of. */
    static final Path ROOT = Path.of(System.getProperty("ulpforge.root")).toAbsolutePath().normalize();

    private static final Set<String> OUTPUTS = Set.of("target", "out", "build");

    /** {@return a copy of the project {@code name} of these tests in {@code parent}} */
    static UserProject copy(String name, Path parent) {
        return copy(ROOT.resolve("src/test/projects").resolve(name), parent.resolve(name));
    }

    /** {@return a copy of the example {@code name} in {@code parent}} */
    static UserProject example(String name, Path parent) {
        return copy(ROOT.resolve("examples").resolve(name), parent.resolve(name));
    }

    private static UserProject copy(Path original, Path copy) {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(file -> isSource(original.relativize(file))).toList()) {
                Path target = copy.resolve(original.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return new UserProject(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder, if it exists, with all that is in it. */
    static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path file) {
        return !OUTPUTS.contains(file.getName(0).toString());
    }

    /** Writes one of its files. */
    void write(String file, String text) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return where its locks are looked for} */
    LockStore locks() {
        return new LockStore(directory.resolve("ulpforge"));
    }

    /** Compiles it with javac, in a JVM for short runs, into its directory {@code out}. */
    Command javac(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "--release", "25", "--add-modules",
                        "jdk.incubator.vector", "-d",
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
        try (Stream<Path> files = Files.walk(directory.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
