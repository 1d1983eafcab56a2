package dev.ulpforge.verify.sweep;

import java.io.Serializable;

/**
 * What is known of a chunk after it was swept.
 *
 * @param chunk    its number
 * @param highest  a bound on its errors in ULP, close to the largest; 0 where nothing was measured
 * @param digest   its sums of the digest
 * @param counts   the counts of its errors
 * @param left     what it has left open
 * @param first    the result of its first input; NaN if that is outside of the domain
 * @param last     the result of its last input; NaN if that is outside of the domain
 * @param least    the least result that is a number; infinity if none is
 * @param greatest the greatest result that is a number; minus infinity if none is
 */
record ChunkFindings(int chunk, double highest, long digest, ErrorCounts counts, PieceChecker.Left left, float first,
        float last, float least, float greatest) implements Serializable {}
