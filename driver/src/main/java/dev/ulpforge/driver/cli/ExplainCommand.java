package dev.ulpforge.driver.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.ulpforge.driver.explain.Explanation;
import dev.ulpforge.worker.ExitCode;

/** {@code ulpforge explain LOCK}. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = {
        "Prints the program of a lock in mathematical notation, step by step: what each step is for, the range of its",
        "values, its constants with what they stand for, and what has been proven of the whole." }, exitCodeListHeading = ExitStatus.HEADING, exitCodeList = {
                ExitStatus.OK, ExitStatus.BUG, ExitStatus.USAGE,
                ExitStatus.REFUTED }, footerHeading = Ulpforge.EXAMPLES, footer = {
                        "  ulpforge explain ulpforge/exp-0123456789ab.lock",
                        "  ulpforge explain ulpforge/exp-0123456789ab.lock > exp.txt" })
final class ExplainCommand implements Callable<Integer> {
    private final Ulpforge ulpforge;

    @Parameters(paramLabel = "LOCK", description = "A lock file.")
    private String lock;

    ExplainCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        ulpforge.console().out().print(Explanation.of(Arguments.lock(lock)).text());
        return ExitCode.OK.status();
    }
}
