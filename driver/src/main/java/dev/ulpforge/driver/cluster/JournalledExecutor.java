package dev.ulpforge.driver.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.model.task.TaskWatch;

/**
 * Runs tasks on another executor and writes their results down; those that were written down before are not run again.
 * Tasks whose common object has no recipe are not written down.
 */
final class JournalledExecutor implements TaskExecutor {
    /** Results are ours, made of what Java has. */
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config
            .createFilter("dev.ulpforge.**;java.base/*;!*");

    private final TaskExecutor other;
    private final TaskJournal journal;
    private final byte[] platform;

    /**
     * An executor that keeps a journal.
     *
     * @param platform what tasks run on; results on record of another one do not count, so that a kernel is proven
     *                 anew at each width of vectors
     */
    JournalledExecutor(TaskExecutor other, TaskJournal journal, String platform) {
        this.other = other;
        this.journal = journal;
        this.platform = platform.getBytes(StandardCharsets.UTF_8);
    }

    /** Those by which the journal's work was divided, so that it is divided alike. */
    @Override
    public int slots() {
        return journal.slots();
    }

    @Override
    public LocalExecutor here() {
        return other.here();
    }

    @Override
    public <C, R> List<Optional<R>> untilEnded(Common<C> common, List<? extends IndependentTask<? super C, R>> tasks,
            TaskWatch<R> watch) {
        if (common.recipe().isEmpty()) {
            return other.untilEnded(common, tasks, watch);
        }
        byte[] recipe = bytes(common.recipe().get());
        List<byte[]> asked = tasks.stream().map(task -> CodeDigest.of(platform, recipe, bytes(task))).toList();
        List<Optional<R>> results = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            Optional<R> known = journal.result(asked.get(i)).map(JournalledExecutor::read);
            results.add(known);
            if (known.isEmpty()) {
                missing.add(i);
            }
        }
        List<Optional<R>> found = other.untilEnded(common, missing.stream().map(tasks::get).toList(),
                new Writing<>(watch, missing, asked, tasks.size()));
        for (int i = 0; i < missing.size(); i++) {
            results.set(missing.get(i), found.get(i));
        }
        return List.copyOf(results);
    }

    /** Writes down what arrives. */
    private final class Writing<R> implements TaskWatch<R> {
        private final TaskWatch<R> watch;
        private final List<Integer> missing;
        private final List<byte[]> asked;
        private final double all;

        Writing(TaskWatch<R> watch, List<Integer> missing, List<byte[]> asked, int all) {
            this.watch = watch;
            this.missing = missing;
            this.asked = asked;
            this.all = all;
        }

        @Override
        public boolean goesOn(double share) {
            return watch.goesOn((all - missing.size() + share * missing.size()) / all);
        }

        @Override
        public void arrived(int task, R result) {
            journal.add(asked.get(missing.get(task)), bytes(result));
            watch.arrived(missing.get(task), result);
        }
    }

    private static byte[] bytes(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static <R> R read(byte[] result) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(result))) {
            in.setObjectInputFilter(OURS);
            return (R) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("a result that this code wrote cannot be read", e);
        }
    }
}
