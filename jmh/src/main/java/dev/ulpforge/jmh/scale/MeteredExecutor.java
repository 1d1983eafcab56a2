package dev.ulpforge.jmh.scale;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.model.task.TaskWatch;

/** Runs tasks one after the other, and takes down what each takes. */
final class MeteredExecutor implements TaskExecutor {
    private final List<List<TaskCost>> jobs = new ArrayList<>();
    private long read;
    private double reading;

    /** {@return the seconds that reading a byte of a result has taken on average} */
    double secondsPerByte() {
        return reading / read;
    }

    /** {@return the costs of the tasks of each job that has some, in the order of the jobs} */
    List<List<TaskCost>> jobs() {
        return List.copyOf(jobs);
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public LocalExecutor here() {
        return new LocalExecutor(1);
    }

    @Override
    public <C, R> List<Optional<R>> untilEnded(Common<C> common, List<? extends IndependentTask<? super C, R>> tasks,
            TaskWatch<R> watch) {
        List<TaskCost> costs = new ArrayList<>();
        List<Optional<R>> results = new ArrayList<>();
        for (IndependentTask<? super C, R> task : tasks) {
            long start = System.nanoTime();
            R result = task.run(common.here(), () -> false);
            double seconds = secondsSince(start);
            costs.add(new TaskCost(seconds, bytes(task).length, received(bytes(result))));
            results.add(Optional.of(result));
        }
        if (!costs.isEmpty()) {
            jobs.add(List.copyOf(costs));
        }
        return results;
    }

    private long received(byte[] result) {
        long start = System.nanoTime();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(result))) {
            in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        reading += secondsSince(start);
        read += result.length;
        return result.length;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    private static byte[] bytes(Object sent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
