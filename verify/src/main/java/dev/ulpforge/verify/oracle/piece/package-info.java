/**
 * What an oracle says of a stretch of neighbouring floats: a polynomial with a bound, one required result, or values
 * with bounds input by input.
 *
 * <p>A {@link dev.ulpforge.verify.oracle.piece.Piece} is all that a sweep needs to know in order to judge results fast;
 * how it was found and proven is the business of the packages beside this one.
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
