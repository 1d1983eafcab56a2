package dev.ulpforge.tests.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the types of a snippet are imported from: as the sources of its package do, or else from the one package that
 * has a type of that name.
 *
 * @param packages the packages that have a type, by its simple name
 */
record TypeIndex(Map<String, Set<String>> packages) {
    private static final Pattern NAME = Pattern.compile("(?<![.\\w@])[A-Z]\\w*");
    private static final Pattern IMPORT = Pattern.compile("^import ([\\w.]+\\.)([A-Z]\\w*);$", Pattern.MULTILINE);
    private static final Pattern STRING = Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|//[^\n]*",
            Pattern.DOTALL);
    private static final String JDK = Stream.of("java.io", "java.math", "java.nio.file", "java.time", "java.util",
            "java.util.concurrent", "java.util.function").map(name -> "import " + name + ".*;\n")
            .collect(Collectors.joining());

    /** {@return the types of these sources} */
    static TypeIndex of(List<Path> sources) {
        return new TypeIndex(sources.stream().collect(Collectors.groupingBy(TypeIndex::type,
                Collectors.mapping(TypeIndex::home, Collectors.toSet()))));
    }

    /** {@return the imports of a snippet in a package whose sources are {@code siblings}} */
    String imports(String home, String code, List<Path> siblings) {
        Set<String> names = new TreeSet<>(NAME.matcher(STRING.matcher(code).replaceAll("")).results()
                .map(found -> found.group()).toList());
        Map<String, String> own = siblings.stream().flatMap(file -> IMPORT.matcher(Sources.text(file)).results())
                .collect(Collectors.toMap(found -> found.group(2), found -> found.group(1), (one, other) -> one));
        return JDK + names.stream().filter(name -> !packages.getOrDefault(name, Set.of()).contains(home))
                .flatMap(name -> from(name, own)).map(name -> "import " + name + ";\n").collect(Collectors.joining());
    }

    private Stream<String> from(String name, Map<String, String> own) {
        if (own.containsKey(name)) {
            return Stream.of(own.get(name) + name);
        }
        Set<String> homes = packages.getOrDefault(name, Set.of());
        return homes.size() == 1 ? homes.stream().map(home -> home + "." + name) : Stream.empty();
    }

    static String home(Path source) {
        return Sources.text(source).lines().filter(line -> line.startsWith("package ")).findFirst().orElse("package ;")
                .replaceAll("package |;", "");
    }

    private static String type(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }
}
