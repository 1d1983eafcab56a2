package dev.ulpforge.model.spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;

/**
 * The specification of a kernel.
 *
 * @param signature the formats of argument and result
 * @param fn        the target function
 * @param domain    the inputs for which the demands hold
 * @param demands   the demands on the results
 */
public record KernelSpec(Signature signature, Expression fn, Domain domain, Demands demands) {
    /** The demands on kernels of 16 bits where no others are made. */
    public static final Demands CORRECTLY_ROUNDED = Demands.ulp(0.5);
    private static final double HALF = 0.5;
    private static final String SIGNATURE = "signature ";
    private static final String FORMAT_END = ": ";

    /**
     * @throws SignatureException if there are no kernels of this signature, or none with these demands: those of 16
     *     bits are correctly rounded, those of doubles have a bound in ULP and no other
     * @throws DomainException if no number of the argument's format lies in the domain
     */
    public KernelSpec {
        signature.requireSupported();
        if (signature.result().isNarrow() && !demands.bounds().equals(CORRECTLY_ROUNDED.bounds())) {
            throw new SignatureException(
                    "a kernel " + signature + " is correctly rounded, and takes no other bound than "
                            + CORRECTLY_ROUNDED.words() + ", not " + demands.words());
        }
        if (signature.result().equals(Format.BINARY64) && !isProvable(demands)) {
            throw new SignatureException("a kernel " + signature + " takes a bound above " + HALF
                    + " ULP and no other demand, not " + demands.words());
        }
        if (fn.isOfPairs() != signature.isOfPairs()) {
            throw new SignatureException("a kernel " + signature + " does not take as many arguments as " + fn);
        }
        if (signature.isOfPairs()) {
            requireProvable(signature, fn, domain, demands);
        } else if (domain.second().isPresent()) {
            throw new DomainException(domain + " is a domain of pairs, and " + fn + " has one argument");
        }
        if (domain.size(signature.result()) == 0) {
            throw new DomainException("no " + signature.result() + " lies in " + domain);
        }
    }

    private static void requireProvable(Signature signature, Expression fn, Domain domain, Demands demands) {
        if (!(demands.isPlain() && (signature.isOfNarrowPairs() || demands.maxUlp() > HALF))) {
            throw new SignatureException("a kernel of two arguments takes a bound "
                    + (signature.isOfNarrowPairs() ? "of " : "above ") + HALF + " ULP and no other demand");
        }
        boolean isNamed = fn instanceof Expression.OfTwo;
        if (!isNamed && signature.equals(Signature.DOUBLES)) {
            throw new SignatureException(
                    "a kernel " + signature + " is of " + PairFunction.NAMES + ", not of an expression");
        }
        if (isNamed && !domain.equals(Domain.ALL)) {
            throw new DomainException(fn + " is proven for every pair of arguments: leave the domain out");
        }
        boolean isBounded = domain.second().isPresent() && Stream.of(domain.least(), domain.greatest(),
                domain.second().get().least(), domain.second().get().greatest()).allMatch(Double::isFinite);
        if (!isNamed && !isBounded) {
            throw new DomainException("an expression in x and y needs a domain of finite pairs: "
                    + "write for instance \"x in [-10, 10], y in [0, 1]\"");
        }
    }

    private static boolean isProvable(Demands demands) {
        return demands.others().isEmpty() && demands.maxUlp() > HALF && !demands.monotonic() && !demands.odd();
    }

    /** A spec of a float of a float. */
    public KernelSpec(Expression fn, Domain domain, Demands demands) {
        this(Signature.FLOAT, fn, domain, demands);
    }

    /**
     * A spec with a bound in ULP and nothing else.
     *
     * @throws ErrorBoundException if {@code maxUlp} is no bound
     */
    public KernelSpec(Expression fn, Domain domain, double maxUlp) {
        this(fn, domain, Demands.ulp(maxUlp));
    }

    /**
     * {@return the spec whose parts have these texts}
     *
     * @param demands a line as {@link #demandLine} gives it
     * @throws IllegalArgumentException if one of them is none
     */
    public static KernelSpec of(String fn, String domain, String demands) {
        String[] parts = demands.split(FORMAT_END, 2);
        Optional<Format> format = parts.length == 1 ? Optional.of(Format.BINARY32) : Format.named(parts[0]);
        Expression target = Expression.parse(fn);
        Signature signature = Signature.of(target,
                format.orElseThrow(() -> new SignatureException("\"" + parts[0] + "\" is no format")));
        return new KernelSpec(signature, target, Domain.parse(domain, signature.result()),
                Demands.ofLine(parts[parts.length - 1]));
    }

    /** {@return the demands in one line, after the format if that is not the one of floats: {@code bfloat16: 0.5}} */
    public String demandLine() {
        return (signature.equals(Signature.FLOAT) ? "" : format() + FORMAT_END) + demands.line();
    }

    /** {@return the format of argument and result} */
    public Format format() {
        return signature.result();
    }

    /**
     * {@return how many inputs there are: numbers of the format in the domain, or pairs of them, NaNs of every payload
     * included; 2^63 - 1 if there are more}
     */
    public long inputs() {
        long size = domain.size(format());
        if (!signature.isOfPairs() || domain.second().isPresent()) {
            return size;
        }
        return size > Integer.MAX_VALUE ? Long.MAX_VALUE : size * size;
    }

    /** {@return an error in ULP that no result may exceed} */
    public double maxUlp() {
        return demands.maxUlp();
    }

    /**
     * {@return the spec as lines {@code key value}, in one order and one spelling, so that equal specs are equal text}
     * The signature of floats is no line.
     */
    public String text() {
        return (signature.equals(Signature.FLOAT) ? "" : SIGNATURE + signature + "\n") + "fn " + fn + "\ndomain "
                + (domain.equals(Domain.ALL) ? "all" : domain) + "\n" + demands.text();
    }

    /**
     * {@return the spec with these lines}
     *
     * @throws IllegalArgumentException if they are not the text of a spec, as {@link SignatureException} if it is for
     *         kernels that do not exist yet
     */
    public static KernelSpec parse(List<String> lines) {
        Signature signature = Signature.FLOAT;
        int next = 0;
        if (!lines.isEmpty() && lines.getFirst().startsWith(SIGNATURE)) {
            signature = Signature.parse(lines.get(next++).substring(SIGNATURE.length()));
            signature.requireSupported();
        }
        Expression fn = Expression.parse(value(lines.get(next++), "fn "));
        String domain = value(lines.get(next++), "domain ");
        return new KernelSpec(signature, fn, Domain.parse(domain.equals("all") ? "" : domain, signature.result()),
                Demands.parse(String.join("\n", lines.subList(next, lines.size())) + "\n"));
    }

    private static String value(String line, String key) {
        if (!line.startsWith(key)) {
            throw new IllegalArgumentException("\"" + line + "\" should read \"" + key + "…\"");
        }
        return line.substring(key.length());
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
