package dev.ulpforge.driver.forge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.Provenance;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.search.SearchRequest;
import dev.ulpforge.worker.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class KernelPipelineTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsFoundIsLockedWithItsProvenance() {
        LockFile honest = LockStore.read(LockFixture.lockOfAbs(directory, "[1, 2]"));
        KernelPipeline pipeline = new KernelPipeline(
                (request, progress) -> new SearchOutcome.Found(honest.program(), honest.proof()),
                new LockStore(directory.resolve("new")));
        Path path = pipeline.lock(new SearchRequest(honest.spec(), 42, Duration.ofSeconds(90), 2), Progress.SILENT);
        LockFile lock = LockStore.read(path);
        assertThat(lock.spec()).isEqualTo(honest.spec());
        assertThat(lock.program()).isEqualTo(honest.program());
        assertThat(lock.proof()).isEqualTo(honest.proof());
        assertThat(lock.provenance()).isEqualTo(new Provenance(Version.current(), 42, 90));
        Costs costs = Costs.of("intel:512,amd:256");
        Path again = pipeline.lock(
                new SearchRequest(honest.spec(), 42, Duration.ofSeconds(90), new LocalExecutor(2), 1, costs),
                Progress.SILENT);
        assertThat(LockStore.read(again).provenance())
                .isEqualTo(new Provenance(Version.current(), 42, 90, 1, "amd:256,intel:512"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1.25|exp(x) of at most 1.0 ULP was found within the budget of 5 s; the closest has 1.2500 ULP (9 tried)",
            "Infinity|exp(x) of at most 1.0 ULP was found within the budget of 5 s; none came near (9 tried)" })
    void aMissSaysHowCloseItCameAndLeavesNothing(double closest, String words) {
        KernelPipeline pipeline = new KernelPipeline(
                (request, progress) -> new SearchOutcome.Missed(closest, "9 tried"),
                new LockStore(directory.resolve("new")));
        CommandException failure = catchThrowableOfType(CommandException.class,
                () -> pipeline.lock(request("exp", ""), Progress.SILENT));
        assertThat(failure.code()).isEqualTo(ExitCode.MISSED);
        assertThat(failure.userMessage().toString()).contains("ULP220").contains(words);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aMissOnADomainNamesIt() {
        KernelPipeline pipeline = new KernelPipeline((request, progress) -> new SearchOutcome.Missed(2, "x"),
                new LockStore(directory));
        assertThat(catchThrowableOfType(CommandException.class,
                () -> pipeline.lock(request("exp", "[0,1]"), Progress.SILENT)))
                .hasMessageContaining("exp(x) on [0, 1] of at most");
    }

    @Test
    void aLockThatCannotBeWrittenIsAMessage() throws IOException {
        LockFile honest = LockStore.read(LockFixture.lockOfAbs(directory, "[1, 2]"));
        Path file = Files.writeString(directory.resolve("file"), "");
        KernelPipeline pipeline = new KernelPipeline(
                (request, progress) -> new SearchOutcome.Found(honest.program(), honest.proof()),
                new LockStore(file));
        SearchRequest request = new SearchRequest(honest.spec(), 1, Duration.ofSeconds(1), 1);
        assertThat(catchThrowableOfType(CommandException.class, () -> pipeline.lock(request, Progress.SILENT))
                .userMessage()
                .toString())
                .contains("ULP223", file.toString());
    }

    private static SearchRequest request(String fn, String domain) {
        return new SearchRequest(new KernelSpec(Expression.parse(fn), Domain.parse(domain), 1), 1,
                Duration.ofSeconds(5), 2);
    }
}
