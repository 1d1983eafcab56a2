package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.driver.forge.LockFixture;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands with a real worker JVM. */
class WorkerCommandsTest {
    @TempDir
    private Path directory;

    @Test
    void anHonestLockIsVerified() {
        Path lock = LockFixture.lockOfAbs(directory, "");
        CommandRun run = CommandRun.of(CommandRun.REAL, "verify", lock.toString());
        assertThat(run.err()).contains("all results once more");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("abs(x), at most 1.0 ULP: verified",
                LockStore.read(lock).certificate().digest());
    }

    @Test
    void theProofCanBeRunAgain() {
        CommandRun run = CommandRun.of(CommandRun.REAL, "verify", LockFixture.lockOfAbs(directory, "").toString(),
                "--exhaustive");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("ULP at x=", "found again over 4294967296 inputs");
    }

    @Test
    void allWidthsAndTheInterpreterAgree() {
        CommandRun run = CommandRun.of(CommandRun.REAL, "verify", LockFixture.lockOfAbs(directory, "").toString(),
                "--everywhere");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("(128 bit, ", "random inputs (interpreted mode");
        assertThat(run.out().lines().filter(line -> line.contains("is the certified one"))).hasSize(3);
    }

    @Test
    void aLockWithAnotherProgramIsRefuted() throws IOException {
        LockFile honest = LockStore.read(LockFixture.lockOfAbs(directory, ""));
        LockFile changed = new LockFile(honest.spec(), LockFixture.ABS_BUT_FOR_ONE_INPUT, honest.provenance(),
                honest.certificate());
        Path lock = new LockStore(directory).write(changed);
        CommandRun run = CommandRun.of(CommandRun.REAL, "verify", lock.toString());
        assertThat(run.status()).isEqualTo(11);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("ulpforge: ULP221: ", "1 of 256 segments", "from 3f000000 on",
                "the program or its certificate");
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
                .run(java.util.List.of("dance"), progress, limit), "bench",
                LockFixture.lockOfAbs(directory, "").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("ulpforge: ULP212: a worker cannot do \"dance\"");
    }
}
