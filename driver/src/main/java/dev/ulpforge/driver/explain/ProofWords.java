package dev.ulpforge.driver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.Enumerated;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.spec.Expression;

/** What a lock's certificate says, in a few lines. */
final class ProofWords {
    private ProofWords() {}

    static List<String> of(LockFile lock) {
        return switch (lock.proof()) {
            case Exhaustive proof -> of(proof);
            case Bounded proof when lock.spec().fn() instanceof Expression.OfTwo -> lines(proof,
                    "at most %s ULP for every pair of arguments, and so at most %s, by a theorem on such programs",
                    "%,d inputs of their parts were run one by one");
            case Bounded proof when lock.spec().fn().isOfPairs() -> lines(proof,
                    "at most %s ULP for every pair, and so at most %s, by the errors of operations on %,d cells",
                    "%,d arguments of functions were run one by one");
            case Enumerated proof -> List.of(
                    String.format(Locale.ROOT,
                            "%,d pairs, one by one: every pair of the domain, each correctly rounded",
                            proof.inputs()),
                    "an error of " + proof.found() + " ULP at " + proof.witness(),
                    String.format(Locale.ROOT, "%,d comparisons were decided by exact arithmetic", proof.exact()),
                    "digest " + proof.digest());
            case Bounded proof -> lines(proof,
                    "at most %s ULP at every input, and so at most %s, by enclosures on %,d cells",
                    "%,d inputs among them were run one by one");
        };
    }

    /** {@return the lines} @param why takes the bounds and the cells @param run takes the inputs */
    private static List<String> lines(Bounded proof, String why, String run) {
        return List.of(
                String.format(Locale.ROOT, why, proof.maxUlp(), proof.bound(), proof.cells()),
                String.format(Locale.ROOT, run, proof.inputs()),
                "found at least " + proof.found() + " ULP at " + proof.witness(),
                String.format(Locale.ROOT, "digest %s of the results for a fixed set of inputs", proof.digest()));
    }

    private static List<String> of(Exhaustive proof) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%,d inputs, one by one: every float of the domain", proof.inputs()));
        lines.add("largest error " + proof.maxUlp() + " ULP of at most " + proof.bound() + " at " + proof.witness());
        lines.add(String.format(Locale.ROOT, "%.2f %% of the results are correctly rounded",
                Math.floor(1e4 * proof.correctShare()) / 100));
        proof.extremes().forEach(extreme -> lines.add(extreme.toString()));
        if (!proof.properties().isEmpty()) {
            lines.add(proof.properties().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        lines.add("digest " + proof.digest() + ", on JDK " + proof.jdk() + ", " + proof.cpu());
        return lines;
    }
}
