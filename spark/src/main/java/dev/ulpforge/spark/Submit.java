package dev.ulpforge.spark;

import java.util.Arrays;
import java.util.stream.Stream;

import dev.ulpforge.driver.cli.Ulpforge;
import dev.ulpforge.driver.cluster.Cluster;

/** The main class for {@code spark-submit}: the command line, whose work this JVM does on the cluster it was given. */
public final class Submit {
    private Submit() {}

    /** Runs the command line with these arguments, and ends with its exit status. */
    public static void main(String[] arguments) {
        String master = System.getProperty("spark.master", "local[*]");
        System.exit(Ulpforge.runHere(Arrays.asList(arguments).contains(Cluster.MASTER)
                ? arguments
                : Stream.concat(Arrays.stream(arguments), Stream.of(Cluster.MASTER, master)).toArray(String[]::new)));
    }
}
