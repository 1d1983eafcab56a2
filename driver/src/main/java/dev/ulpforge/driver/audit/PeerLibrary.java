package dev.ulpforge.driver.audit;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A library of functions that can be audited.
 *
 * @param name      its name on the command line, with a colon and a width for vectors narrower than the machine's: such
 *                  as {@code math} or {@code lanewise:256}; the name of its class if it is not a known library
 * @param className the class that has the functions; empty for the JDK's vector operators
 * @param width     the width of vectors in bits; 0 for the widest that the machine has
 */
public record PeerLibrary(String name, String className, int width) {
    private static final String VECTORS = "lanewise";
    private static final Map<String, String> CLASSES = Map.of(VECTORS, "", "math", "java.lang.Math", "strictmath",
            "java.lang.StrictMath", "jafama", "net.jafama.FastMath", "hipparchus", "org.hipparchus.util.FastMath",
            "commons", "org.apache.commons.math3.util.FastMath");
    private static final Pattern WIDTH = Pattern.compile(VECTORS + ":(512|256|128)");
    private static final Pattern CLASS = Pattern.compile("[\\p{Alpha}_$][\\w$]*(\\.[\\p{Alpha}_$][\\w$]*)+");

    /** {@return the libraries that have names of their own, with each width of vectors} */
    public static List<PeerLibrary> known() {
        return Stream.of(VECTORS, "lanewise:256", "lanewise:128", "math", "strictmath", "jafama", "hipparchus",
                "commons").map(PeerLibrary::of).toList();
    }

    /**
     * {@return the library of a name}
     *
     * @throws IllegalArgumentException if it is neither a known library nor the name of a class in a package
     */
    public static PeerLibrary of(String name) {
        Matcher width = WIDTH.matcher(name);
        if (width.matches()) {
            return new PeerLibrary(name, "", Integer.parseInt(width.group(1)));
        }
        if (!CLASSES.containsKey(name) && !CLASS.matcher(name).matches()) {
            throw new IllegalArgumentException("it is neither one of " + String.join(", ",
                    known().stream().map(PeerLibrary::name).toList()) + " nor the name of a class");
        }
        return new PeerLibrary(name, CLASSES.getOrDefault(name, name), 0);
    }

    /** {@return whether these are the JDK's vector operators} */
    public boolean isVectors() {
        return className.isEmpty();
    }
}
