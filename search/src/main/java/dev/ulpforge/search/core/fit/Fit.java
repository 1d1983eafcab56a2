package dev.ulpforge.search.core.fit;

import dev.ulpforge.search.core.program.RealProgram;

/**
 * A skeleton with fitted constants.
 *
 * @param error the largest weighted error, infinite or NaN if no start led to a program without poles
 */
public record Fit(RealProgram program, double error) {}
