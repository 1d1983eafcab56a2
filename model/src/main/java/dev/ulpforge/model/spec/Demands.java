package dev.ulpforge.model.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The demands on a kernel's results, all of which hold at every input of the domain.
 *
 * @param bounds    the error bounds, one or more, at most one of a kind, in the order of {@link Bound.Kind}
 * @param monotonic whether results must be monotonic: never fall, or never rise, with increasing inputs
 * @param odd       whether {@code f(-x)} must be {@code -f(x)}, bit for bit, wherever both inputs are in the domain
 * @param undefined the required result where the target function's expression has no value
 */
public record Demands(List<Bound> bounds, boolean monotonic, boolean odd, Undefined undefined) {
    private static final String MONOTONIC = "monotonic yes";
    private static final String ODD = "odd yes";
    private static final String NAN = "undefined nan";
    private static final double LOOSEST = Bound.DIGITLESS;

    /** @throws ErrorBoundException if there is no bound, or more than one of a kind */
    public Demands {
        bounds = bounds.stream().sorted(Comparator.comparing(bound -> kind(bound.key()))).toList();
        if (bounds.isEmpty() || bounds.stream().map(Bound::key).distinct().count() < bounds.size()) {
            throw new ErrorBoundException("one error bound of a kind is needed, and not " + bounds);
        }
    }

    private static int kind(String key) {
        return List.of("max-ulp", "max-rel-error", "max-abs-error").indexOf(key);
    }

    /** {@return the demand of an error of at most {@code max} ULP} */
    public static Demands ulp(double max) {
        return new Demands(List.of(new Bound.Ulp(max)), false, false, Undefined.LIMIT);
    }

    /**
     * {@return an error in ULP that no result may exceed; the search aims at it} A relative bound is met by it at every
     * value.
     */
    public double maxUlp() {
        return Math.min(LOOSEST, bounds.stream().mapToDouble(Bound::sufficientUlp).min().orElseThrow());
    }

    /** {@return the bounds other than the one in ULP} */
    public List<Bound> others() {
        return bounds.stream().filter(bound -> !(bound instanceof Bound.Ulp)).toList();
    }

    /** {@return whether the only demand is a bound on the error in ULP} */
    public boolean isPlain() {
        return equals(ulp(maxUlp()));
    }

    /** {@return the same demands but for the bound in ULP} */
    public Demands withUlp(double max) {
        List<Bound> changed = new ArrayList<>(others());
        changed.add(new Bound.Ulp(max));
        return new Demands(changed, monotonic, odd, undefined);
    }

    /** {@return the demands as lines {@code key value}, in one order and one spelling} */
    public String text() {
        return bounds.stream().map(bound -> bound.key() + " " + bound.max() + "\n").collect(Collectors.joining())
                + (monotonic ? MONOTONIC + "\n" : "") + (odd ? ODD + "\n" : "")
                + (undefined == Undefined.NAN ? NAN + "\n" : "");
    }

    /** {@return the demands with this text} @throws IllegalArgumentException if it is not exactly the text of some */
    public static Demands parse(String text) {
        List<Bound> bounds = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (!List.of(MONOTONIC, ODD, NAN).contains(line)) {
                bounds.add(Bound.of(words[0], Double.parseDouble(line.substring(words[0].length()).strip())));
            }
        }
        Demands parsed = new Demands(bounds, lines.contains(MONOTONIC), lines.contains(ODD),
                lines.contains(NAN) ? Undefined.NAN : Undefined.LIMIT);
        if (!parsed.text().equals(text)) {
            throw new IllegalArgumentException(
                    "demands are \"" + text + "\" and should read \"" + parsed.text() + "\"");
        }
        return parsed;
    }

    /** {@return the demands in one line: {@code 1.0}, or {@code max-ulp 1.0, monotonic yes}} */
    public String line() {
        return isPlain() ? Double.toString(maxUlp()) : String.join(", ", text().lines().toList());
    }

    /** {@return the demands of such a line} @throws IllegalArgumentException if it is none */
    public static Demands ofLine(String line) {
        return line.contains(" ") ? parse(line.replace(", ", "\n") + "\n") : ulp(Double.parseDouble(line));
    }

    /** {@return the demands in words: {@code 2.0 ULP, an absolute error of 0.001, monotonic}} */
    public String words() {
        return bounds.stream().map(Bound::words).collect(Collectors.joining(", ")) + (monotonic ? ", monotonic" : "")
                + (odd ? ", odd" : "") + (undefined == Undefined.NAN ? ", NaN where the expression has no value" : "");
    }
}
