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
 * @param time    how long the programs of one width are timed at most, beside what C2 needs to compile them
 */
record MachineCosts(Console console, Duration time) {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    /**
     * The programs wait for their compilation, which comes soon, since vector operations are a thousand times slower
     * before; javac does not. Without an early compilation a width takes 85 s of CPU time in place of 25 s (Intel Xeon
     * with AVX-512, Temurin 25.0.3).
     */
    private static final List<String> WAITING = List.of("-XX:CompileCommand=quiet",
            "-XX:CompileCommand=BackgroundCompilation,CandidateKernels*::*,false",
            "-XX:CompileCommand=CompileThresholdScaling,CandidateKernels*::*,0.05");

    /** {@return the costs of vectors of the width that a JVM with these flags has} */
    CostFile measured(List<String> flags) {
        List<String> words = new ArrayList<>(WAITING);
        words.addAll(flags);
        words.addAll(List.of("calibrate", "--time", Long.toString(time.toMillis())));
        return CostFile.parse(String.join("\n", ResultLines.split(console.work(words, LIMIT))));
    }
}
