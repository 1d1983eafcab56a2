package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.driver.forge.LockFixture;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.worker.WorkerOutcome;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands with the work that they ask workers for, in real ones where that matters. */
class WorkerCommandsTest {
    @TempDir
    private Path directory;

    /** {@return an honest lock in format 1, without samples} */
    private Path withoutSamples(LockFile honest) throws IOException {
        Path lock = new LockStore(directory).write(
                new LockFile(honest.spec(), honest.program(), honest.provenance(), honest.proof()));
        assertThat(lock).content().startsWith("ulpforge lock 1\n");
        return lock;
    }

    @Test
    void anHonestLockOfFormatOneIsVerifiedItsProofRunAgainAndRenewed() throws IOException {
        LockFile honest = LockStore.read(LockFixture.lockOfAbs(directory, "[1, 2]"));
        Path lock = withoutSamples(honest);
        Path checkpoint = directory.resolve("tasks");
        CommandRun run = CommandRun.of(CommandRun.HERE, "verify", lock.toString(), "--exhaustive", "--renew",
                "--checkpoint", checkpoint.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("all results once more");
        assertThat(run.out()).contains("abs(x), at most 1.0 ULP: verified", ((Exhaustive) honest.proof()).digest(),
                "none is above 1.0 ULP", "ULP at x=", "found again over 8388609 inputs", "written anew in format 2");
        assertThat(LockStore.read(lock)).isEqualTo(honest);
        assertThat(checkpoint).doesNotExist();
    }

    @Test
    void aFileThatIsNoCheckpointIsKept() throws IOException {
        Path mine = Files.writeString(directory.resolve("tasks"), "my own figures\n");
        CommandRun run = CommandRun.of(CommandRun.NONE, "verify", LockFixture.lockOfAbs(directory, "[1, 2]").toString(),
                "--checkpoint", mine.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("ULP215: " + mine);
        assertThat(mine).hasContent("my own figures");
    }

    @Tag("long")
    @Test
    void theProofForEveryFloatCanBeRunAgain() {
        CommandRun run = CommandRun.of(CommandRun.REAL, "verify", LockFixture.lockOfAbs(directory, "").toString(),
                "--exhaustive");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("ULP at x=", "found again over 4294967296 inputs");
    }

    /** Without other JVMs: what they are asked is compared, and what the interpreter is to do is done. */
    @Test
    void allWidthsAndTheInterpreterAreAskedFor() {
        String lock = LockFixture.lockOfAbs(directory, "").toString();
        List<List<String>> asked = new ArrayList<>();
        CommandRun run = CommandRun.of((arguments, progress, limit) -> {
            asked.add(arguments);
            return arguments.contains("-Xint")
                    ? CommandRun.HERE.run(arguments.subList(1, arguments.size()), progress, limit)
                    : new WorkerOutcome.Done("a finding");
        }, "verify", lock, "--everywhere");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains(" random inputs (");
        assertThat(asked).containsExactly(List.of("verify", lock), List.of("-XX:MaxVectorSize=16", "verify", lock),
                List.of("-XX:MaxVectorSize=32", "verify", lock), List.of("-Xint", "verify", lock, "--sample"));
    }

    @Tag("long")
    @Test
    void allWidthsAndTheInterpreterAgree() {
        CommandRun run = CommandRun.of(CommandRun.REAL, "verify", LockFixture.lockOfAbs(directory, "").toString(),
                "--everywhere");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("(128 bit, ", "random inputs (interpreted mode",
                "only --exhaustive proves it again");
        assertThat(run.out().lines().filter(line -> line.contains("is the certified one"))).hasSize(3);
    }

    @Test
    void aLockWithAnotherProgramIsRefuted() throws IOException {
        LockFile honest = LockStore.read(LockFixture.lockOfAbs(directory, ""));
        LockFile changed = new LockFile(honest.spec(), LockFixture.ABS_BUT_FOR_ONE_INPUT, honest.provenance(),
                honest.proof());
        Path lock = new LockStore(directory).write(changed);
        CommandRun run = CommandRun.of(CommandRun.HERE, "verify", lock.toString());
        assertThat(run.status()).isEqualTo(11);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("ulpforge: ULP221: ", "1 of 256 segments", "from 3f000000 on",
                "the program or its certificate");
    }

    @ParameterizedTest
    @ValueSource(strings = { "verify", "bench", "report" })
    void aProgramThatReturnsItsInputIsRefusedBeforeAnyWorkerStarts(String command) throws IOException {
        LockFile honest = LockStore.read(LockFixture.lockOfAbs(directory, "[-2, 2]"));
        Path lock = new LockStore(directory).write(new LockFile(honest.spec(),
                ProgramText.parse("v0 = input\nreturn v0\n"), honest.provenance(), honest.proof(),
                honest.samples()));
        CommandRun run = CommandRun.of(CommandRun.NONE, command,
                (command.equals("report") ? directory : lock).toString());
        assertThat(run.status()).isEqualTo(11);
        assertThat(run.out() + run.err()).contains("ULP221: " + lock + " does not hold: its program returns -0x");
    }

    @Test
    void aDirectoryIsVerifiedWhole() throws IOException {
        Path lock = withoutSamples(LockStore.read(LockFixture.lockOfAbs(directory, "[-2, 2]")));
        Path broken = Files.writeString(directory.resolve("a \"broken\" one.lock"), "ulpforge lock 2\n");
        CommandRun json = verifyAll("--renew", "--json");
        assertThat(json.out()).startsWith("{\"locks\": [\n").contains(
                "{\"lock\": \"" + broken.toString().replace("\"", "\\\"")
                        + "\", \"result\": \"failed\", \"id\": \"ULP210\"",
                "{\"lock\": \"" + lock + "\", \"fn\": \"abs(x)\", \"domain\": \"[-2, 2]\", \"maxUlp\": 1.0, "
                        + "\"demands\": \"1.0 ULP\", \"result\": \"verified\"",
                "a finding for verify " + lock + " --renew").endsWith("]}" + System.lineSeparator());
        assertThat(verifyAll().out()).contains("not verified\n  ULP210: ", "abs(x), at most 1.0 ULP: verified",
                "  a finding for verify " + lock + "\n", "2 locks, 1 not verified");
    }

    private CommandRun verifyAll(String... options) {
        CommandRun run = CommandRun.of(
                (arguments, progress, limit) -> new WorkerOutcome.Done("a finding for " + String.join(" ", arguments)),
                Stream.concat(Stream.of("verify", directory.toString()), Stream.of(options)).toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        return run;
    }

    @Test
    void anEditedLockIsRefusedBeforeAnyWorkerStarts() throws IOException {
        Path lock = LockFixture.lockOfAbs(directory, "");
        Files.writeString(lock, Files.readString(lock).replace("wrong-special 0", "wrong-special 1"));
        CommandRun run = CommandRun.of(CommandRun.NONE, "verify", lock.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("ulpforge: ULP210: " + lock).contains("edited or damaged");
    }

    @Test
    void aKernelIsTimedBesideItsPeers() {
        Path lock = LockFixture.lockOfAbs(directory, "");
        CommandRun run = CommandRun.of(CommandRun.REAL, "bench", lock.toString());
        assertThat(run.err()).doesNotContain("ulpforge:");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("4,096 floats in [-10.0, 10.0]")
                .containsPattern("Ulpforge +[0-9.]+ +[0-9]+ %\\R")
                .containsPattern("\\(float\\) Math\\.abs\\(x\\) +[0-9.]+").containsPattern("copy +[0-9.]+");
    }

    @Test
    void aWorkerRefusesWhatItDoesNotKnow() {
        CommandRun run = CommandRun.of((arguments, progress, limit) -> CommandRun.REAL
                .run(List.of("dance"), progress, limit), "bench",
                LockFixture.lockOfAbs(directory, "").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("ulpforge: ULP212: a worker cannot do \"dance\"");
    }
}
