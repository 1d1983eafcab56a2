package dev.ulpforge.verify.sweep;

import java.util.List;

import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.Witness;

/** The verdict of an exhaustive sweep on a kernel and a bound. */
public sealed interface Verdict {

    /** {@return the bound that was asked for, in ULP} */
    double bound();

    /** {@return all that was found} */
    SweepReport findings();

    /** Every input is within the bound and every special value is right. */
    record Within(double bound, SweepReport findings) implements Verdict {

        /** {@return the proof of that} */
        public Exhaustive proof() {
            return findings.proof(bound);
        }
    }

    /**
     * Special values are right, but some error is above the bound; the witness of the findings is the worst.
     *
     * @param counterexamples up to 512 inputs above the bound, each the worst of its block of 2,048 neighbours, from
     *                        blocks spread over the domain
     */
    record Exceeds(double bound, SweepReport findings, List<Witness> counterexamples) implements Verdict {}

    /**
     * A special value is wrong: NaN where the function is defined, a number where it is not, an infinity or a zero (or
     * its sign) wrong or missing.
     *
     * @param first the one with the smallest bit pattern
     * @param kinds what is returned for what, each with its count and first input
     */
    record WrongSpecial(double bound, SweepReport findings, Witness first,
            List<WrongSpecials.Kind> kinds) implements Verdict {}

    /**
     * Nothing can be said: the oracle has contradicted itself. At the witness's input its fast value is farther from
     * its own enclosure than the bound that it claims.
     */
    record BrokenOracle(double bound, SweepReport findings, Witness at) implements Verdict {}
}
