package dev.ulpforge.driver.cli;

import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine.Option;

import dev.ulpforge.driver.cluster.Cluster;

/** The option that names a cluster. */
final class ClusterOption {
    @Option(names = Cluster.MASTER, paramLabel = "URL", defaultValue = Cluster.NONE, description = "Runs independent tasks on a Spark cluster, such as spark://host:7077, or local[*]; needs ulpforge-spark.jar and Spark on the class path. The results are the same.")
    private String master;

    /** {@return the address, empty for none} */
    String master() {
        return master;
    }

    /** {@return the words for a worker that connects to the cluster: flags first} */
    List<String> words(List<String> words) {
        return Stream.concat(Cluster.flags(master).stream(), words.stream()).toList();
    }
}
