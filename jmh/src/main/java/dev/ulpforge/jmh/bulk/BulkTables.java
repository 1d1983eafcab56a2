package dev.ulpforge.jmh.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jdk.incubator.vector.FloatVector;

import dev.ulpforge.jmh.ResultsFile;
import dev.ulpforge.verify.sweep.Platform;

/** Measures in a new JVM for each width of vectors, prints tables, and writes all figures to a JSON file. */
public final class BulkTables {
    private static final int NARROWEST = 128;
    /** With -Xbatch a method waits until it is compiled, so that even on a busy machine compiled code is measured. */
    private static final List<String> ALWAYS = List.of("--add-modules", "jdk.incubator.vector", "-Xbatch",
            "-Ddev.ulpforge.warmup=off");

    private BulkTables() {}

    /**
     * Measures.
     *
     * @param arguments {@code lengths} or {@code rare}; the directory of results files; functions, by default all
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(arguments[0]));
        Arrays.stream(arguments).skip(2).filter(word -> !word.isBlank()).forEach(words::add);
        List<ResultsFile.Run> runs = new ArrayList<>();
        for (int width = FloatVector.SPECIES_PREFERRED.vectorBitSize(); width >= NARROWEST; width /= 2) {
            ResultsFile.Run run = run(width, words);
            System.out.println(width + " bits: " + String.join(" ", run.flags()) + "\n\n" + table(run));
            runs.add(run);
        }
        ResultsFile file = new ResultsFile(Platform.processor(), Platform.jdk(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"), "of this working copy", runs);
        Path path = Files.createDirectories(Path.of(arguments[1])).resolve(arguments[0] + "-"
                + file.cpu().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".json");
        Files.writeString(path,
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(file) + "\n");
        System.out.println(file.cpu() + ", JDK " + file.jdk() + "; written to " + path);
    }

    private static ResultsFile.Run run(int width, List<String> words) throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>(ALWAYS);
        flags.add("-XX:MaxVectorSize=" + width / Byte.SIZE);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BulkRun.class.getName()));
        command.addAll(words);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();
        if (process.waitFor() != 0 || Integer.parseInt(lines.getFirst()) != width) {
            throw new IllegalStateException("no vectors of " + width + " bits: " + lines);
        }
        return new ResultsFile.Run(flags, lines.stream().skip(1).map(BulkRun::parse).toList());
    }

    /** One line for each function and contender; the columns are lengths, the figures ratios to ours. */
    private static String table(ResultsFile.Run run) {
        List<Integer> lengths = run.scores().stream().map(ResultsFile.Score::length).distinct().toList();
        StringBuilder table = new StringBuilder("| | " + join(lengths.stream().map(String::valueOf).toList()) + " |\n|"
                + "---|".repeat(lengths.size() + 1) + "\n");
        run.scores().stream().map(score -> List.of(score.function(), score.contender())).distinct()
                .forEach(row -> table.append("| ").append(String.join(" ", row)).append(" | ")
                        .append(join(run.scores().stream()
                                .filter(score -> List.of(score.function(), score.contender()).equals(row))
                                .map(BulkTables::cell).toList()))
                        .append(" |\n"));
        return table.toString();
    }

    private static String join(List<String> cells) {
        return String.join(" | ", cells);
    }

    private static String cell(ResultsFile.Score score) {
        return score.contender().equals("ulpforge")
                ? String.format(Locale.ROOT, "%.3g ns", score.nanosPerElement())
                : String.format(Locale.ROOT, "%.2f", score.ulpforgeFaster());
    }
}
