package dev.ulpforge.jmh.scale;

/**
 * What one task takes.
 *
 * @param seconds  of one core
 * @param sent     the size of the task in bytes
 * @param received the size of its result in bytes
 */
public record TaskCost(double seconds, long sent, long received) {

    /** {@return the cost of a task with another share of the work, whose result shrinks alike} */
    TaskCost scaled(double share) {
        return new TaskCost(seconds * share, sent, Math.round(received * share));
    }
}
