/**
 * Programs on doubles for any function that is smooth on its domain: polynomials on pieces, with coefficients in
 * tables.
 *
 * <p>A program looks at the size {@code |x|} of an input. A {@link dev.ulpforge.search.binary64.piece.Cutting} tells by
 * the leading bits of the size plus an offset, or of its square, to which piece it belongs; from there tables have the
 * middle m of the piece and the coefficients of a polynomial in {@code t = |x| - m}. This difference is exact but next
 * to 0, since m has few bits and is of the same binade or the next. The constant term is a sum of two doubles, and so
 * is the linear one where pieces are long; so the last sum is all that rounds noticeably:
 * {@code y = high + (low + t (c_1 + t (...)))}.
 *
 * <ul>
 * <li>Next to a {@link dev.ulpforge.search.binary64.piece.SizeZero} the polynomial is that of {@code f(x)/(x - x_0)},
 * and the result is its product with the difference, which is known to more than two doubles.
 * <li>Towards infinity a {@link dev.ulpforge.search.binary64.piece.Tail} is a constant or a straight line.
 * <li>Results that are subnormal, or nearly overflow, are computed times a power of two.
 * </ul>
 *
 * Estimates choose the pieces; nothing is taken from them: the prover judges the program with its tables, on each piece
 * of which it is a straight line.
 *
 * {@snippet :
 * DoublePieces pieces = new DoublePieces(new ExactFunction(Expression.parse("erf")), 1);
 * pieces.programs().findFirst().ifPresentOrElse(made -> System.out.println(made.name()),
 *         () -> System.out.println(pieces.refusal()));
 * }
 */
package dev.ulpforge.search.binary64.piece;
