package dev.ulpforge.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources of a project that may have annotated methods: those in which the annotation's name stands.
 *
 * @param roots the directories of sources that exist
 * @param files the sources
 */
record AnnotatedSources(List<Path> roots, List<Path> files) {
    private static final String ANNOTATION = "Approximate";

    /**
     * {@return those below some directories} The bytes of the name are the same in every encoding that Java sources
     * have but UTF-16.
     */
    static AnnotatedSources below(List<Path> directories) throws IOException {
        List<Path> roots = directories.stream().filter(Files::isDirectory).distinct().toList();
        List<Path> found = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(AnnotatedSources::isSource).sorted().toList()) {
                    if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ANNOTATION)) {
                        found.add(file);
                    }
                }
            }
        }
        return new AnnotatedSources(roots, found);
    }

    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") && !name.equals("module-info.java") && Files.isRegularFile(file);
    }
}
