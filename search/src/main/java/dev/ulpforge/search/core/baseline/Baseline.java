package dev.ulpforge.search.core.baseline;

import dev.ulpforge.search.core.program.RealProgram;

/**
 * A classical approximation.
 *
 * @param kind its name, such as {@code "minimax rational (2, 2), continued fraction"}
 * @param error its maximal error on a dense set of points
 */
public record Baseline(String kind, RealProgram program, double error) {
    public int ops() {
        return program.skeleton().size();
    }
}
