package dev.ulpforge.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints a table of all kernels of the project: error, inputs checked, and speed beside that of the peers; and writes a
 * page about them, with charts.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportGoal extends ForkingGoal {
    /** Skips this goal. */
    @Parameter(property = "ulpforge.report.skip", defaultValue = "false")
    private boolean skip;
    /** The page to write. */
    @Parameter(property = "ulpforge.page", defaultValue = "${project.build.directory}/ulpforge/index.html")
    private File page;
    /** Times the kernels. Otherwise there is no table, and the page is the same on every machine. */
    @Parameter(property = "ulpforge.bench", defaultValue = "true")
    private boolean bench;
    /** The directory of generated sources. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources", readonly = true)
    private File sources;

    /** For Maven. */
    public ReportGoal() {}

    @Override
    public void execute() throws MojoFailureException {
        if (skip || locks().isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>(List.of("report", lockDirectory().toString(), "--html", page.toString()));
        if (!bench) {
            words.add("--no-bench");
        }
        if (sources.isDirectory()) {
            words.addAll(List.of("--sources", sources.toString()));
        }
        commandLine().run(words);
    }
}
