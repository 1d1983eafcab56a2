/**
 * The forms in which an oracle gives the values of consecutive floats: a polynomial with a bound, one required result,
 * or values with bounds input by input.
 *
 * <p>A {@link dev.ulpforge.verify.oracle.piece.Piece} is all that a sweep needs to judge results fast; finding and
 * proving it is up to the packages beside this one.
 *
 * {@snippet :
 * for (Piece piece : oracle.pieces()) {
 *     switch (piece) {
 *         case Piece.Polynomial p -> show(p.at(p.center()), p.error());
 *         case Piece.Constant c -> show(c.value());
 *         case Piece.Pointwise p -> show(p.size());
 *     }
 * }
 * }
 */
package dev.ulpforge.verify.oracle.piece;
