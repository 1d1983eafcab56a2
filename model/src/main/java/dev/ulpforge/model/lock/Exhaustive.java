package dev.ulpforge.model.lock;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.ulpforge.model.spec.Demands;

/**
 * A proof by a sweep over every input of the domain, one by one. Everything but {@code jdk} and {@code cpu} is a fact
 * about the program alone and can be reproduced, to the last digit, on any machine.
 *
 * @param bound the error bound that was required, in ULP
 * @param maxUlp the largest error in ULP, to four digits after the point, rounded up, so that it bounds every error
 * @param witness the input with the largest error; where errors tie, one of possibly many: of the first that are
 *         compared, which depends on the program alone, the one with the smallest bit pattern (unsigned)
 * @param inputs how many inputs were judged: every float of the domain, NaNs of every payload included
 * @param errors the errors of all inputs whose exact value is not a special one
 * @param correctlyRounded how many inputs certainly have the correctly rounded result, special values included
 * @param undecided how many more have an exact value too close to the middle of two floats to be told; mostly 0
 * @param wrongSpecial how many inputs have a wrong NaN, infinity or zero; 0 in every proof that is given
 * @param least the least result that is a number
 * @param greatest the greatest result that is a number
 * @param properties what holds for all inputs
 * @param digest the digest of the results for all 2^32 inputs, inside of the domain or not: 16 hexadecimal digits
 * @param segments 256 parts of the digest; part {@code k} belongs to the 2^24 inputs whose patterns start with byte k
 * @param extremes the largest relative or absolute error, for each bound on one that was asked for
 * @param jdk the Java runtime that the sweep ran on
 * @param cpu the processor that the sweep ran on, with the width of its vectors
 */
public record Exhaustive(double bound, BigDecimal maxUlp, Witness witness, long inputs, ErrorHistogram errors,
        long correctlyRounded, long undecided, long wrongSpecial, float least, float greatest, Set<Property> properties,
        String digest, List<Integer> segments, List<Extreme> extremes, String jdk, String cpu) implements Proof {

    /** The number of segments that the inputs are divided into. */
    public static final int SEGMENTS = 256;

    /** @throws IllegalArgumentException if the parts contradict each other */
    public Exhaustive {
        properties = properties.isEmpty()
                ? Set.of()
                : java.util.Collections.unmodifiableSet(EnumSet.copyOf(properties));
        segments = List.copyOf(segments);
        extremes = List.copyOf(extremes);
        CertificateLines.check(bound > 0, "the bound must be above 0");
        CertificateLines.check(maxUlp.signum() >= 0, "the largest error must not be negative");
        CertificateLines.check(inputs > 0 && inputs <= 1L << 32, "no such number of inputs");
        CertificateLines.check(wrongSpecial >= 0 && wrongSpecial + errors.total() <= inputs, "more errors than inputs");
        CertificateLines.check(correctlyRounded >= 0 && undecided >= 0, "negative counts");
        CertificateLines.check(correctlyRounded + undecided + wrongSpecial <= inputs, "more results than inputs");
        CertificateLines.checkDigest(digest);
        CertificateLines.check(segments.size() == SEGMENTS, "a digest has " + SEGMENTS + " segments");
        CertificateLines.check(jdk.equals(jdk.strip()) && jdk.lines().count() == 1, "the JDK is one line");
        CertificateLines.check(cpu.equals(cpu.strip()) && cpu.lines().count() == 1, "the CPU is one line");
    }

    /** A proof of a bound in ULP only. */
    public Exhaustive(double bound, BigDecimal maxUlp, Witness witness, long inputs, ErrorHistogram errors,
            long correctlyRounded, long undecided, long wrongSpecial, float least, float greatest,
            Set<Property> properties, String digest, List<Integer> segments, String jdk, String cpu) {
        this(bound, maxUlp, witness, inputs, errors, correctlyRounded, undecided, wrongSpecial, least, greatest,
                properties, digest, segments, List.of(), jdk, cpu);
    }

    /** {@return this proof with the largest relative or absolute errors} */
    public Exhaustive with(List<Extreme> found) {
        return new Exhaustive(bound, maxUlp, witness, inputs, errors, correctlyRounded, undecided, wrongSpecial, least,
                greatest, properties, digest, segments, found, jdk, cpu);
    }

    @Override
    public boolean establishes(Demands demands) {
        boolean measured = demands.others().equals(extremes.stream().map(Extreme::bound).toList());
        return bound <= demands.maxUlp() && maxUlp.doubleValue() <= bound && wrongSpecial == 0 && measured
                && extremes.stream().allMatch(Extreme::isKept) && (isMonotonic() || !demands.monotonic())
                && (properties.contains(Property.ODD) || !demands.odd());
    }

    /** {@return the share of inputs whose result is certainly correctly rounded, from 0 to 1} */
    public double correctShare() {
        return (double) correctlyRounded / inputs;
    }

    @Override
    public String text() {
        return ExhaustiveText.print(this);
    }
}
