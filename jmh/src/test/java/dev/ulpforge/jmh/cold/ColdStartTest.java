package dev.ulpforge.jmh.cold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In new JVMs, in turn; the quickest of several runs is taken on both sides, since anything else only adds to it. */
@Tag("timing")
class ColdStartTest {
    private static final int RUNS = 5;
    private static final double MOST = 1.3;
    /** What the classes may take to load, in ns. */
    private static final double LOADING = 2_000_000;

    @ParameterizedTest
    @CsvSource({ "exp, 100, 10000", "exp, 1000, 1000", "exp, 100000, 10", "exp, 100000, 1000", "sin, 1000, 1000",
            "sin, 100000, 100", "log, 1000, 10000", "tanh, 100000, 100", "sigmoid, 100000, 1000" })
    void theFirstCallsTakeHardlyLongerThanAPlainLoop(String function, int length, int calls)
            throws IOException, InterruptedException {
        double ours = Double.POSITIVE_INFINITY;
        double math = Double.POSITIVE_INFINITY;
        for (int run = 0; run < RUNS; run++) {
            ours = Math.min(ours, nanos("ulpforge", function, length, calls));
            math = Math.min(math, nanos("math", function, length, calls));
        }
        System.out.println(function + " " + length + " " + calls + ": " + ours / 1e6 + " ms, Math " + math / 1e6);
        assertThat(ours).isLessThan(MOST * math + LOADING);
    }

    private static double nanos(String contender, String function, int length, int calls)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, "--add-modules", "jdk.incubator.vector", "-cp",
                System.getProperty("java.class.path"), ColdStart.class.getName(), contender, function,
                Integer.toString(length), Integer.toString(calls));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor()).isZero();
        return Double.parseDouble(output.strip().split(" ")[0]);
    }
}
