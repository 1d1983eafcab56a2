package dev.ulpforge.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

import dev.ulpforge.worker.Turn;

/**
 * Searches for each kernel of the project that has no lock, or one for something else, and generates the classes of
 * kernels that are declared without Java. Kernels are asked for by annotations, by {@code <kernels>}, and by {@code
 * ulpforge.toml}. With nothing to do it starts no other JVM.
 */
@Mojo(name = "forge", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class ForgeGoal extends ForkingGoal {
    /** Skips this goal. */
    @Parameter(property = "ulpforge.forge.skip", defaultValue = "false")
    private boolean skip;
    /** Makes a missing lock an error, for CI. */
    @Parameter(property = "ulpforge.frozen", defaultValue = "false")
    private boolean frozen;
    /** The seed of searches, part of their locks. */
    @Parameter(property = "ulpforge.seed", defaultValue = "1")
    private String seed;
    /** The time for one search: seconds, or with a unit as in 60s, 30m, 2h. */
    @Parameter(property = "ulpforge.budget", defaultValue = "60")
    private String budget;
    /**
     * Kernels that are declared here: {@code name}, {@code fn}, {@code package}, {@code class}, {@code domain}, and
     * what is demanded: {@code maxUlp}, {@code correctlyRounded}, {@code maxRelError}, {@code maxAbsError}, {@code
     * monotonic}, {@code odd}, {@code undefined}.
     */
    @Parameter
    private List<Kernel> kernels = List.of();
    /** The file that declares kernels, if it exists. */
    @Parameter(property = "ulpforge.toml", defaultValue = "${project.basedir}/ulpforge.toml")
    private File toml;
    /** The directory for the generated classes of declared kernels. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/ulpforge")
    private File output;
    /** The encoding of the sources. */
    @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
    private String encoding;

    /** For Maven. */
    public ForgeGoal() {}

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            return;
        }
        try {
            forge();
        } catch (IOException e) {
            throw new MojoFailureException(PluginMessage.NOT_WRITTEN.text(project().getBasedir(), e.toString()), e);
        }
    }

    private void forge() throws IOException, MojoFailureException {
        AnnotatedSources sources = AnnotatedSources.below(roots());
        boolean declared = !kernels.isEmpty() || toml.isFile();
        if (!declared && sources.files().isEmpty()) {
            return;
        }
        new BuildCheck(project(), !sources.files().isEmpty()).require(getLog());
        Description description = new Description(lockDirectory(), output.toPath(),
                encoding == null ? "UTF-8" : encoding, toml.toPath(), sources, kernels);
        WorkFolder folder = new WorkFolder(Path.of(project().getBuild().getDirectory(), "ulpforge"));
        if (!folder.upToDate(description, locks())) {
            inTurn(description, folder);
            folder.done(description, locks());
        }
        if (declared) {
            project().addCompileSourceRoot(output.getPath());
        }
    }

    /**
     * Builds of one project take turns, so that the second finds the locks of the first; so do the modules of one
     * build, since a search takes all processors.
     */
    private void inTurn(Description description, WorkFolder folder) throws IOException, MojoFailureException {
        synchronized (ForgeGoal.class) {
            Turn turn = Turn.take(folder.file("forge.lock"),
                    () -> getLog().info("another build forges the kernels of this project: waiting for it"));
            try {
                lock(description, folder);
            } finally {
                turn.close();
            }
        }
    }

    private void lock(Description description, WorkFolder folder) throws IOException, MojoFailureException {
        if (Files.exists(lockDirectory()) && !Files.isDirectory(lockDirectory())) {
            throw new MojoFailureException(PluginMessage.NO_PLACE.text(lockDirectory(), "it is not a directory"));
        }
        GoalWorkers workers = workers();
        Answer answer = folder.ask(description, workers);
        if (!answer.unlocked().isEmpty()) {
            Searches searches = new Searches(workers, lockDirectory(), number(seed), SearchTime.of(budget));
            if (frozen) {
                throw searches.frozen(answer.unlocked(), project().getBasedir());
            }
            searches.run(answer.unlocked());
            answer = folder.ask(description, workers);
            if (!answer.unlocked().isEmpty()) {
                throw new MojoFailureException(PluginMessage.NOT_LOCKED.text(Searches.words(answer.unlocked())));
            }
        }
        folder.tidy(description.output(), answer.sources());
    }

    /** {@return the directories of sources} Not those of generated ones, of which there are more as a build goes on. */
    private List<Path> roots() {
        return Stream.concat(project().getCompileSourceRoots().stream(), project().getTestCompileSourceRoots().stream())
                .map(Path::of).filter(root -> !root.startsWith(project().getBuild().getDirectory())).toList();
    }

    private static long number(String seed) throws MojoFailureException {
        try {
            return Long.parseLong(seed);
        } catch (NumberFormatException e) {
            throw new MojoFailureException(PluginMessage.PARAMETER.text("seed", seed,
                    "is not a 64-bit integer; write for instance 1"));
        }
    }
}
