package dev.ulpforge.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The worker's end of the channel to its parent. Thread-safe. */
public final class WorkerChannel {
    private final PrintStream out;

    private WorkerChannel(PrintStream out) {
        this.out = out;
    }

    /**
     * {@return the channel of this JVM} Takes standard output for itself, so that what is printed by mistake goes to
     * standard error, and halts this JVM as soon as standard input ends, which is when the parent does.
     */
    public static WorkerChannel open() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        watchParent(System.in);
        return new WorkerChannel(out);
    }

    /** Sends one message. */
    public void send(WorkerMessage message) {
        synchronized (out) {
            out.print(message.line() + "\n");
            out.flush();
        }
    }

    private static void watchParent(InputStream in) {
        Thread watch = new Thread(() -> {
            try {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                System.err.println("the parent cannot be heard: " + e);
            }
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.status());
        }, "parent watch");
        watch.setDaemon(true);
        watch.start();
    }
}
