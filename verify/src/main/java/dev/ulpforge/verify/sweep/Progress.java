package dev.ulpforge.verify.sweep;

/** Hears how far a sweep is, about five times a second, always on the thread that has started it. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing, and never cancels. */
    Progress SILENT = (fraction, inputsPerSecond) -> true;

    /**
     * Hears of the state of the sweep.
     *
     * @param fraction the share of the inputs that are swept, from 0 to 1; 1 while what they have left open is decided
     * @param inputsPerSecond the mean speed so far
     * @return false to cancel the sweep
     */
    boolean at(double fraction, double inputsPerSecond);
}
