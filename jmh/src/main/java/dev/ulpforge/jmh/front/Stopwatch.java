package dev.ulpforge.jmh.front;

import java.time.Duration;
import java.util.Locale;

/** Wall-clock time and processor time; on a machine with other work too, the latter is more meaningful. */
final class Stopwatch {

    private final long start = System.nanoTime();
    private final Duration before = processors();

    private static Duration processors() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** {@return seconds by the clock since this was made} */
    double wall() {
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * {@return seconds on all processors together since this was made, by this process; 0 where the system tells none}
     */
    double cpu() {
        return processors().minus(before).toMillis() / 1e3;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f s, %.0f CPU s", wall(), cpu());
    }
}
