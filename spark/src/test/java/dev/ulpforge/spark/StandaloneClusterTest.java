package dev.ulpforge.spark;

import java.nio.file.Path;

import org.apache.spark.SparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import dev.ulpforge.driver.cluster.Cluster;
import dev.ulpforge.model.task.LocalExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/** A real cluster, whose processes start and die. */
@Isolated
@Tag("long")
class StandaloneClusterTest {
    @TempDir
    private Path home;
    private StandaloneCluster cluster;

    @BeforeEach
    void start() throws Exception {
        cluster = new StandaloneCluster(home, 2);
        cluster.properties().forEach(flag -> System.setProperty(flag.substring(2, flag.indexOf('=')),
                flag.substring(flag.indexOf('=') + 1)));
    }

    @AfterEach
    void stop() {
        cluster.close();
        System.getProperties().stringPropertyNames().stream().filter(key -> key.startsWith("spark."))
                .forEach(System::clearProperty);
    }

    /** One of two workers is killed in the middle of the work. */
    @Test
    void aFrontIsThatOfOneJvmAlthoughAWorkerDies() {
        DisturbedExecutor executor = new DisturbedExecutor(Cluster.executor(cluster.master()),
                () -> cluster.killWorker(0));
        try {
            assertThat(Jobs.front(executor, 8, 2)).isEqualTo(Jobs.front(new LocalExecutor(2), 8, 2));
            assertThat(executor.happened()).isTrue();
        } finally {
            SparkContext.getOrCreate().stop();
        }
    }
}
