package dev.ulpforge.verify.prover;

import java.util.Locale;

/** What the prover found out about a code. */
public sealed interface ProverResult {
    /**
     * A bound that holds at every input.
     *
     * @param bound   no error is above it, in ULP; infinite if some result is a wrong NaN, infinity or zero
     * @param found   the largest error that was found, in ULP, an upper bound of it accurate to many digits
     * @param witness the input where it was found
     * @param cells   the number of cells
     * @param inputs  how many inputs were run
     */
    record Proven(double bound, double found, double witness, long cells, long inputs) implements ProverResult {
        /** {@return what is proven of these inputs and of others} */
        ProverResult and(ProverResult others) {
            return switch (others) {
                case Proven(double otherBound, double otherFound, double otherWitness, long more, long run) ->
                    new Proven(Math.max(bound, otherBound), Math.max(found, otherFound),
                            otherFound > found ? otherWitness : witness, cells + more, inputs + run);
                case Unproven unproven -> unproven;
            };
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT,
                    "proven at most %.4f ULP, found %.4f ULP at x=%s; %d cells, %d inputs run",
                    bound, found, Double.toHexString(witness), cells, inputs);
        }
    }

    /**
     * No bound.
     *
     * @param reason where and why
     */
    record Unproven(String reason) implements ProverResult {}
}
