package dev.ulpforge.maven;

import java.nio.file.Path;
import java.util.List;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Times each kernel of the project on this machine, in one run with its peers: the JDK's vector operator where there is
 * one, {@code Math}, and a copy loop. Compare the ratios: times drift with the machine.
 */
@Mojo(name = "bench", threadSafe = true)
public final class BenchGoal extends ForkingGoal {
    /** Skips this goal. */
    @Parameter(property = "ulpforge.bench.skip", defaultValue = "false")
    private boolean skip;

    /** For Maven. */
    public BenchGoal() {}

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            return;
        }
        for (Path lock : locks()) {
            commandLine().run(List.of("bench", lock.toString()));
        }
    }
}
