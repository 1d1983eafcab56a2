package dev.ulpforge.processor;

import java.util.List;
import java.util.Locale;

import dev.ulpforge.codegen.lock.Certificate;
import dev.ulpforge.codegen.lock.LockFile;

/** What a kernel's documentation says of it: facts of its lock that are the same on every machine. */
final class KernelFacts {
    private KernelFacts() {}

    /** {@return the lines of documentation, HTML as Javadoc takes it} */
    static List<String> lines(LockFile lock) {
        Certificate proof = lock.certificate();
        String domain = lock.spec().domain().toString();
        return List.of(
                "{@code %s} with an error of at most %s ULP for every float%s.".formatted(lock.spec().fn(),
                        lock.spec().maxUlp(), domain.isEmpty() ? "" : " in {@code " + domain + "}"),
                "",
                "<p>Proven on %d inputs, one by one: the largest error is %s ULP, at".formatted(proof.inputs(),
                        proof.maxUlp()),
                "{@code %s}; %s %% of the results are correctly rounded.".formatted(proof.witness(),
                        String.format(Locale.ROOT, "%.2f", Math.floor(1e4 * proof.correctShare()) / 100)),
                "");
    }
}
