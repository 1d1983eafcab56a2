package dev.ulpforge.model.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The facts of a lock for a kernel's documentation, which are the same on every machine. */
public final class KernelSummary {
    private KernelSummary() {}

    /** {@return the lines of documentation, HTML as Javadoc takes it} */
    public static List<String> lines(LockFile lock) {
        String domain = lock.spec().domain().toString();
        List<String> lines = new ArrayList<>(List.of(
                String.format(Locale.ROOT, "{@code %s} with an error of at most %s for every float%s.",
                        lock.spec().fn(),
                        lock.spec().demands().words(), domain.isEmpty() ? "" : " in {@code " + domain + "}"),
                ""));
        lines.addAll(switch (lock.proof()) {
            case Exhaustive proof -> lines(proof);
        });
        lines.add("");
        return List.copyOf(lines);
    }

    private static List<String> lines(Exhaustive proof) {
        return List.of(
                String.format(Locale.ROOT, "<p>Proven on %d inputs, one by one: the largest error is %s ULP, at",
                        proof.inputs(),
                        proof.maxUlp()),
                String.format(Locale.ROOT, "{@code %s}; %s %% of the results are correctly rounded.", proof.witness(),
                        String.format(Locale.ROOT, "%.2f", Math.floor(1e4 * proof.correctShare()) / 100)));
    }
}
