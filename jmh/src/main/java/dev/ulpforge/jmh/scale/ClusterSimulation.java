package dev.ulpforge.jmh.scale;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * A cluster on paper: one driver, which sends tasks one after the other and takes results one after the other, and
 * cores that each do one task at a time.
 *
 * @param dispatch       what the driver takes to send a task, in seconds
 * @param bytesPerSecond what the driver's network carries, each way
 * @param merge          what the driver takes for each byte of a result, in seconds
 * @param start          what a core takes before its first task, in seconds
 * @param stragglers     the share of tasks on a core that is slow just then
 * @param slowness       how many times as long they take
 */
public record ClusterSimulation(double dispatch, double bytesPerSecond, double merge, double start, double stragglers,
        double slowness) {

    /**
     * {@return a cluster with ten gigabit Ethernet} What is assumed of it: two milliseconds to send a task, three
     * seconds until a core has made its oracle and compiled its code, one task in a hundred that takes three times as
     * long.
     *
     * @param merge what the driver takes for each byte of a result, in seconds
     */
    public static ClusterSimulation tenGigabit(double merge) {
        return new ClusterSimulation(2e-3, 1.25e9, merge, 3, 0.01, 3);
    }

    /** {@return the same cluster with cores that have done tasks of the same search before} */
    ClusterSimulation warm() {
        return new ClusterSimulation(dispatch, bytesPerSecond, merge, 0, stragglers, slowness);
    }

    /**
     * {@return the seconds until the driver has merged the last result} Tasks go to whichever core is free first.
     *
     * @param seed chooses the stragglers
     */
    public double seconds(List<TaskCost> tasks, int cores, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PriorityQueue<Double> free = new PriorityQueue<>(Collections.nCopies(cores, start));
        PriorityQueue<double[]> arrivals = new PriorityQueue<>((a, b) -> Double.compare(a[0], b[0]));
        double sent = 0;
        for (TaskCost task : tasks) {
            sent += dispatch + task.sent() / bytesPerSecond;
            double factor = random.nextDouble() < stragglers ? slowness : 1;
            double end = Math.max(free.remove(), sent) + factor * task.seconds();
            free.add(end);
            arrivals.add(new double[]{ end, task.received() * (merge + 1 / bytesPerSecond) });
        }
        double merged = 0;
        while (!arrivals.isEmpty()) {
            double[] next = arrivals.remove();
            merged = Math.max(merged, next[0]) + next[1];
        }
        return merged;
    }
}
