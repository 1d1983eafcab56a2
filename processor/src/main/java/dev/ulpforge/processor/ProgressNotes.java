package dev.ulpforge.processor;

import java.io.Console;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import dev.ulpforge.worker.WorkerMessage;

/**
 * Shows a search's progress in one place: on a terminal or in the file of the option {@code ulpforge.progress} each
 * second, else as a note of the compiler every few seconds.
 */
final class ProgressNotes implements Consumer<WorkerMessage.Progress>, AutoCloseable {
    private static final Duration ON_A_TERMINAL = Duration.ofSeconds(1);
    private static final Duration AS_NOTES = Duration.ofSeconds(5);

    private final String what;
    private final Diagnostics diagnostics;
    private final Optional<PrintStream> stream;
    private long next = System.nanoTime();

    /**
     * Progress of one search.
     *
     * @param what what is searched for
     */
    ProgressNotes(String what, Options options, Diagnostics diagnostics) {
        this.what = what;
        this.diagnostics = diagnostics;
        this.stream = options.progress().map(ProgressNotes::open).orElseGet(ProgressNotes::terminal);
    }

    @Override
    public void accept(WorkerMessage.Progress step) {
        long now = System.nanoTime();
        if (now - next < 0) {
            return;
        }
        Object[] words = { what, 100 * step.fraction(), step.text() };
        stream.ifPresentOrElse(out -> out.println(ProcessorMessage.PROGRESS.text(words)),
                () -> diagnostics.note(ProcessorMessage.PROGRESS, words));
        next = now + (stream.isPresent() ? ON_A_TERMINAL : AS_NOTES).toNanos();
    }

    @Override
    public void close() {
        stream.filter(out -> out != System.err).ifPresent(PrintStream::close);
    }

    private static Optional<PrintStream> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).map(console -> System.err);
    }

    private static Optional<PrintStream> open(String file) {
        try {
            return Optional.of(file.isEmpty()
                    ? System.err
                    : new PrintStream(new FileOutputStream(file, true), true, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
