package dev.ulpforge.model.progress;

/** Follows a long piece of work, and may end it. Called from one thread at a time, a few times a second at most. */
@FunctionalInterface
public interface Progress {

    /** Shows nothing, and never ends the work. */
    Progress SILENT = (_, _) -> true;

    /**
     * Takes the state of the work.
     *
     * @param fraction how much of the work, or of its time, is behind it, from 0 to 1
     * @param text     what is being done and the best result so far, one line
     * @return false to end the work; what it then returns or throws is said where the work is
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
