package dev.ulpforge.driver.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A build tool's description of a project: lines of words with tabs between them.
 *
 * @param locks    {@code locks DIR}: the directory of the lock files
 * @param output   {@code output DIR}: where classes of declared kernels are written
 * @param encoding {@code encoding NAME}: of the sources
 * @param toml     {@code toml FILE}: declares kernels, if it exists
 * @param roots    {@code root DIR}: each directory of sources
 * @param sources  {@code source FILE}: each source that may have annotations
 * @param declared {@code kernel N KEY VALUE}: a value of the N-th kernel that the build tool declares
 */
record ProjectRequest(Path locks, Path output, String encoding, Optional<Path> toml, List<Path> roots,
        List<Path> sources, List<Declaration> declared) {

    ProjectRequest {
        roots = List.copyOf(roots);
        sources = List.copyOf(sources);
        declared = List.copyOf(declared);
    }

    /** {@return the description in a file} */
    static ProjectRequest read(Path file) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, Map<String, Field>> kernels = new LinkedHashMap<>();
        for (String line : lines(file)) {
            String[] parts = line.split("\t", 4);
            if (parts[0].equals("kernel")) {
                kernels.computeIfAbsent(parts[1], number -> new LinkedHashMap<>()).put(parts[2],
                        new Field(place(parts[1]) + " <" + parts[2] + ">", parts[3]));
            } else {
                words.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1]);
            }
        }
        List<Declaration> declared = new ArrayList<>();
        kernels.forEach((number, fields) -> declared.add(new Declaration(place(number), fields)));
        return new ProjectRequest(Path.of(words.get("locks").getFirst()), Path.of(words.get("output").getFirst()),
                words.get("encoding").getFirst(), paths(words, "toml").stream().findFirst(), paths(words, "root"),
                paths(words, "source"), declared);
    }

    private static String place(String number) {
        return "<kernel> " + number;
    }

    private static List<Path> paths(Map<String, List<String>> words, String key) {
        return words.getOrDefault(key, List.of()).stream().map(Path::of).toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
