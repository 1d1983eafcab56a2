package dev.ulpforge.verify.prover;

import java.io.Serializable;

/** A cell whose error is bounded. */
sealed interface SettledCell extends Serializable {
    /** {@return the inputs} */
    InputCell cell();

    /** {@return an upper bound of the error in ULP} */
    double bound();

    /** By forms. */
    record ByForms(InputCell cell, double bound) implements SettledCell {}

    /**
     * By running every input.
     *
     * @param worst the input with the largest error
     */
    record ByRunning(InputCell cell, double bound, double worst) implements SettledCell {}
}
