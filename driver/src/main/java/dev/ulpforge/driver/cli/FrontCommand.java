package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.ulpforge.codegen.fork.ExitCode;

/** {@code ulpforge front EXPR --domain D}. */
@Command(name = "front", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Evolves programs on real numbers from the empty one and prints the front: the least error for each number of",
        "operations. An interrupted run goes on where it was when it is given again." }, footer = { "",
                "Example: ulpforge front \"exp2(x)\" --domain \"(0,1]\" --max-ops 12 --budget 30m" })
final class FrontCommand implements Callable<Integer> {
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final String TSV = "tsv";

    private final Ulpforge ulpforge;

    @Parameters(paramLabel = "EXPR", description = "The target function: an expression in x, or a function's plain name.")
    private String expression;
    @Option(names = "--domain", paramLabel = "D", required = true, description = "A bounded interval, such as (0,1] or [0,pi/2].")
    private String domain;
    @Option(names = "--ops", paramLabel = "LIST", defaultValue = "add,sub,mul,div", description = "What programs may use: add, sub, mul, div, fma (default: ${DEFAULT-VALUE}).")
    private String operations;
    @Option(names = "--max-ops", paramLabel = "N", defaultValue = "12", description = "The largest number of operations, 1 to 40 (default: ${DEFAULT-VALUE}).")
    private String maxOps;
    @Option(names = "--error", paramLabel = "KIND", defaultValue = "relative", description = "relative or absolute (default: ${DEFAULT-VALUE}).")
    private String error;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "The seed of the search (default: ${DEFAULT-VALUE}).")
    private String seed;
    @Option(names = "--budget", paramLabel = "T", defaultValue = "10m", description = "How long to search: 60s, 30m, 2h (default: ${DEFAULT-VALUE}).")
    private String budget;
    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table, or tsv: operations, error and program, a line each, and nothing else (default: ${DEFAULT-VALUE}).")
    private String format;
    @Option(names = "--out", paramLabel = "FILE", defaultValue = "front.tsv", description = "Where the front is saved (default: ${DEFAULT-VALUE}).")
    private String out;

    FrontCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        FrontText.check(expression, domain, operations, maxOps, error, format);
        Path file = Path.of(out).toAbsolutePath();
        UserText.newDirectory("--out", file.getParent().toString());
        Duration time = UserText.budget(budget);
        String saved = ulpforge.console().work(
                List.of("front", "--fn", expression, "--domain", domain, "--ops", operations, "--max-ops", maxOps,
                        "--error", error, "--seed", Long.toString(UserText.seed(seed)), "--budget",
                        Long.toString(time.toSeconds()), "--out", file.toString()),
                time.plus(GRACE));
        print(Path.of(saved));
        return ExitCode.OK.status();
    }

    private void print(Path saved) {
        try {
            List<String> lines = Files.readAllLines(saved);
            if (!format.equals(TSV)) {
                ulpforge.console().out().printf(Locale.ROOT, "%s on %s, %s error%n%4s  %-11s  %s%n", expression, domain,
                        error, "ops", "error", "program");
            }
            for (String line : lines) {
                String[] columns = line.split("\t", -1);
                ulpforge.console().out().println(format.equals(TSV)
                        ? line
                        : String.format(Locale.ROOT, "%4s  %-11s  %s", columns[0], columns[1], columns[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
