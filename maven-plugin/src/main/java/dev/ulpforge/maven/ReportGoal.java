package dev.ulpforge.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints a table of all kernels of the project: error, inputs checked, and speed beside that of the peers. */
@Mojo(name = "report", threadSafe = true)
public final class ReportGoal extends ForkingGoal {
    /** Whether this goal does nothing. */
    @Parameter(property = "ulpforge.report.skip", defaultValue = "false")
    private boolean skip;
    /** Where generated sources lie. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources", readonly = true)
    private File sources;

    /** For Maven. */
    public ReportGoal() {}

    @Override
    public void execute() throws MojoFailureException {
        if (skip || locks().isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>(List.of("report", lockDirectory().toString()));
        if (sources.isDirectory()) {
            words.addAll(List.of("--sources", sources.toString()));
        }
        commandLine().run(words);
    }
}
