package dev.ulpforge.verify.sweep;

import java.math.BigDecimal;
import java.util.Set;

import dev.ulpforge.model.lock.ErrorHistogram;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.Property;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.verify.sweep.digest.Digest;

/**
 * The findings of a sweep about a kernel, within a bound or not; {@link Exhaustive} explains them.
 *
 * @param maxUlp the largest error in ULP, rounded up to four digits after the point; wrong special values do not count
 * @param witness the input with the largest error: one of possibly many where errors tie, always the same one
 */
public record SweepReport(BigDecimal maxUlp, Witness witness, long inputs, ErrorHistogram errors, long correctlyRounded,
        long undecided, long wrongSpecial, float least, float greatest, Set<Property> properties, Digest digest) {

    /** {@return the findings as a proof of {@code bound} ULP, given on this machine} */
    public Exhaustive proof(double bound) {
        return new Exhaustive(bound, maxUlp, witness, inputs, errors, correctlyRounded, undecided, wrongSpecial, least,
                greatest, properties, digest.hex(), digest.segments(), Platform.jdk(), Platform.cpu());
    }
}
