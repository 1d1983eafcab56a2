package dev.ulpforge.driver.cluster;

import java.util.List;
import java.util.ServiceLoader;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.TaskExecutor;

/** Connects to clusters. A jar on the class path provides it as a service; without one there are none. */
public interface Cluster {

    /** The option that names a cluster. */
    String MASTER = "--master";

    /** The address of no cluster: work runs on threads of this JVM. */
    String NONE = "";

    /** {@return the flags that a JVM has to be started with to connect} */
    List<String> flags();

    /**
     * {@return an executor on the cluster; its connection ends with this JVM}
     *
     * @throws CommandException if there is no such cluster
     */
    TaskExecutor connect(String master);

    /**
     * {@return who runs tasks at an address, {@link #NONE} being this JVM}
     *
     * @throws CommandException if no jar for clusters is on the class path, or there is no such cluster
     */
    static TaskExecutor executor(String master) {
        return master.equals(NONE) ? new LocalExecutor() : installed(master).connect(master);
    }

    /**
     * {@return the flags of a JVM that runs tasks at an address}
     *
     * @throws CommandException if no jar for clusters is on the class path
     */
    static List<String> flags(String master) {
        return master.equals(NONE) ? List.of() : installed(master).flags();
    }

    private static Cluster installed(String master) {
        return ServiceLoader.load(Cluster.class).findFirst()
                .orElseThrow(() -> CommandException.usage(DriverMessage.NO_CLUSTER.about(master)));
    }
}
