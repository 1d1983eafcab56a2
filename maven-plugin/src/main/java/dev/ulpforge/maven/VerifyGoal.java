package dev.ulpforge.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks each lock of the project on this machine: its kernel's results for all inputs must have the certified digest,
 * and a sample of them must be within the bound. With nothing changed since the last time it does nothing.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyGoal extends ForkingGoal {
    /** Skips this goal. */
    @Parameter(property = "ulpforge.verify.skip", defaultValue = "false")
    private boolean skip;
    /** Runs the proof again too: every input against the oracle. */
    @Parameter(property = "ulpforge.exhaustive", defaultValue = "false")
    private boolean exhaustive;

    /** For Maven. */
    public VerifyGoal() {}

    @Override
    public void execute() throws MojoFailureException {
        if (skip || locks().isEmpty()) {
            return;
        }
        try {
            verify();
        } catch (IOException e) {
            throw new MojoFailureException(PluginMessage.NOT_WRITTEN.text(lockDirectory(), e.toString()), e);
        }
    }

    private void verify() throws IOException, MojoFailureException {
        Path state = Path.of(project().getBuild().getDirectory(), "ulpforge", "verify.state");
        String print = fingerprint();
        if (Files.isRegularFile(state) && Files.readString(state).equals(print)) {
            getLog().info(locks().size() + " locks were verified before, and nothing has changed");
            return;
        }
        List<String> words = new ArrayList<>(List.of("verify", lockDirectory().toString()));
        if (exhaustive) {
            words.add("--exhaustive");
        }
        commandLine().run(words);
        Files.createDirectories(state.getParent());
        Files.writeString(state, print);
    }

    private String fingerprint() throws IOException, MojoFailureException {
        Fingerprint print = new Fingerprint().with(Own.VERSION).with(Boolean.toString(exhaustive))
                .with(fork().java().toString());
        for (Path lock : locks()) {
            print.with(lock);
        }
        return print.text();
    }
}
