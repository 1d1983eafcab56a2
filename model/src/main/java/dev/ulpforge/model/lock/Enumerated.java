package dev.ulpforge.model.lock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import dev.ulpforge.model.spec.Demands;

/**
 * A proof by a run of every pair of arguments of 16 bits: each result is the exact value, correctly rounded, or has the
 * sign that it may have where that is 0. Every part is a fact about the program alone and can be reproduced on any
 * machine.
 *
 * @param bound   the error bound that was required, in ULP
 * @param found   the error in ULP at the witness, to four digits after the point, rounded down
 * @param witness the first pair that is halfway between two numbers, if there is one, else the worst of the samples
 * @param inputs  how many pairs were run: every pair of the domain, NaNs of every payload included
 * @param exact   how many comparisons with a number halfway doubles had left open, so that exact arithmetic decided
 * @param digest  the digest of the results of all these pairs: 16 hexadecimal digits
 */
public record Enumerated(double bound, BigDecimal found, WideWitness witness, long inputs, long exact, String digest)
        implements
            Proof {
    /** The first line of the text. */
    static final String KIND = "proof every pair\n";
    private static final BigDecimal HALF = new BigDecimal("0.5000");
    private static final String NAME = "every pair";

    /** @throws IllegalArgumentException if the parts contradict each other */
    public Enumerated {
        CertificateLines.check(bound >= HALF.doubleValue(),
                "correctly rounded results keep a bound of half an ULP, not less");
        CertificateLines.check(found.signum() >= 0 && found.compareTo(HALF) <= 0, "no error is above half an ULP");
        CertificateLines.check(witness.arguments().size() == 2, "a pair has two arguments");
        CertificateLines.check(inputs > 0 && inputs <= 1L << Integer.SIZE && exact >= 0, "no such number of pairs");
        CertificateLines.checkDigest(digest);
    }

    /** Half an ULP. */
    @Override
    public BigDecimal maxUlp() {
        return HALF;
    }

    /** No relative or absolute error is bounded. */
    @Override
    public List<Extreme> extremes() {
        return List.of();
    }

    /** None is stated. */
    @Override
    public Set<Property> properties() {
        return Set.of();
    }

    @Override
    public boolean establishes(Demands demands) {
        return bound <= demands.maxUlp() && demands.others().isEmpty() && !demands.monotonic() && !demands.odd();
    }

    @Override
    public String text() {
        StringBuilder out = new StringBuilder(KIND);
        CertificateLines.print(out, "bound", bound);
        CertificateLines.print(out, "found-ulp", found);
        CertificateLines.print(out, "witness", witness);
        CertificateLines.print(out, "inputs", inputs);
        CertificateLines.print(out, "exact", exact);
        CertificateLines.print(out, "digest", digest);
        return out.toString();
    }

    static Enumerated parse(String text) {
        CertificateLines lines = new CertificateLines(text);
        lines.requireKind(NAME);
        Enumerated proof = new Enumerated(lines.value("bound", CertificateLines.strictly(Double::parseDouble)),
                lines.value("found-ulp", CertificateLines.strictly(BigDecimal::new)),
                lines.value("witness", WideWitness::parse),
                lines.value("inputs", CertificateLines.strictly(Long::parseLong)),
                lines.value("exact", CertificateLines.strictly(Long::parseLong)), lines.value("digest", t -> t));
        lines.requireEnd();
        return proof;
    }
}
