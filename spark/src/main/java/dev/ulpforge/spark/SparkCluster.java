package dev.ulpforge.spark;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.launcher.JavaModuleOptions;

import dev.ulpforge.driver.cluster.Cluster;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.task.TaskExecutor;

/** Connects to Spark. What Spark's system properties say goes before what is set here. */
public final class SparkCluster implements Cluster {
    private static final String PROPERTIES = "spark.";

    /** Spark's own, and its properties of this JVM. */
    @Override
    public List<String> flags() {
        Stream<String> properties = System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith(PROPERTIES)).sorted()
                .map(key -> "-D" + key + "=" + System.getProperty(key));
        return Stream.concat(Arrays.stream(JavaModuleOptions.defaultModuleOptionArray()), properties).toList();
    }

    @Override
    public TaskExecutor connect(String master) {
        try {
            return new SparkExecutor(SparkContext.getOrCreate(configuration(master)));
        } catch (Exception refused) {
            throw CommandException.usage(DriverMessage.CLUSTER_FAILED.about(master, refused.getMessage()));
        }
    }

    private static SparkConf configuration(String master) {
        String[] jars = Stream.of(Cluster.class, SparkCluster.class).map(SparkCluster::place)
                .filter(Files::isRegularFile).distinct().map(Path::toString).toArray(String[]::new);
        return new SparkConf().setMaster(master).setIfMissing("spark.app.name", "Ulpforge").setJars(jars)
                .setIfMissing("spark.log.level", "WARN").setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.ui.showConsoleProgress", "false")
                .setIfMissing("spark.locality.wait", "0");
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
