package dev.ulpforge.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;

/** The parameters of every goal. */
public abstract class ForkingGoal extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;
    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> artifacts;
    @Inject
    private ToolchainManager toolchains;

    /** The directory of the lock files. */
    @Parameter(property = "ulpforge.locks", defaultValue = "${project.basedir}/ulpforge", required = true)
    private File locks;

    /** {@return the project} */
    final MavenProject project() {
        return project;
    }

    /** {@return the session} */
    final MavenSession session() {
        return session;
    }

    /** {@return the directory of the lock files} */
    final Path lockDirectory() {
        return locks.toPath();
    }

    /** {@return the lock files, in the order of their names} */
    final List<Path> locks() {
        if (!Files.isDirectory(lockDirectory())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(lockDirectory())) {
            return files.filter(file -> file.getFileName().toString().endsWith(".lock")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what JVMs are forked with} */
    final Fork fork() throws MojoFailureException {
        return Fork.of(new Jdk(toolchains, session).java(), artifacts);
    }

    /** {@return what runs workers} */
    final GoalWorkers workers() throws MojoFailureException {
        boolean seen = System.console() != null && session.getRequest().isInteractiveMode() && !session.isParallel();
        return new GoalWorkers(fork(), getLog(), seen);
    }

    /** {@return the command line, which prints to this build's log} */
    final CommandLine commandLine() throws MojoFailureException {
        return new CommandLine(fork(), project.getBasedir().toPath(), getLog());
    }
}
