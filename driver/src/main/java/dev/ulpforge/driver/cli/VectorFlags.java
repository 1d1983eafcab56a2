package dev.ulpforge.driver.cli;

import java.util.List;
import java.util.Map;

/** Flags of a JVM whose vectors are narrower than the machine's. */
final class VectorFlags {
    private static final String IF_KNOWN = "-XX:+IgnoreUnrecognizedVMOptions";
    private static final Map<Integer, List<String>> NARROWED = Map.of(256, List.of(IF_KNOWN, "-XX:UseAVX=2"), 128,
            List.of(IF_KNOWN, "-XX:UseAVX=2", "-XX:MaxVectorSize=16"));

    private VectorFlags() {}

    /** {@return whether a JVM can be told to have vectors of that width} */
    static boolean areKnown(int width) {
        return NARROWED.containsKey(width);
    }

    /** {@return the flags for vectors of at most that width in bits; none if there are none for it} */
    static List<String> narrowedTo(int width) {
        return NARROWED.getOrDefault(width, List.of());
    }

    /** {@return those of such flags that say something of vectors} */
    static List<String> telling(List<String> flags) {
        return flags.stream().filter(flag -> !flag.equals(IF_KNOWN)).toList();
    }
}
