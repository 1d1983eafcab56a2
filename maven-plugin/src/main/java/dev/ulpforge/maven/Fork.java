package dev.ulpforge.maven;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.apache.maven.artifact.Artifact;

import dev.ulpforge.worker.WorkerCommand;

/**
 * The Java program and the class path of forked JVMs.
 *
 * @param java      the program
 * @param classPath the driver, the processor and all that they need
 */
record Fork(Path java, String classPath) {
    /** Maven 3.8 lists it among a plugin's artifacts, though nothing of ours needs it. */
    private static final String ADDED_BY_MAVEN = "plexus-utils";

    /** {@return forks with the artifacts of this plugin} */
    static Fork of(Path java, Collection<Artifact> artifacts) {
        return new Fork(java, WorkerCommand.classPath(
                artifacts.stream().filter(artifact -> !artifact.getArtifactId().equals(ADDED_BY_MAVEN))
                        .map(artifact -> artifact.getFile().toPath()).toList()));
    }

    /** {@return the command of a worker} */
    WorkerCommand worker(List<String> words) {
        return WorkerCommand.of(java, classPath, words);
    }
}
