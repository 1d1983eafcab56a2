package dev.ulpforge.verify.box;

import java.util.Optional;

import dev.ulpforge.model.spec.Domain;

/** What is known of a program for an expression in x and y. */
public sealed interface BoxResult {
    /**
     * A bound that holds at every pair of floats in the box.
     *
     * @param ulp    no error is above it, in ULP
     * @param cells  the number of cells into which the box and the arguments of functions were cut
     * @param inputs how many arguments of functions were run
     */
    record Proven(double ulp, long cells, long inputs) implements BoxResult {}

    /**
     * No bound.
     *
     * @param reason  where and why
     * @param smaller a part of the box in which there is none of these difficulties, if one was found
     */
    record Unproven(String reason, Optional<Domain> smaller) implements BoxResult {
        /** {@return the reason, and the box to take instead} */
        @Override
        public String toString() {
            return reason + smaller.map(box -> "; it is with --domain \"" + box + "\"").orElse("");
        }
    }
}
