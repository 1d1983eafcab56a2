package dev.ulpforge.search.kernel.periodic;

import java.util.OptionalInt;

/**
 * Positions in a program of a reduced argument {@code x = n·step + (high + low)}.
 *
 * @param index an int congruent to {@code n} modulo the number of steps in a period
 * @param high  the rest, rounded to a float
 * @param low   what the rounding left, if that is kept
 */
record Reduced(int index, int high, OptionalInt low) {}
