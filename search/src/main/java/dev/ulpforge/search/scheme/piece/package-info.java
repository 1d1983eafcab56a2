/**
 * Polynomials for the segments of a range, whose coefficients lie in register tables.
 *
 * <p>A {@link dev.ulpforge.search.scheme.piece.SegmentIndex} numbers the segments of the range by two or three cheap
 * operations, a {@link dev.ulpforge.search.scheme.piece.SegmentTable} makes table entries of them, a {@link
 * dev.ulpforge.search.scheme.piece.PieceFit} finds the polynomial of each such that it is accurate with rounded
 * coefficients, and {@link dev.ulpforge.search.scheme.piece.TabledPolynomials} evaluate all of them in a program.
 *
 * {@snippet :
 * OracleValues f = OracleValues.of(oracle);
 * SegmentTable table = SegmentTable.of(SegmentIndex.Uniform.of(8, 0, 4), 8, 0, 4).orElseThrow();
 * F32 y = TabledPolynomials.of(table, PieceFit.of(f, table, 5), EvaluationScheme.plain(5)).at(b.x());
 * }
 */
package dev.ulpforge.search.scheme.piece;
