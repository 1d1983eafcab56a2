package dev.ulpforge.tests.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The snippets of all packages and the Java blocks of all documents compile. */
class SnippetsTest {
    private static final Pattern SNIPPET = Pattern.compile(
            "^ \\* \\{@snippet(?: lang=(\\w+))? :\n(.*?)^ \\* }\n(?! \\*.*})",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile(
            "^(?:public )?(?:final )?(?:class|record|enum|interface) (\\w+)",
            Pattern.MULTILINE);

    private static final Pattern MODULE = Pattern.compile("^(?:open )?module ([\\w.]+) \\{", Pattern.MULTILINE);

    @TempDir
    private Path directory;

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    @Test
    void ofPackagesCompile() throws IOException {
        List<Path> sources = Sources.all();
        TypeIndex types = TypeIndex.of(sources);
        List<Source> snippets = new ArrayList<>();
        for (Path file : sources.stream().filter(file -> file.endsWith("package-info.java")).toList()) {
            List<Path> siblings = sources.stream().filter(other -> other.getParent().equals(file.getParent())).toList();
            SNIPPET.matcher(Sources.text(file)).results().filter(found -> found.group(1) == null)
                    .map(found -> found.group(2).replaceAll("(?m)^ \\* ?", ""))
                    .forEach(code -> snippets.add(source(TypeIndex.home(file), code, types, siblings)));
        }
        assertThat(snippets).hasSizeGreaterThan(40);
        compile(snippets, "-cp", System.getProperty("java.class.path"), "-proc:none");
    }

    /** The files that a document has in full, with or without a lock for their kernels. */
    @Test
    void filesInDocumentsCompile() throws IOException {
        List<Source> files = blocks().filter(code -> TYPE.matcher(code).find())
                .map(code -> new Source(name(code), code)).toList();
        assertThat(files).isNotEmpty();
        compile(files, "-cp", System.getProperty("java.class.path"), "-processorpath",
                System.getProperty("java.class.path"), "-Aulpforge.search=delegate",
                "-Aulpforge.locks=" + Sources.ROOT.resolve("kernels/ulpforge"));
    }

    /** Each with the files of the packages that it exports. */
    @Test
    void modulesInDocumentsCompile() throws IOException {
        List<String> modules = blocks().filter(code -> MODULE.matcher(code).find()).toList();
        assertThat(modules).isNotEmpty();
        for (String code : modules) {
            String module = MODULE.matcher(code).results().findFirst().orElseThrow().group(1);
            Path home = Files.createDirectories(directory.resolve(module));
            Files.writeString(home.resolve("module-info.java"), code);
            for (String member : blocks().filter(other -> other.startsWith("package " + module + ";")).toList()) {
                Files.writeString(home.resolve(name(member) + ".java"), member);
            }
            compile(List.of(), "--module", module, "--module-source-path", module + "=" + home,
                    "--module-source-path", "dev.ulpforge.runtime=" + Sources.ROOT.resolve("runtime/src/main/java"),
                    "-processorpath", System.getProperty("java.class.path"), "-Aulpforge.search=delegate");
        }
    }

    /** What is no whole file is an excerpt of the sources, but for blanks and line breaks. */
    @Test
    void excerptsInDocumentsAreInTheSources() throws IOException {
        List<String> sources = Sources.all().stream().map(Sources::text).map(SnippetsTest::withoutBlanks).toList();
        assertThat(blocks().filter(code -> !TYPE.matcher(code).find() && !MODULE.matcher(code).find())
                .filter(code -> sources.stream().noneMatch(text -> text.contains(withoutBlanks(code))))).isEmpty();
    }

    private static Stream<String> blocks() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(Sources.ROOT), Files.walk(Sources.ROOT.resolve("docs")))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
                    .flatMap(file -> BLOCK.matcher(Sources.text(file)).results()).map(found -> found.group(1));
        }
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String name(String code) {
        return TYPE.matcher(code).results().map(found -> found.group(1)).findFirst().orElseThrow();
    }

    private static Source source(String home, String code, TypeIndex types, List<Path> siblings) {
        String name = "SnippetOf" + home.replace('.', '_');
        return new Source(home.replace('.', '/') + "/" + name, "package " + home + ";\n"
                + types.imports(home, code, siblings) + "final class " + name + " {\n    void run("
                + Given.parameters(code) + ") throws Exception {\n" + code.indent(8) + "    }\n" + Given.CALLS + "}\n");
    }

    private void compile(List<Source> sources, String... more) {
        List<String> options = new ArrayList<>(List.of("--add-modules", "jdk.incubator.vector", "-d",
                directory.toString()));
        options.addAll(List.of(more));
        StringWriter told = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(told, null, null, options, null, List.<JavaFileObject>copyOf(sources)).call();
        assertThat(compiled).as(told.toString()).isTrue();
    }
}
