package dev.ulpforge.driver.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.WorkerOutcome;

import static org.assertj.core.api.Assertions.assertThat;

/** The help of each command has examples that work, and the exit statuses that there are. */
class HelpTest {
    static final List<String> COMMANDS = commands().getSubcommands().keySet().stream().sorted().toList();

    /** What is said of files that are only examples. */
    static final String NO_SUCH_FILE = "there is no such file|ULP209: DIR \\w+ is not a directory that can be read"
            + "|ULP218: --cost [a-z.,]+: \"here.costs\" is neither|ULP213: --(front|speeds FILE) "
            + "|ULP219: --library (jafama|org.example.MyMath): there is no class";

    private static final String INDENT = "  ";
    private static final int COLUMNS = 80;
    /** No worker has anything to do: a command that wants one was given arguments that make sense. */
    static final Console.Workers BUSY = (arguments, progress,
            limit) -> new WorkerOutcome.Failed(ExitCode.INTERRUPTED, "", "busy", List.of());

    static CommandLine commands() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return new Ulpforge(new Console(nowhere, nowhere, false, false, BUSY, words -> {
        })).commands();
    }

    private static UsageMessageSpec help(String command) {
        return commands().getSubcommands().get(command).getCommandSpec().usageMessage();
    }

    static Stream<String> examples() {
        return COMMANDS.stream().flatMap(command -> DocumentedCommand.joined(help(command).footer()));
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void hasTwoExamplesOrMoreThatKeepToTheWidth(String command) {
        assertThat(help(command).footer()).allMatch(line -> line.startsWith(INDENT) && line.length() <= COLUMNS);
        assertThat(DocumentedCommand.joined(help(command).footer())).hasSizeGreaterThanOrEqualTo(2)
                .anyMatch(example -> example.contains("ulpforge " + command));
        CommandRun run = CommandRun.of(CommandRun.NONE, command, "--help");
        assertThat(run.out().lines()).containsAll(Arrays.asList(help(command).footer()));
        assertThat(run.out()).containsSubsequence("Exit status:", "  0 ", "Examples:");
    }

    /** Up to the worker, or up to a file that is only an example. */
    @ParameterizedTest
    @MethodSource("examples")
    void itsExamplesWork(String example) {
        CommandRun run = CommandRun.of(BUSY, DocumentedCommand.words(example));
        if (run.status() == ExitCode.USAGE.status()) {
            assertThat(run.err() + run.out()).containsPattern(NO_SUCH_FILE);
        } else {
            assertThat(run.status()).isIn(ExitCode.OK.status(), ExitCode.INTERRUPTED.status());
        }
    }

    @Test
    void itsStatusesAreThoseOfTheWorkers() {
        Set<String> known = Arrays.stream(ExitCode.values()).map(code -> Integer.toString(code.status()))
                .collect(Collectors.toSet());
        Set<String> named = COMMANDS.stream().flatMap(command -> help(command).exitCodeList().keySet().stream())
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(known);
        assertThat(COMMANDS).allMatch(command -> help(command).exitCodeList().keySet().containsAll(List.of("0", "2")));
    }
}
