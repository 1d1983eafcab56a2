package dev.ulpforge.driver.cli;

import java.io.PrintStream;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import dev.ulpforge.driver.message.Complaint;
import dev.ulpforge.driver.message.DriverMessage;

/** Notices that this JVM is told to end (Ctrl-C, SIGTERM) before the command is done, and says so once. */
final class Interruption {
    private final PrintStream err;
    private volatile Supplier<Complaint> words = DriverMessage.INTERRUPTED::about;
    private volatile boolean begun;
    private volatile boolean done;

    private Interruption(PrintStream err) {
        this.err = err;
    }

    /** {@return a watch over this JVM, which speaks on {@code err}} */
    static Interruption watch(PrintStream err) {
        Interruption interruption = new Interruption(err);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::end));
        return interruption;
    }

    /** Takes what to say from now on; without it, that nothing was written. */
    void say(Supplier<Complaint> instead) {
        words = instead;
    }

    /** The command is done: the end of this JVM is no interruption any more. */
    void done() {
        done = true;
    }

    /** Never returns when this JVM is ending: what a killed worker leaves behind is then nobody's business. */
    void pauseIfBegun() {
        while (begun) {
            LockSupport.park();
        }
    }

    private void end() {
        if (!done) {
            begun = true;
            err.println(words.get());
        }
    }
}
