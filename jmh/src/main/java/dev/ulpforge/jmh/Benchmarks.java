package dev.ulpforge.jmh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jdk.incubator.vector.FloatVector;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs every benchmark, at the machine's full vector width and, on x86-64 with AVX-512, once more with AVX2 alone. */
public final class Benchmarks {
    /** With -Xbatch a method waits until it is compiled, so that even on a busy machine compiled code is measured. */
    private static final List<String> ALWAYS = List.of("--add-modules", "jdk.incubator.vector", "-Xbatch");
    private static final int WIDEST = 512;
    private static final String[] SHORT_LENGTHS = { "1", "7", "16", "100", "1000" };

    private Benchmarks() {}

    /**
     * Prints a table of ratios for each run, and writes all of it to a file named after the processor.
     *
     * @param arguments the directory of results files
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        List<ResultsFile.Run> runs = new ArrayList<>();
        runs.add(run(List.of(), true));
        if (FloatVector.SPECIES_PREFERRED.vectorBitSize() == WIDEST) {
            runs.add(run(List.of("-XX:UseAVX=2"), false));
        }
        ResultsFile file = new ResultsFile(cpu(), Runtime.version() + " " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"), version(), runs);
        Path path = Files.createDirectories(Path.of(arguments[0])).resolve(slug(file.cpu()) + ".json");
        Files.writeString(path, new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(file)
                + "\n");
        System.out.println();
        runs.forEach(run -> System.out.println(Scores.table(run)));
        System.out.println("written to " + path);
    }

    private static ResultsFile.Run run(List<String> flags, boolean shortToo) throws RunnerException {
        List<String> all = new ArrayList<>(ALWAYS);
        all.addAll(flags);
        List<RunResult> results = new ArrayList<>(run(all, "ulpforge|fast|math", names(subject -> true)));
        results.addAll(run(all, "lanewise", names(subject -> subject.operator != null)));
        results.addAll(run(all, "segments|copy", Subject.EXP.name()));
        if (shortToo) {
            results.addAll(new Runner(options(all, "ulpforge|lanewise|math").param("function", Subject.EXP.name())
                    .param("length", SHORT_LENGTHS).build()).run());
        }
        return new ResultsFile.Run(all, Scores.of(results));
    }

    private static Collection<RunResult> run(List<String> flags, String contenders, String... functions)
            throws RunnerException {
        return new Runner(options(flags, contenders).param("function", functions).build()).run();
    }

    private static String[] names(Predicate<Subject> which) {
        return Stream.of(Subject.values()).filter(which).map(Subject::name).toArray(String[]::new);
    }

    private static ChainedOptionsBuilder options(List<String> flags, String contenders) {
        return new OptionsBuilder().shouldFailOnError(true).jvmArgs(flags.toArray(String[]::new))
                .include("FunctionBenchmark.(" + contenders + ")$");
    }

    private static String version() {
        String version = Benchmarks.class.getPackage().getImplementationVersion();
        return version == null ? "of this working copy" : version;
    }

    private static String cpu() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(info, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
        }
    }

    private static String slug(String cpu) {
        return cpu.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
