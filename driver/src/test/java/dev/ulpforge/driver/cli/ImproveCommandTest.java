package dev.ulpforge.driver.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.driver.forge.LockFixture;
import dev.ulpforge.worker.WorkerOutcome;

import static org.assertj.core.api.Assertions.assertThat;

class ImproveCommandTest {
    @TempDir
    private Path directory;

    @Test
    void eachLockBelowADirectoryIsImproved() {
        Path lock = LockFixture.lockOfAbs(directory, "");
        List<List<String>> workers = new ArrayList<>();
        CommandRun run = CommandRun.of((arguments, progress, limit) -> {
            workers.add(arguments);
            return new WorkerOutcome.Done("0.9130");
        }, "improve", directory.toString(), "--seed", "7", "--budget", "2m", "--cost", "intel:512");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(workers).hasSize(1);
        assertThat(workers.getFirst()).containsSubsequence("improve", lock.toString(), "--seed", "7", "--budget", "120",
                "--cost", "intel:512");
        assertThat(run.out()).contains("abs(x): 91.3 % of the estimated cost, max ", lock.toString());
    }

    @Test
    void nothingFoundIsSaid() {
        Path lock = LockFixture.lockOfAbs(directory, "");
        CommandRun run = CommandRun.of((arguments, progress, limit) -> new WorkerOutcome.Done("1"), "improve",
                lock.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("no cheaper program was found");
    }
}
