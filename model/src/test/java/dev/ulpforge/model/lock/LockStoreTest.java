package dev.ulpforge.model.lock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LockStoreTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsFound() throws IOException {
        LockStore store = new LockStore(directory.resolve("new/locks"));
        LockFile lock = Locks.random(1);
        assertThat(store.find(lock.spec())).isEmpty();
        Path path = store.write(lock);
        assertThat(store.find(lock.spec())).contains(lock);
        assertThat(Files.readString(path)).isEqualTo(lock.text());
        assertThat(store.write(lock)).isEqualTo(path);
        assertThat(files(store.directory())).containsExactly(path);
    }

    @Test
    void anyoneMayReadALock() throws IOException {
        Path plain = Files.writeString(directory.resolve("plain"), "");
        Path lock = new LockStore(directory).write(Locks.random(1));
        assertThat(Files.getAttribute(lock, "posix:permissions"))
                .isEqualTo(Files.getAttribute(plain, "posix:permissions"));
    }

    @Test
    void theLockOfAnotherSpecIsRefused() throws IOException {
        LockStore store = new LockStore(directory);
        LockFile lock = Locks.random(1);
        KernelSpec other = new KernelSpec(lock.spec().fn(), lock.spec().domain(), 3.75);
        Files.copy(store.write(lock), store.path(other));
        assertThatThrownBy(() -> store.find(other)).isInstanceOf(LockException.class)
                .hasMessageContaining("another spec")
                .hasMessageContaining(store.path(other).toString());
    }

    @Test
    void whatIsNoLockIsRefusedWithItsPath() throws IOException {
        LockStore store = new LockStore(directory);
        KernelSpec spec = Locks.random(1).spec();
        Path path = store.path(spec);
        for (byte[] content : List.of(new byte[0], new byte[]{ (byte) 0xff, (byte) 0xfe, 0 },
                "ulpforge lock 1\n".getBytes(StandardCharsets.UTF_8), new byte[5 << 20])) {
            Files.write(path, content);
            assertThatThrownBy(() -> store.find(spec)).isInstanceOf(LockException.class)
                    .hasMessageContaining(path.toString());
        }
        Files.delete(path);
        Files.createDirectory(path);
        assertThatThrownBy(() -> store.find(spec)).isInstanceOf(LockException.class);
    }

    @Test
    void whereNoLockCanBeWrittenNothingIsLeft() throws IOException {
        LockStore store = new LockStore(directory);
        LockFile lock = Locks.random(1);
        Path blocked = Files.createDirectories(store.path(lock.spec()).resolve("full"));
        assertThatThrownBy(() -> store.write(lock)).isInstanceOf(IOException.class);
        assertThat(files(directory)).containsExactly(blocked.getParent());
    }

    @Test
    void readersSeeWholeLocksWhileManyWrite() throws Exception {
        LockStore store = new LockStore(directory);
        LockFile first = Locks.random(1);
        List<LockFile> versions = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            versions.add(new LockFile(first.spec(), first.program(), new Provenance("0.1." + seed, seed, 1),
                    first.proof()));
        }
        store.write(versions.getFirst());
        AtomicBoolean done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Integer> reader = () -> {
                int read = 0;
                while (!done.get()) {
                    assertThat(store.find(first.spec())).get().isIn(versions);
                    read++;
                }
                return read;
            };
            List<Future<Integer>> readers = List.of(threads.submit(reader), threads.submit(reader));
            List<Future<?>> writers = new ArrayList<>();
            for (LockFile version : versions) {
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        store.write(version);
                    }
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            done.set(true);
            for (Future<Integer> read : readers) {
                assertThat(read.get()).isPositive();
            }
        }
        assertThat(files(directory)).containsExactly(store.path(first.spec()));
    }

    @ParameterizedTest
    @CsvSource({ "exp, exp-", "x, x-", "-x, x-", "1/x, 1-x-", "sin(x)/x, sin-x-",
            "x*0.5*(1+erf(x/sqrt(2))), x-0-5-1-erf-x-sqrt-2-",
            "abs(abs(abs(abs(abs(abs(abs(x))))))), abs-abs-abs-abs-abs-abs-" })
    void aFileNameShowsTheFunction(String fn, String start) {
        KernelSpec spec = new KernelSpec(Expression.parse(fn), Domain.ALL, 1);
        assertThat(new LockStore(directory).path(spec).getFileName().toString()).startsWith(start)
                .matches("[a-z0-9][a-z0-9-]*-[0-9a-f]{12}\\.lock");
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }
}
