package dev.ulpforge.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.ulpforge.driver.cluster.Cluster;

/** A master and workers, each a process of its own, on the loopback interface. */
final class StandaloneCluster implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int WORKERS = 2;
    private static final long GLANCE = 50_000_000;

    private final Path home;
    private final int port = freePort();
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();

    /** A master whose files lie below a directory; it has no workers yet. */
    StandaloneCluster(Path home) throws IOException {
        this.home = home;
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : classPath().split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (Files.isRegularFile(jar) && !Files.exists(jars.resolve(jar.getFileName()))) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
        startDaemon("org.apache.spark.deploy.master.Master", "--host", LOOPBACK, "--port", String.valueOf(port),
                "--webui-port", "0");
        awaitMaster();
    }

    /** Starts workers of one core each until there are {@value #WORKERS}. */
    void startWorkers() throws IOException {
        while (workers.size() < WORKERS) {
            workers.add(startDaemon("org.apache.spark.deploy.worker.Worker", "--host", LOOPBACK, "--webui-port", "0",
                    "--cores", "1", "--memory", "1g", "--work-dir", home.resolve("work").toString(), master()));
        }
    }

    /** {@return its address} */
    String master() {
        return "spark://" + LOOPBACK + ":" + port;
    }

    /** {@return the properties of an application, which begins when all workers are there, as flags of its JVM} */
    List<String> properties() {
        return List.of("-Dspark.cores.max=" + WORKERS, "-Dspark.scheduler.minRegisteredResourcesRatio=1",
                "-Dspark.driver.host=" + LOOPBACK, "-Dspark.driver.bindAddress=" + LOOPBACK,
                "-Dspark.executor.memory=512m", "-Dspark.executor.extraClassPath=" + classPath());
    }

    /** Kills a worker and its executor, with all that they are doing. */
    void killWorker() {
        kill(workers.removeFirst());
    }

    /** {@return a process that is an application, its output in a file} */
    Process startDriver(String mainClass, String... arguments) throws IOException {
        return start(Stream.concat(Cluster.flags("local").stream(), properties().stream()).distinct().toList(),
                mainClass, arguments);
    }

    private Process startDaemon(String mainClass, String... arguments) throws IOException {
        return start(Stream.concat(Stream.of("-XX:TieredStopAtLevel=1"), Cluster.flags("local").stream()).toList(),
                mainClass, arguments);
    }

    private Process start(List<String> flags, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                        "-XX:+UseSerialGC"));
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), mainClass));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(home.resolve("log" + processes.size()).toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        Process started = builder.start();
        processes.add(started);
        return started;
    }

    /** {@return what a process has printed} */
    String log(Process process) throws IOException {
        return Files.readString(home.resolve("log" + processes.indexOf(process)));
    }

    @Override
    public void close() {
        processes.reversed().forEach(StandaloneCluster::kill);
    }

    /** Kills a process and those that it has started. */
    static void kill(Process process) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList()
                .forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** {@return the class path of this JVM, which processes elsewhere can read} */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Workers and drivers ask a few times only. */
    private void awaitMaster() throws IOException {
        while (processes.getFirst().isAlive()) {
            try (Socket _ = new Socket(LOOPBACK, port)) {
                return;
            } catch (ConnectException notYet) {
                LockSupport.parkNanos(GLANCE);
            }
        }
        throw new IOException(log(processes.getFirst()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
