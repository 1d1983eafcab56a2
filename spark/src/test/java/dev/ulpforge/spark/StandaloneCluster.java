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
    private static final long GLANCE = 50_000_000;

    private final Path home;
    private final int port = freePort();
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();

    /** A cluster whose files lie below a directory. */
    StandaloneCluster(Path home, int workers) throws IOException {
        this.home = home;
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : classPath().split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (Files.isRegularFile(jar) && !Files.exists(jars.resolve(jar.getFileName()))) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
        start("org.apache.spark.deploy.master.Master", "--host", LOOPBACK, "--port", String.valueOf(port),
                "--webui-port", "0");
        awaitMaster();
        for (int i = 0; i < workers; i++) {
            this.workers.add(start("org.apache.spark.deploy.worker.Worker", "--host", LOOPBACK, "--webui-port", "0",
                    "--cores", "1", "--memory", "1g", "--work-dir", home.resolve("work" + i).toString(), master()));
        }
    }

    /** {@return its address} */
    String master() {
        return "spark://" + LOOPBACK + ":" + port;
    }

    /** {@return the properties of an application on it, as flags of its JVM} */
    List<String> properties() {
        return List.of("-Dspark.driver.host=" + LOOPBACK, "-Dspark.driver.bindAddress=" + LOOPBACK,
                "-Dspark.executor.memory=512m", "-Dspark.executor.extraClassPath=" + classPath());
    }

    /** Kills a worker and its executor, with all that they are doing. */
    void killWorker(int number) {
        kill(workers.get(number));
    }

    /** {@return a process of another JVM with Spark, its output in a file} */
    Process start(String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(Cluster.flags("local"));
        command.addAll(properties());
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

    /** {@return what a process has printed, by the number of its start} */
    String log(int number) throws IOException {
        return Files.readString(home.resolve("log" + number));
    }

    @Override
    public void close() {
        processes.reversed().forEach(StandaloneCluster::kill);
    }

    private static void kill(Process process) {
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
        throw new IOException(log(0));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
