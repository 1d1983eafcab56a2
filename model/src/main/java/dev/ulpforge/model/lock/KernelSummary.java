package dev.ulpforge.model.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;

/** The facts of a lock for a kernel's documentation, which are the same on every machine. */
public final class KernelSummary {
    private static final List<Float> SPECIAL = List.of(0f, -0f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
            Float.NaN);

    private KernelSummary() {}

    /** {@return the lines of documentation, HTML as Javadoc takes it} */
    public static List<String> lines(LockFile lock) {
        String domain = lock.spec().domain().toString();
        Format format = lock.spec().format();
        boolean isOfTwo = lock.program().arguments() == 2;
        List<String> lines = new ArrayList<>(List.of(
                String.format(Locale.ROOT, "{@code %s} with an error of at most %s for every %s%s.",
                        lock.spec().fn(),
                        lock.spec().demands().words(), isOfTwo ? pair(format) : word(format),
                        domain.isEmpty() ? "" : " in {@code " + domain + "}"),
                ""));
        lines.addAll(switch (lock.proof()) {
            case Exhaustive proof -> lines(proof);
            case Bounded proof -> lines(proof);
            case Enumerated proof -> lines(proof);
        });
        lines.add("");
        lines.add("<p>" + switch (lock.proof()) {
            case Exhaustive proof -> order(proof) + symmetry(proof);
            case Bounded _,Enumerated _ -> "Nothing is known of their order.";
        });
        lines.add(lock.spec().domain().second().isPresent()
                ? "A zero may have either sign, and results outside of the domain are unspecified."
                : isOfTwo ? "Special values are those of C99 Annex F." : specialValues(lock));
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

    private static List<String> lines(Bounded proof) {
        return List.of(
                String.format(Locale.ROOT, "<p>Proven at most %s ULP at every input, by enclosures on %d cells;",
                        proof.maxUlp(), proof.cells()),
                String.format(Locale.ROOT, "found at least %s ULP at {@code %s}.", proof.found(), proof.witness()));
    }

    private static List<String> lines(Enumerated proof) {
        return List
                .of(String.format(Locale.ROOT, "<p>Proven on %d pairs, one by one: all results are correctly rounded,",
                        proof.inputs()), String.format(Locale.ROOT, "such as {@code %s}.", proof.witness()));
    }

    private static String pair(Format format) {
        return "pair of " + (format.isNarrow() ? "numbers of the format " + format : word(format) + "s");
    }

    private static String word(Format format) {
        return format.isNarrow() ? format.toString() : format.equals(Format.BINARY64) ? "double" : "float";
    }

    private static String order(Proof proof) {
        return proof.properties().contains(Property.NONDECREASING)
                ? "Results never fall with increasing inputs."
                : proof.properties().contains(Property.NONINCREASING)
                        ? "Results never rise with increasing inputs."
                        : "Results are not monotonic.";
    }

    private static String symmetry(Proof proof) {
        return proof.properties().contains(Property.ODD)
                ? " {@code f(-x)} is {@code -f(x)}, bit for bit."
                : proof.properties().contains(Property.EVEN) ? " {@code f(-x)} is {@code f(x)}, bit for bit." : "";
    }

    /** {@return the results that the program returns for the special inputs of its domain} */
    private static String specialValues(LockFile lock) {
        Interpreter meaning = Interpreter.of(lock.program());
        Format format = lock.spec().format();
        String values = SPECIAL.stream().filter(lock.spec().domain()::contains)
                .map(x -> "f(" + x + ") = " + (format.equals(Format.BINARY64)
                        ? Double.toString(meaning.at((double) x))
                        : Float.toString((float) format.rounded(meaning.at(x)))))
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? "The domain has no special values." : "{@code " + values + "}.";
    }
}
