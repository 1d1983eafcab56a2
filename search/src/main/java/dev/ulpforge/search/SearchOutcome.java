package dev.ulpforge.search;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Proof;

/** How a search ended. */
public sealed interface SearchOutcome {
    /**
     * A program within the bound for every float of the domain.
     *
     * @param program the program
     * @param proof   why it keeps what is demanded
     */
    record Found(Program program, Proof proof) implements SearchOutcome {}

    /**
     * No such program within the budget.
     *
     * @param closestUlp the smallest error of any program that was tried, in ULP; infinite if there was none
     * @param how        what was tried and how close it came, in one line
     */
    record Missed(double closestUlp, String how) implements SearchOutcome {

        /** {@return the program that another search has found, or else both misses as one} */
        public SearchOutcome or(SearchOutcome other) {
            return switch (other) {
                case Found found -> found;
                case Missed(double closest, String further) ->
                    new Missed(Math.min(closest, closestUlp), how + "; " + further);
            };
        }
    }
}
