package dev.ulpforge.search.binary64;

import dev.ulpforge.model.ir.Program;

/**
 * A program on doubles, not proven yet.
 *
 * @param name    says how it was made
 * @param program the program
 */
record DoubleCandidate(String name, Program program) {}
