package dev.ulpforge.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.processor.Fixtures;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.WorkerChannel;
import dev.ulpforge.worker.WorkerMessage;

/** Stands for the driver's worker in tests of the processor. What it does is chosen by the seed. */
public final class WorkerMain {
    private WorkerMain() {}

    /** What a worker may do; its seed is the ordinal. */
    public enum Deed {
        /** Writes a lock. */
        FORGE,
        /** Finds nothing. */
        MISS,
        /** Cannot do what it is asked for. */
        REFUSE,
        /** Says that it wrote a lock. */
        LIE,
        /** Writes a file that is no lock. */
        BOTCH,
        /** Dies while it writes a lock. */
        DIE,
        /** Never ends. */
        HANG,
        /** Needs more memory than it has. */
        EXHAUST,
        /** Throws. */
        THROW
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        channel.send(new WorkerMessage.Progress(0.25, "generation 1"));
        LockStore store = new LockStore(Path.of(value(arguments, "locks")));
        LockFile lock = Fixtures.lock(Fixtures.spec(value(arguments, "fn"), value(arguments, "domain"),
                Double.parseDouble(value(arguments, "demands"))));
        Path path = store.path(lock.spec());
        switch (Deed.values()[Integer.parseInt(value(arguments, "seed"))]) {
            case FORGE -> channel.send(new WorkerMessage.Result(store.write(lock).toString()));
            case MISS -> {
                channel.send(new WorkerMessage.Error("ULP201", "the closest program has 1.25 ULP"));
                System.exit(ExitCode.MISSED.status());
            }
            case REFUSE -> {
                channel.send(
                        new WorkerMessage.Error("ULP225", "exp(x) cannot be verified: write it with other functions"));
                System.exit(ExitCode.USAGE.status());
            }
            case LIE -> channel.send(new WorkerMessage.Result(path.toString()));
            case BOTCH -> {
                Files.createDirectories(store.directory());
                Files.writeString(path, lock.text().substring(0, 1000));
                channel.send(new WorkerMessage.Result(path.toString()));
            }
            case DIE -> {
                Files.createDirectories(store.directory());
                Files.writeString(Files.createTempFile(store.directory(), ".ulpforge.", ".tmp"), "ulpforge lock 1\n");
                Runtime.getRuntime().halt(134);
            }
            case HANG -> Thread.sleep(60_000);
            case EXHAUST -> System.err.println(new long[Integer.MAX_VALUE - 8].length);
            case THROW -> throw new IllegalStateException("a defect in the worker");
        }
    }

    private static String value(String[] arguments, String name) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--" + name)) {
                return arguments[i + 1];
            }
        }
        throw new IllegalArgumentException("no --" + name);
    }
}
