package dev.ulpforge.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.worker.WorkerOutcome.Done;
import dev.ulpforge.worker.WorkerOutcome.Failed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class WorkerProcessTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofSeconds(3);

    private final List<WorkerMessage.Progress> steps = new ArrayList<>();
    @TempDir
    private Path directory;

    private static WorkerCommand command(String... arguments) {
        return new WorkerCommand(Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"), UnrulyWorker.class.getName(), List.of(arguments));
    }

    private WorkerOutcome run(Duration limit, String... arguments) {
        return WorkerProcess.run(command(arguments), steps::add, limit);
    }

    private Failed failure(Duration limit, String... arguments) {
        return (Failed) run(limit, arguments);
    }

    @Test
    void aWorkerThatWorksGivesItsResult() {
        assertThat(run(LONG, "work")).isEqualTo(new Done("/some where/exp.lock"));
        assertThat(steps).containsExactly(new WorkerMessage.Progress(0.5, "half way"));
    }

    @Test
    void progressNeverRunsBackwards() {
        assertThat(run(LONG, "waver")).isEqualTo(new Done("arrived"));
        assertThat(steps).containsExactly(new WorkerMessage.Progress(0.5, "half way"),
                new WorkerMessage.Progress(0.75, "on"),
                new WorkerMessage.Progress(0.75, "back"));
    }

    @Test
    void aWorkerThatFailsTellsWhy() {
        Failed failed = failure(LONG, "miss");
        assertThat(failed.code()).isEqualTo(ExitCode.MISSED);
        assertThat(failed.id()).isEqualTo("ULP201");
        assertThat(failed.text()).isEqualTo("closest was 1.02 ULP");
        assertThat(failed.log()).contains("printed by mistake");
    }

    @Test
    void anExceptionIsABugAndItsTraceIsInTheLog() {
        Failed failed = failure(LONG, "throw");
        assertThat(failed.code()).isEqualTo(ExitCode.BUG);
        assertThat(failed.log()).anyMatch(line -> line.contains("IllegalStateException: a defect"));
    }

    @Test
    void aWorkerWithoutAResultHasABug() {
        assertThat(failure(LONG, "silent"))
                .matches(f -> f.code() == ExitCode.BUG && f.text().equals("it ended without a result"));
    }

    @Test
    void anUnknownStatusIsADeath() {
        assertThat(failure(LONG, "?")).matches(f -> f.code() == ExitCode.DIED && f.text().endsWith("status 77"));
    }

    @Test
    void aSignalIsADeath() {
        assertThat(failure(LONG, "kill")).matches(f -> f.code() == ExitCode.DIED && f.text().endsWith("signal 9"));
    }

    @Test
    void anExhaustedHeapHasAName() {
        assertThat(failure(LONG, "exhaust").code()).isEqualTo(ExitCode.OUT_OF_MEMORY);
    }

    @Test
    void aFloodIsReadToItsEndInBoundedMemory() {
        assertThat(run(LONG, "flood")).isEqualTo(new Done("flooded"));
        assertThat(steps).hasSize(200_001);
    }

    @Test
    void whatIsUnreadableIsSkipped() {
        assertThat(run(LONG, "noise")).isEqualTo(new Done("through the noise"));
        assertThat(steps).hasSize(1);
    }

    @Test
    void aWorkerThatHangsIsKilledAtItsLimit() {
        assertThat(failure(SHORT, "hang"))
                .matches(f -> f.code() == ExitCode.HUNG && f.text().equals("it was killed after 3 s"));
    }

    @Tag("timing")
    @Test
    void aLimitIsKept() {
        long start = System.nanoTime();
        assertThat(failure(SHORT, "hang").code()).isEqualTo(ExitCode.HUNG);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, SHORT.plusSeconds(5));
    }

    @Test
    void whatAWorkerHasStartedDiesWithIt() throws IOException {
        Path pid = directory.resolve("pid");
        assertThat(failure(SHORT, "breed", pid.toString()).code()).isEqualTo(ExitCode.HUNG);
        assertThat(gone(pid)).isTrue();
    }

    @Test
    void anInterruptedParentKillsItsWorker() throws IOException {
        Path pid = directory.resolve("pid");
        Thread self = Thread.currentThread();
        Thread.ofVirtual().start(() -> {
            awaitContent(pid);
            self.interrupt();
        });
        Failed failed = failure(LONG, "announce", pid.toString());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failed.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(gone(pid)).isTrue();
    }

    @Test
    void aWorkerEndsWithItsParent() throws IOException, InterruptedException {
        Path pid = directory.resolve("pid");
        Process worker = new ProcessBuilder(command("announce", pid.toString()).words())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        awaitContent(pid);
        worker.getOutputStream().close();
        assertThat(worker.waitFor()).isEqualTo(ExitCode.INTERRUPTED.status());
    }

    @Test
    void anExceptionOfTheListenerKillsTheWorkerToo() throws IOException {
        Path pid = directory.resolve("pid");
        assertThatThrownBy(() -> WorkerProcess.run(command("announce", pid.toString()), step -> {
            awaitContent(pid);
            throw new IllegalStateException("mine");
        }, LONG)).hasMessage("mine");
        assertThat(gone(pid)).isTrue();
    }

    @Test
    void aMissingJavaIsADeath() {
        WorkerCommand command = new WorkerCommand(directory.resolve("java"), "", "Main", List.of());
        WorkerOutcome outcome = WorkerProcess.run(command, steps::add, LONG);
        assertThat(((Failed) outcome).text()).startsWith("it could not be started: ");
    }

    private static void awaitContent(Path file) {
        try {
            while (!Files.exists(file) || Files.size(file) == 0) {
                Thread.sleep(10);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean gone(Path pidFile) throws IOException {
        Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(Files.readString(pidFile)));
        left.ifPresent(handle -> handle.onExit().orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).join());
        return left.isEmpty() || !left.get().isAlive();
    }
}
