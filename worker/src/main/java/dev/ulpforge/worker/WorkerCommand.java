package dev.ulpforge.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that starts a worker JVM.
 *
 * @param java      the {@code java} to start
 * @param flags     options of the JVM beside the default ones
 * @param classPath the class path of {@code ulpforge-driver} and all that it needs, in the form of {@code java -cp}
 * @param mainClass the class to start
 * @param arguments the worker's arguments, a verb first
 */
public record WorkerCommand(Path java, List<String> flags, String classPath, String mainClass,
        List<String> arguments) {
    /** The driver's main class; a name only, since this module does not know the driver. */
    public static final String MAIN_CLASS = "dev.ulpforge.driver.WorkerMain";

    private static final String FLAG = "-";
    private static final List<String> FLAGS = List.of("--add-modules", "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED", "-Xmx2g", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");

    /**
     * The flag of a search, which makes many kernels: code waits for its compilation. Vector operations in the
     * interpreter are a thousand times slower, and what they use of the processors the compiler lacks.
     */
    public static final String SEARCH_FLAG = "-XX:-BackgroundCompilation";

    public WorkerCommand {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
    }

    /** A command with the default options of the JVM. */
    public WorkerCommand(Path java, String classPath, String mainClass, List<String> arguments) {
        this(java, List.of(), classPath, mainClass, arguments);
    }

    /**
     * {@return a command for the driver's worker, on the JDK that this JVM runs on; first words that start with - are
     * its flags}
     */
    public static WorkerCommand of(String classPath, List<String> words) {
        return of(Path.of(System.getProperty("java.home"), "bin", "java"), classPath, words);
    }

    /**
     * {@return a command for the driver's worker, of which first words that start with - are flags of the JVM
     * {@code java}}
     */
    public static WorkerCommand of(Path java, String classPath, List<String> words) {
        List<String> flags = words.stream().takeWhile(word -> word.startsWith(FLAG)).toList();
        return new WorkerCommand(java, flags, classPath, MAIN_CLASS, words.subList(flags.size(), words.size()));
    }

    /** {@return class path entries in the form of {@code java -cp}} */
    public static String classPath(List<Path> entries) {
        return String.join(File.pathSeparator, entries.stream().map(Path::toString).toList());
    }

    /** {@return the words of the command} */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(java.toString()));
        words.addAll(FLAGS);
        words.addAll(flags);
        words.addAll(List.of("-cp", classPath, mainClass));
        words.addAll(arguments);
        return List.copyOf(words);
    }
}
