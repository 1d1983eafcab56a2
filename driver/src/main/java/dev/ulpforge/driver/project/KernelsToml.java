package dev.ulpforge.driver.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.ulpforge.driver.message.CommandException;

/**
 * The file {@code ulpforge.toml}, a subset of TOML 1.0: {@code class} and {@code package} for all kernels, then a table
 * {@code [[kernel]]} for each, with keys, strings, numbers and booleans on one line each, and comments.
 */
final class KernelsToml {
    private static final String TABLE = "[[kernel]]";
    private static final Set<String> FOR_ALL = Set.of("class", "package");
    private static final Set<String> NUMBERS = Set.of("maxUlp", "maxRelError", "maxAbsError");
    private static final Set<String> BOOLEANS = Set.of("correctlyRounded", "monotonic", "odd");

    private final String file;
    private final Map<String, Field> forAll = new HashMap<>();
    private final List<Map<String, Field>> kernels = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    private KernelsToml(Path file) {
        this.file = file.getFileName().toString();
    }

    /**
     * {@return the kernels that a file declares, in its order}
     *
     * @throws CommandException if it cannot be understood, naming file, line and key
     */
    static List<Declaration> read(Path file) {
        try {
            return new KernelsToml(file).declarations(Files.readAllLines(file));
        } catch (IOException e) {
            throw TomlLine.invalid(file.toString(), "it cannot be read as text in UTF-8: " + e.getMessage());
        }
    }

    private List<Declaration> declarations(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            take(lines.get(i), i + 1);
        }
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < kernels.size(); i++) {
            declarations.add(new Declaration(places.get(i), kernels.get(i)).orElse(forAll));
        }
        return List.copyOf(declarations);
    }

    private void take(String line, int number) {
        String place = file + ":" + number;
        TomlLine read = TomlLine.parse(line, place);
        switch (read) {
            case TomlLine.Blank() -> {
            }
            case TomlLine.Table(String header) -> {
                if (!header.equals(TABLE)) {
                    throw TomlLine.invalid(place, header + " is unknown here; write " + TABLE);
                }
                kernels.add(new HashMap<>());
                places.add(place + ": " + TABLE);
            }
            case TomlLine.Pair pair -> put(pair, place);
        }
    }

    private void put(TomlLine.Pair pair, String place) {
        Set<String> known = kernels.isEmpty() ? FOR_ALL : Declaration.KEYS;
        Map<String, Field> table = kernels.isEmpty() ? forAll : kernels.getLast();
        String key = pair.key();
        if (!known.contains(key)) {
            String hint = Declaration.KEYS.contains(key) ? "belongs below a line " + TABLE : "is unknown";
            throw TomlLine.invalid(place, key + " " + hint + "; here may stand " + String.join(", ", known.stream()
                    .sorted().toList()));
        }
        TomlLine.Kind kind = kind(key);
        if (pair.kind() != kind) {
            throw TomlLine.invalid(place, key + " is " + kind);
        }
        if (table.put(key, new Field(place + ": " + key, pair.value())) != null) {
            throw TomlLine.invalid(place, key + " is there already; write each key once");
        }
    }

    private static TomlLine.Kind kind(String key) {
        return NUMBERS.contains(key)
                ? TomlLine.Kind.NUMBER
                : BOOLEANS.contains(key) ? TomlLine.Kind.BOOLEAN : TomlLine.Kind.STRING;
    }
}
