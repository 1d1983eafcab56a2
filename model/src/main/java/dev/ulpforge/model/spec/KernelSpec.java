package dev.ulpforge.model.spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a kernel has to be.
 *
 * @param fn     the target function
 * @param domain the inputs for which the bound holds
 * @param maxUlp the error bound in ULP, finite and above 0
 */
public record KernelSpec(Expression fn, Domain domain, double maxUlp) {

    /** @throws ErrorBoundException if {@code maxUlp} is not a finite number above 0 */
    public KernelSpec {
        if (!(maxUlp > 0) || Double.isInfinite(maxUlp)) {
            throw new ErrorBoundException("maxUlp = " + maxUlp + " is not a finite number of ULP above 0");
        }
    }

    /** {@return the spec as lines {@code key value}, in one order and one spelling, so that equal specs are equal text} */
    public String text() {
        return "fn " + fn + "\ndomain " + (domain.equals(Domain.ALL) ? "all" : domain) + "\nmax-ulp " + maxUlp + "\n";
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
