package dev.ulpforge.search.core.front;

import java.io.Serializable;

import dev.ulpforge.search.core.program.RealProgram;

/**
 * A program with fitted constants.
 *
 * @param error the largest weighted error found, infinite if the program cannot be used
 */
record FittedProgram(RealProgram program, double error) implements Serializable {

    FittedProgram {
        error = Double.isFinite(error) ? error : Double.POSITIVE_INFINITY;
    }

    int ops() {
        return program.skeleton().size();
    }
}
