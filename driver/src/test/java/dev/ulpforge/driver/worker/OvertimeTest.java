package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.KernelSearch;
import dev.ulpforge.search.SearchRequest;
import dev.ulpforge.worker.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OvertimeTest {
    private static final Path LOCK = Path.of("exp.lock");
    private static Overtime overtime(long budget, long grace, long silence) {
        return new Overtime(new SearchRequest(new KernelSpec(Expression.parse("exp"), Domain.ALL, 1), 1,
                Duration.ofSeconds(budget), 1), Duration.ofSeconds(grace), Duration.ofSeconds(silence));
    }

    /** A search that hears no interrupt and never ends. */
    private static Path endless(Progress progress, String line) {
        while (true) {
            progress.at(0.25, line);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void whatComesInTimeIsHandedOn() {
        StringBuilder heard = new StringBuilder();
        assertThat(overtime(50, 5, 5).of(progress -> {
            progress.at(0.5, "half");
            return LOCK;
        }, (fraction, line) -> !heard.append(line).isEmpty())).isEqualTo(LOCK);
        assertThat(heard).hasToString("half");
    }

    @Test
    void aSearchThatDoesNotEndIsLeftBehind() {
        assertThatThrownBy(() -> overtime(1, 0, 0).of(progress -> endless(progress, "cutting"), Progress.SILENT))
                .isInstanceOfSatisfying(CommandException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ExitCode.MISSED))
                .hasMessageContaining("exp(x) of at most 1.0 ULP").hasMessageContaining("cutting");
    }

    /** A proof that takes longer than the budget, and tells how far it is. */
    private static Path proven(Progress progress) {
        long end = System.nanoTime() + Duration.ofMillis(2500).toNanos();
        while (System.nanoTime() < end) {
            progress.at(0.75, KernelSearch.PROOF + "it");
            LockSupport.parkNanos(20_000_000);
        }
        return LOCK;
    }

    @Test
    void aRunningProofMayEnd() {
        assertThat(overtime(1, 0, 30).of(OvertimeTest::proven, Progress.SILENT)).isEqualTo(LOCK);
    }

    @Test
    void aProofThatIsSilentIsNot() {
        assertThatThrownBy(() -> overtime(1, 0, 1).of(progress -> {
            progress.at(0.75, KernelSearch.PROOF + "it");
            LockSupport.parkNanos(Long.MAX_VALUE);
            return endless(Progress.SILENT, "");
        }, Progress.SILENT)).isInstanceOf(CommandException.class);
    }

    @Test
    void failuresAreThoseOfTheSearch() {
        assertThatThrownBy(() -> overtime(50, 5, 5).of(progress -> {
            throw new IllegalStateException("broken");
        }, Progress.SILENT)).isInstanceOf(IllegalStateException.class).hasMessage("broken");
        assertThatThrownBy(() -> overtime(50, 5, 5).of(progress -> {
            throw new StackOverflowError("deep");
        }, Progress.SILENT)).isInstanceOf(StackOverflowError.class);
    }
}
