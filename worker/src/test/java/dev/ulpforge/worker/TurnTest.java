package dev.ulpforge.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TurnTest {
    private static final Runnable NEVER = () -> {
        throw new AssertionError("waits, though it need not");
    };

    @TempDir
    private Path directory;

    @Test
    void isOneAtATime() throws Exception {
        Path file = directory.resolve("turn");
        CountDownLatch waits = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Boolean> second;
        try (Turn first = Turn.take(file, NEVER)) {
            second = CompletableFuture.supplyAsync(() -> endedBefore(file, waits::countDown, ended));
            assertThat(waits.await(1, TimeUnit.MINUTES)).isTrue();
            ended.set(first != null);
        }
        assertThat(second.get(1, TimeUnit.MINUTES)).isTrue();
    }

    private static boolean endedBefore(Path file, Runnable waits, AtomicBoolean ended) {
        try (Turn turn = Turn.take(file, waits)) {
            return turn != null && ended.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isTheNextOnesOnceItEnds() throws IOException {
        Path file = directory.resolve("turn");
        Turn.take(file, NEVER).close();
        Turn.take(file, NEVER).close();
    }

    @Test
    void anotherFileIsAnotherTurn() throws IOException {
        Turn held = Turn.take(directory.resolve("one"), NEVER);
        Turn.take(directory.resolve("other"), NEVER).close();
        held.close();
    }

    @Test
    void anInterruptEndsTheWaitAndStaysSet() throws IOException {
        Turn held = Turn.take(directory.resolve("turn"), NEVER);
        Turn.take(directory.resolve("turn"), Thread.currentThread()::interrupt).close();
        assertThat(Thread.interrupted()).isTrue();
        held.close();
    }
}
