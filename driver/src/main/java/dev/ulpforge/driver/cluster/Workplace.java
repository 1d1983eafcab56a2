package dev.ulpforge.driver.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.sweep.Platform;

/**
 * Where independent tasks run, and where their results are written down.
 *
 * @param master     the address of a cluster; empty for this JVM
 * @param checkpoint the file of results; empty for none
 */
public record Workplace(String master, String checkpoint) {
    /** The option that names a file of the results of tasks. */
    public static final String CHECKPOINT = "--checkpoint";

    /** How such a file starts, whatever its format. */
    public static final String CHECKPOINT_MARK = "ulpforge tasks ";

    /** A JVM that does one task after the other, as on a cluster, goes on with the file that it has. */
    private static final Map<Path, TaskJournal> OPEN = new ConcurrentHashMap<>();

    /** This JVM, where nothing is written down. */
    public static final Workplace HERE = new Workplace(Cluster.NONE, "");

    /** {@return the workplace that options name, by key} */
    public static Workplace of(Map<String, String> options) {
        return new Workplace(options.getOrDefault(Cluster.MASTER, Cluster.NONE), options.getOrDefault(CHECKPOINT, ""));
    }

    /** {@return the words of the options, which {@link #of} takes back} */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (!master.equals(Cluster.NONE)) {
            words.addAll(List.of(Cluster.MASTER, master));
        }
        if (!checkpoint.isEmpty()) {
            words.addAll(List.of(CHECKPOINT, checkpoint));
        }
        return List.copyOf(words);
    }

    /**
     * {@return who runs tasks here}
     *
     * @throws CommandException if there is no such cluster, or the file is not one of the same code
     */
    public TaskExecutor executor() {
        TaskExecutor executor = Cluster.executor(master);
        return checkpoint.isEmpty()
                ? executor
                : new JournalledExecutor(executor, OPEN.computeIfAbsent(Path.of(checkpoint).toAbsolutePath(),
                        path -> TaskJournal.in(path, CodeDigest.ofThisCode(), executor.slots())),
                        Platform.jdk() + " " + Platform.cpu());
    }
}
