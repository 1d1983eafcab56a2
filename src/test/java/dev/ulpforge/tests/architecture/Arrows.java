package dev.ulpforge.tests.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which module may depend on which, as ARCHITECTURE.md says.
 *
 * @param modules   the modules that each module may depend on
 * @param libraries the modules that may use a library, by the library's package
 */
record Arrows(Map<String, Set<String>> modules, Map<String, Set<String>> libraries) {

    /** {@return the arrows as the two tables of ARCHITECTURE.md have them} */
    static Arrows documented(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new Arrows(table(lines, "| module | may depend on |"), table(lines, "| library | only in |"));
    }

    private static Map<String, Set<String>> table(List<String> lines, String head) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        lines.stream().dropWhile(line -> !line.equals(head)).skip(2).takeWhile(line -> line.startsWith("|"))
                .map(line -> line.replace("`", "").split("\\|"))
                .forEach(cells -> rows.put(cells[1].strip(), names(cells[2])));
        return rows;
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).filter(name -> !name.equals("nothing"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the packages of a module, as ArchUnit writes them} */
    static String[] packages(String module) {
        return module.equals("runtime")
                ? new String[]{ "dev.ulpforge", "dev.ulpforge.runtime.." }
                : new String[]{ "dev.ulpforge." + module + ".." };
    }
}
