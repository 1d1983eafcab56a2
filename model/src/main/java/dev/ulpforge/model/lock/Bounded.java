package dev.ulpforge.model.lock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import dev.ulpforge.model.spec.Demands;

/**
 * A proof by enclosures, for inputs that are too many to be run: no error is above {@code maxUlp}, and one of at least
 * {@code found} was seen. Every part is a fact about the program alone and can be reproduced on any machine.
 *
 * @param bound   the error bound that was required, in ULP
 * @param maxUlp  an error in ULP that no input exceeds, to four digits after the point, rounded up
 * @param found   the error in ULP at the witness, to four digits after the point, rounded down
 * @param witness the worst input that a search has found
 * @param cells   the number of cells that the inputs were cut into
 * @param inputs  how many inputs were run
 * @param digest  a digest of the results for a fixed set of inputs: 16 hexadecimal digits
 */
public record Bounded(double bound, BigDecimal maxUlp, BigDecimal found, WideWitness witness, long cells, long inputs,
        String digest) implements Proof {
    /** The first line of the text. */
    static final String KIND = "proof bounded";

    /** @throws IllegalArgumentException if the parts contradict each other */
    public Bounded {
        CertificateLines.check(bound > 0, "the bound must be above 0");
        CertificateLines.check(found.signum() >= 0 && found.compareTo(maxUlp) <= 0,
                "an error was found that is above the largest");
        CertificateLines.check(cells > 0 && inputs >= 0, "no such number of cells or inputs");
        CertificateLines.checkDigest(digest);
    }

    /** No relative or absolute error is bounded. */
    @Override
    public List<Extreme> extremes() {
        return List.of();
    }

    /** None is proven. */
    @Override
    public Set<Property> properties() {
        return Set.of();
    }

    @Override
    public boolean establishes(Demands demands) {
        return bound <= demands.maxUlp() && maxUlp.compareTo(new BigDecimal(bound)) <= 0 && demands.others().isEmpty()
                && !demands.monotonic() && !demands.odd();
    }

    @Override
    public String text() {
        StringBuilder out = new StringBuilder(KIND + "\n");
        CertificateLines.print(out, "bound", bound);
        CertificateLines.print(out, "max-ulp", maxUlp);
        CertificateLines.print(out, "found-ulp", found);
        CertificateLines.print(out, "witness", witness);
        CertificateLines.print(out, "cells", cells);
        CertificateLines.print(out, "inputs", inputs);
        CertificateLines.print(out, "digest", digest);
        return out.toString();
    }

    static Bounded parse(String text) {
        CertificateLines lines = new CertificateLines(text);
        lines.requireKind("bounded");
        Bounded proof = new Bounded(lines.value("bound", CertificateLines.strictly(Double::parseDouble)),
                lines.value("max-ulp", CertificateLines.strictly(BigDecimal::new)),
                lines.value("found-ulp", CertificateLines.strictly(BigDecimal::new)),
                lines.value("witness", WideWitness::parse),
                lines.value("cells", CertificateLines.strictly(Long::parseLong)),
                lines.value("inputs", CertificateLines.strictly(Long::parseLong)), lines.value("digest", t -> t));
        lines.requireEnd();
        return proof;
    }
}
