package dev.ulpforge.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes the annotated methods in compiled classes call their kernels, as the compiler plugin does while they are
 * compiled. Methods that do already stay as they are. Without annotated sources it starts no other JVM.
 */
@Mojo(name = "weave", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class WeaveGoal extends ForkingGoal {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Whether this goal does nothing. */
    @Parameter(property = "ulpforge.weave.skip", defaultValue = "false")
    private boolean skip;
    /** The directory of the compiled classes. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
    private File classes;

    /** For Maven. */
    public WeaveGoal() {}

    @Override
    public void execute() throws MojoFailureException {
        if (skip || !classes.isDirectory() || !isAnnotated()) {
            return;
        }
        String woven = workers().run(List.of("weave", "--classes", classes.getPath()), "weaving", LIMIT);
        if (!woven.equals("0")) {
            getLog().info(woven + " methods call their kernels now");
        }
    }

    private boolean isAnnotated() throws MojoFailureException {
        try {
            return !AnnotatedSources.below(project().getCompileSourceRoots().stream().map(Path::of).toList()).files()
                    .isEmpty();
        } catch (IOException e) {
            throw new MojoFailureException(PluginMessage.NOT_WRITTEN.text(project().getBasedir(), e.toString()), e);
        }
    }
}
