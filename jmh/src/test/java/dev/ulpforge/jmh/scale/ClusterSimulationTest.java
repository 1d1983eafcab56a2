package dev.ulpforge.jmh.scale;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ClusterSimulationTest {
    private static final List<TaskCost> TASKS = Collections.nCopies(64, new TaskCost(1, 1000, 1000));

    @Test
    void coresShareTheWork() {
        ClusterSimulation free = new ClusterSimulation(0, 1e12, 0, 0, 0, 1);
        assertThat(free.seconds(TASKS, 1, 1)).isCloseTo(64, within(1e-6));
        assertThat(free.seconds(TASKS, 16, 1)).isCloseTo(4, within(1e-6));
        assertThat(free.seconds(TASKS, 1000, 1)).isCloseTo(1, within(1e-6));
    }

    @Test
    void theDriverAndSlowTasksEndIt() {
        assertThat(new ClusterSimulation(0.5, 1e12, 0, 0, 0, 1).seconds(TASKS, 1000, 1)).isCloseTo(33, within(1e-6));
        assertThat(new ClusterSimulation(0, 1e12, 1e-3, 0, 0, 1).seconds(TASKS, 1000, 1)).isCloseTo(65, within(1e-6));
        assertThat(new ClusterSimulation(0, 1e12, 0, 2, 1, 3).seconds(TASKS, 64, 1)).isCloseTo(5, within(1e-6));
    }

    @Test
    void theSameStragglersComeAgain() {
        ClusterSimulation slow = ClusterSimulation.tenGigabit(1e-8);
        assertThat(slow.seconds(TASKS, 8, 7)).isEqualTo(slow.seconds(TASKS, 8, 7))
                .isGreaterThan(slow.warm().seconds(TASKS, 8, 7));
    }
}
