/**
 * Proofs of programs on doubles for expressions in x and y, at every pair of floats in a box.
 *
 * <p>A program is read: its operations stand for the {@code ProgramPart parts} of the expression. The box is cut into
 * {@link dev.ulpforge.verify.box.PairCell cells}, and on each the error of every part is bounded, relatively and
 * absolutely; functions by the slope between the exact and the computed argument. Doubles have 29 bits more than
 * floats, which is enough for many expressions unless terms cancel.
 *
 * <p><b>Theorem.</b> If a {@link dev.ulpforge.verify.box.BoxProver} returns {@code Proven} with a bound B, the result
 * of the program at every pair of floats in the box is off by at most B ULP of the exact value, and a zero of either
 * sign where that is 0.
 *
 * <p><i>Proof.</i> The cells cover the box: one that is cut is replaced by its halves, and none is given up. On each,
 * by induction over the parts, what is known of a part holds at every pair: of arguments and constants by inspection,
 * of operations by the lemmas of {@code RoundedOperation}, of functions by those of {@code CalledFunction}, of choices
 * since a comparison is either decided for exact and computed operands alike, or both are the same. The codes of
 * functions are bounded by the {@linkplain dev.ulpforge.verify.prover prover} at all computed arguments that the cells
 * have, which come from the enclosures of the cells. The program's result is the last part rounded to a float; let v
 * be the exact value, and d how far that part is off in units of ulp(v): v is at most 2^24 ulp(v), also if it is
 * subnormal, so d is at most 2^24 times the relative error; and the absolute error over the least unit. The theorem of
 * {@code CellBound} on values that are rounded adds 1/2; d is at most 1/2. If v is 0, the part is no more than half of
 * the least float, and the result a zero.
 *
 * {@snippet :
 * Expression fn = Expression.parse("x * exp(-y)");
 * BoxResult result = new BoxProver(fn, 1).prove(program, Domain.parse("x in [-1, 1], y in [0, 10]"));
 * }
 */
package dev.ulpforge.verify.box;
