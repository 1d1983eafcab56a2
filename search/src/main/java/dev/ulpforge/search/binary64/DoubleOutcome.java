package dev.ulpforge.search.binary64;

import java.time.Duration;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.verify.prover.ProverResult;

/** What a search for a program on doubles has come to. */
public sealed interface DoubleOutcome {

    /**
     * A program that is proven to be within the bound at every double.
     *
     * @param name    says how it was made
     * @param program the program
     * @param proof   its bound, and the largest error found
     * @param time    how long the proof took
     */
    record Found(String name, Program program, ProverResult.Proven proof, Duration time) implements DoubleOutcome {}

    /**
     * No program.
     *
     * @param reason what came closest, in a sentence's words
     */
    record Missed(String reason) implements DoubleOutcome {}
}
