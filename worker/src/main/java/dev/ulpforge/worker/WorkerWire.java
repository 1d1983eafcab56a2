package dev.ulpforge.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The worker's end of the wire. Thread-safe. */
public final class WorkerWire {
    private final PrintStream out;

    private WorkerWire(PrintStream out) {
        this.out = out;
    }

    /**
     * {@return the wire of this JVM} Takes standard output for itself, so that what is printed by mistake goes to
     * standard error, and halts this JVM as soon as standard input ends, which is when the parent does.
     */
    public static WorkerWire open() {
        PrintStream wire = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        watchParent(System.in);
        return new WorkerWire(wire);
    }

    /** Says one thing. */
    public void say(WireLine line) {
        synchronized (out) {
            out.print(line.line() + "\n");
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
