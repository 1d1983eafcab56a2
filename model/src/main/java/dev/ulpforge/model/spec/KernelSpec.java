package dev.ulpforge.model.spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a kernel has to be.
 *
 * @param fn      the target function
 * @param domain  the inputs for which the demands hold
 * @param demands what is demanded of the results
 */
public record KernelSpec(Expression fn, Domain domain, Demands demands) {

    /**
     * A spec with a bound in ULP and nothing else.
     *
     * @throws ErrorBoundException if {@code maxUlp} is no bound
     */
    public KernelSpec(Expression fn, Domain domain, double maxUlp) {
        this(fn, domain, Demands.ulp(maxUlp));
    }

    /** {@return an error in ULP that no result may exceed} */
    public double maxUlp() {
        return demands.maxUlp();
    }

    /** {@return the spec as lines {@code key value}, in one order and one spelling, so that equal specs are equal text} */
    public String text() {
        return "fn " + fn + "\ndomain " + (domain.equals(Domain.ALL) ? "all" : domain) + "\n" + demands.text();
    }

    /** {@return the SHA-256 of {@link #text} in UTF-8, 64 hexadecimal digits} */
    public String fingerprint() {
        return sha256(text());
    }

    /** {@return the SHA-256 of a text in UTF-8, 64 hexadecimal digits} */
    public static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
