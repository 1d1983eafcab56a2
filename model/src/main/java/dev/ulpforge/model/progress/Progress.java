package dev.ulpforge.model.progress;

/** Follows a long piece of work, and may end it. Called from one thread at a time, a few times a second at most. */
@FunctionalInterface
public interface Progress {

    /** Shows nothing, and never ends the work. */
    Progress SILENT = (_, _) -> true;

    /**
     * Takes the state of the work.
     *
     * @param fraction the share of the work, or of its time, that is done, from 0 to 1
     * @param text     the current step and the best result so far, in one line
     * @return false to end the work, whose documentation says what it then returns or throws
     */
    boolean at(double fraction, String text);

    /** {@return a progress for a part of this work, which begins and ends at these fractions of it} */
    default Progress part(double from, double to) {
        return (fraction, text) -> at(from + (to - from) * fraction, text);
    }

    /** {@return a progress whose texts begin with {@code label}} */
    default Progress labelled(String label) {
        return (fraction, text) -> at(fraction, label + text);
    }
}
