/**
 * What a cluster would bring: tasks of sweeps and of searches for fronts are measured here, and a cluster of many cores
 * is simulated that runs them.
 *
 * {@snippet :
 * List<TaskCost> costs = List.of(new TaskCost(0.5, 700, 40_000), new TaskCost(0.6, 700, 40_000));
 * show(ClusterSimulation.tenGigabit(1e-8).seconds(costs, 256, 1));
 * }
 */
package dev.ulpforge.jmh.scale;
