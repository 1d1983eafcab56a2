package dev.ulpforge.driver.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.model.cost.CostFile;

/**
 * The costs of operations on this machine.
 *
 * @param console runs the workers that measure
 * @param each    the time for each of about a hundred programs
 */
record MachineCosts(Console console, Duration each) {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    /**
     * The programs wait for their compilation, since vector operations are a thousand times slower before; javac does
     * not.
     */
    private static final List<String> WAITING = List.of("-XX:CompileCommand=quiet",
            "-XX:CompileCommand=BackgroundCompilation,Tunable*::*,false",
            "-XX:CompileCommand=BackgroundCompilation,CandidateKernels*::*,false");

    /** {@return the costs of vectors of the width that a JVM with these flags has} */
    CostFile measured(List<String> flags) {
        List<String> words = new ArrayList<>(WAITING);
        words.addAll(flags);
        words.addAll(List.of("calibrate", "--each", Long.toString(Math.max(1, each.toNanos() / 1000))));
        return CostFile.parse(String.join("\n", ResultLines.split(console.work(words, LIMIT))));
    }
}
