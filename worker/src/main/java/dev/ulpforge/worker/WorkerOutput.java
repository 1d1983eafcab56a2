package dev.ulpforge.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The output of a worker, read on threads of its own so that the worker never blocks on a full pipe for long, and in
 * bounded memory: messages in a queue, and the last lines of everything else, long lines cut.
 */
final class WorkerOutput {
    private static final int LONGEST_LINE = 8192;
    private static final int LOG_LINES = 40;
    private static final int QUEUED = 256;

    private final BlockingQueue<WorkerMessage> messages = new ArrayBlockingQueue<>(QUEUED);
    private final Deque<String> log = new ArrayDeque<>();
    private final List<Thread> readers;

    WorkerOutput(InputStream out, InputStream err) {
        readers = List.of(reader("worker output", out, this::sort), reader("worker log", err, this::note));
        readers.forEach(Thread::start);
    }

    /** A consumer of lines. */
    private interface Sink {
        void take(String line) throws InterruptedException;
    }

    /** {@return the next message, or null if there is none within {@code nanos}} */
    WorkerMessage next(long nanos) throws InterruptedException {
        return messages.poll(nanos, TimeUnit.NANOSECONDS);
    }

    /** {@return whether all has been read and taken} */
    boolean ended() {
        return readers.stream().noneMatch(Thread::isAlive) && messages.isEmpty();
    }

    /** Stops reading, for when something else holds the pipes open. */
    void stop() {
        readers.forEach(Thread::interrupt);
    }

    /** {@return the last lines besides messages} */
    List<String> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    private void sort(String line) throws InterruptedException {
        WorkerMessage said = WorkerMessage.parse(line).orElse(null);
        if (said == null) {
            note(line);
        } else {
            messages.put(said);
        }
    }

    private void note(String line) {
        synchronized (log) {
            log.addLast(line);
            if (log.size() > LOG_LINES) {
                log.removeFirst();
            }
        }
    }

    private static Thread reader(String name, InputStream in, Sink sink) {
        Thread thread = new Thread(() -> {
            try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                lines(text, sink);
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, name);
        thread.setDaemon(true);
        return thread;
    }

    private static void lines(Reader in, Sink sink) throws IOException, InterruptedException {
        StringBuilder line = new StringBuilder();
        char[] buffer = new char[LONGEST_LINE];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                if (buffer[i] == '\n') {
                    sink.take(stripped(line));
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append(buffer[i]);
                }
            }
        }
        if (!line.isEmpty()) {
            sink.take(stripped(line));
        }
    }

    private static String stripped(StringBuilder line) {
        return line.toString().stripTrailing();
    }
}
