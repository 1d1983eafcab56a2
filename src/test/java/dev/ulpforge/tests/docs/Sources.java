package dev.ulpforge.tests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The main sources of all modules. */
final class Sources {
    static final Path ROOT = Path.of(System.getProperty("ulpforge.root")).toAbsolutePath().normalize();

    private Sources() {}

    static List<Path> all() throws IOException {
        return below("src/main/java");
    }

    /** {@return the sources of tests, those of the tests of all modules together included} */
    static List<Path> tests() throws IOException {
        List<Path> tests = new ArrayList<>(below("src/test/java"));
        tests.addAll(javaFiles(ROOT.resolve("src/test/java")));
        return tests;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(String folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path tree : modules.map(module -> module.resolve(folder)).filter(Files::isDirectory).sorted()
                    .toList()) {
                sources.addAll(javaFiles(tree));
            }
        }
        return sources;
    }

    private static List<Path> javaFiles(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
