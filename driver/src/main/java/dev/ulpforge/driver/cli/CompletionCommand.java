package dev.ulpforge.driver.cli;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

import dev.ulpforge.worker.ExitCode;

/** {@code ulpforge completion}. */
@Command(name = "completion", mixinStandardHelpOptions = true, description = {
        "Prints a script with which bash and zsh complete the commands, options and values of ulpforge." }, exitCodeListHeading = ExitStatus.HEADING, exitCodeList = {
                ExitStatus.OK, ExitStatus.BUG, ExitStatus.USAGE }, footerHeading = Ulpforge.EXAMPLES, footer = {
                        "  source <(ulpforge completion)",
                        "  ulpforge completion > ~/.local/share/bash-completion/completions/ulpforge" })
final class CompletionCommand implements Callable<Integer> {
    private final Ulpforge ulpforge;

    CompletionCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        ulpforge.console().out().println(AutoComplete.bash("ulpforge", ulpforge.commands()));
        return ExitCode.OK.status();
    }
}
