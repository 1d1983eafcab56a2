package dev.ulpforge.driver.cli;

import java.io.PrintStream;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.message.UserMessage;

/** Reports, once, that this JVM is terminated (Ctrl-C, SIGTERM) before the command is done. */
final class Interruption {
    private final PrintStream err;
    private volatile Supplier<UserMessage> words = DriverMessage.INTERRUPTED::about;
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

    /** Sets the message from now on; without it, the message is that nothing was written. */
    void announce(Supplier<UserMessage> instead) {
        words = instead;
    }

    /** The command is done: the end of this JVM is no interruption any more. */
    void done() {
        done = true;
    }

    /** Never returns when this JVM is ending: the outcome of a killed worker no longer matters. */
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
