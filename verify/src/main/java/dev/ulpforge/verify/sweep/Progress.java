package dev.ulpforge.verify.sweep;

/** Hears how far a sweep is, about five times a second, always on the thread that has started it. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing, and never cancels. */
    Progress SILENT = (fraction, inputsPerSecond) -> true;

    /**
     * Hears of the state of the sweep.
     *
     * @param fraction the share of the work that is done, from 0 to 1
     * @param inputsPerSecond the mean speed so far
     * @return false to cancel the sweep
     */
    boolean at(double fraction, double inputsPerSecond);
}
