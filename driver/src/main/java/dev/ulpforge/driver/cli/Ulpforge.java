package dev.ulpforge.driver.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import dev.ulpforge.driver.forge.Version;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.message.UserMessage;
import dev.ulpforge.driver.worker.Task;
import dev.ulpforge.driver.worker.WorkerArguments;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.WorkerCommand;
import dev.ulpforge.worker.WorkerMessage;
import dev.ulpforge.worker.WorkerOutcome;
import dev.ulpforge.worker.WorkerProcess;

/** The command {@code ulpforge}, which only has subcommands. */
@Command(name = "ulpforge", mixinStandardHelpOptions = true, description = {
        "Forges fast float32 math kernels whose error bound is proven on every input.",
        "Results go to standard output, progress to standard error; the exit status is 0 only on success." }, footerHeading = Ulpforge.EXAMPLES, footer = {
                "  ulpforge forge exp --max-ulp 1 --out ulpforge", "  ulpforge verify ulpforge",
                "  ulpforge forge --help" })
public final class Ulpforge {
    /** The heading above the examples in the help of a command. */
    static final String EXAMPLES = "%nExamples:%n";

    private final Console console;
    private final CommandLine commands;

    /** Wanted with a defect report. */
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the log of a worker that fails.")
    private boolean debug;

    Ulpforge(Console console) {
        this.console = console;
        this.commands = new CommandLine(this).addSubcommand(new ForgeCommand(this))
                .addSubcommand(new ForgeAllCommand(this)).addSubcommand(new ImproveCommand(this))
                .addSubcommand(new VerifyCommand(this))
                .addSubcommand(new BenchCommand(this)).addSubcommand(new ReportCommand(this))
                .addSubcommand(new ExplainCommand(this))
                .addSubcommand(new FrontCommand(this)).addSubcommand(new CalibrateCommand(this))
                .addSubcommand(new CompletionCommand(this))
                .addSubcommand(new AuditCommand(this))
                .setParameterExceptionHandler((e, arguments) -> report(e))
                .setExecutionExceptionHandler((e, command, result) -> report(e))
                .setOut(new PrintWriter(console.out(), true)).setErr(new PrintWriter(console.err(), true));
        String version = "ulpforge " + Version.current();
        commands.getCommandSpec().version(version);
        commands.getSubcommands().values().forEach(command -> command.getCommandSpec().version(version));
    }

    /** Runs the command line and ends this JVM with its exit status. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        boolean terminal = System.console() != null && System.console().isTerminal();
        Interruption interruption = Interruption.watch(err);
        Console console = new Console(out, err, terminal, false, (words, progress, limit) -> {
            WorkerOutcome outcome = WorkerProcess.run(WorkerCommand.of(System.getProperty("java.class.path"), words),
                    progress, limit);
            interruption.pauseIfBegun();
            return outcome;
        }, interruption::announce);
        int status = new Ulpforge(console).run(arguments);
        interruption.done();
        System.exit(status);
    }

    /** {@return the exit status of the command line, whose work this JVM does, without a worker} */
    public static int runHere(String... arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Console console = new Console(out, err, false, false, (words, progress, limit) -> {
            List<String> task = words.stream().dropWhile(word -> word.startsWith("-")).toList();
            return new WorkerOutcome.Done(Task.of(WorkerArguments.parse(task)).run((fraction, text) -> {
                progress.accept(new WorkerMessage.Progress(Math.clamp(fraction, 0, 1), text));
                return true;
            }));
        }, _ -> {
        });
        return new Ulpforge(console).run(arguments);
    }

    /** {@return the exit status} */
    int run(String... arguments) {
        return arguments.length == 0 ? help() : commands.execute(withExpressions(arguments));
    }

    /** An expression that starts with a minus is no option: a blank before it marks that. */
    String[] withExpressions(String... arguments) {
        String[] words = arguments.clone();
        CommandLine command = commands.getSubcommands().get(words[0]);
        for (int i = 1; command != null && i < words.length; i++) {
            OptionSpec before = command.getCommandSpec().findOption(words[i - 1]);
            boolean isValue = before != null && before.arity().min() > 0;
            boolean isOption = words[i].startsWith("--") || command.getCommandSpec().findOption(words[i]) != null;
            words[i] = words[i].startsWith("-") && !isValue && !isOption ? " " + words[i] : words[i];
        }
        return words;
    }

    /** {@return all commands with their options} */
    CommandLine commands() {
        return commands;
    }

    /** {@return what commands talk to, under the options of the whole command line} */
    Console console() {
        return console.withDebug(debug);
    }

    private int help() {
        commands.usage(console.err());
        return ExitCode.USAGE.status();
    }

    private int report(CommandLine.ParameterException e) {
        UserMessage message = DriverMessage.BAD_COMMAND_LINE.about(e.getMessage(),
                e.getCommandLine().getCommandSpec().qualifiedName());
        console.err().println(message);
        return ExitCode.USAGE.status();
    }

    private int report(Exception e) {
        if (e instanceof CommandException failure) {
            console.err().println(failure.userMessage());
            return failure.code().status();
        }
        if (debug) {
            e.printStackTrace(console.err());
        }
        console.err().println(DriverMessage.BUG.about(e));
        return ExitCode.BUG.status();
    }
}
