/**
 * Proofs of a kernel's error that hold at every input without running each.
 *
 * <p>An {@link dev.ulpforge.verify.prover.EnclosureProver} cuts the inputs into {@linkplain
 * dev.ulpforge.verify.prover.InputCell cells}. On a cell the integers of a range reduction, indices of tables and masks
 * are the same for all inputs, so that the code is a straight line. There each result of an operation is a {@code
 * form}: the polynomial in x that it would be without rounding, plus a linear combination of rounding errors, each with
 * its bound, plus a rest; so errors that one operation makes and a later one takes off again cancel.
 *
 * <p><b>Theorem.</b> If the prover returns {@code Proven} with a bound B, then at every input of the domain the error
 * of the code's result is at most B ulp of the exact value, and NaNs, infinities and signs of zeros are as required if
 * B is finite.
 *
 * <p><i>Proof.</i> The cells that are left cover the domain, or inputs of which {@code HalfTurns} proves that they
 * stand for it, or {@code PowerScaling} for roots, or, for large arguments of circular functions, the remainders of
 * which {@code QuarterTurns} proves that: each is cut into parts that cover it, and none is given up.
 * <ol>
 * <li>A cell of few inputs is run, and the error at each computed from the exact value.
 * <li>On any other, induction over the operations shows that what is known of each holds at every input: for
 * floating-point operations by the lemmas of {@code RoundedArithmetic} (monotonicity, grid, zeros, scaling, rounding),
 * that of {@code Residue} and the exact arithmetic of {@code FormArithmetic}; for integers by those of {@code
 * WholeArithmetic}; for bits read as numbers by {@code BitsOfNumbers} and, where they are shifted, {@code
 * IntegerForms}. An operation of which nothing is known passes that on; if the result depends on it, the cell is cut.
 * <li>The target has a form too, Taylor's polynomial with Lagrange's remainder ({@code TargetModel}), and the theorem
 * of {@code CellBound} bounds the error by the difference of both forms.
 * </ol>
 * Where cells are cut, in which order, and what is taken to be the worst input has no influence on that.
 *
 * <p>A bound adds up all rounding errors of a cell as if they were at their largest at the same input. It is within a
 * few hundredths of an ulp of the largest error found where few of them matter, as in kernels with tables, and some
 * tenths above it where polynomials are long. What has no form: bits whose integers are neither constant on short cells
 * nor linear in a number; such a code is {@code Unproven}.
 *
 * {@snippet :
 * Code code = Code.of(program);
 * ExactFunction exp = new ExactFunction(Expression.parse("exp"));
 * switch (new EnclosureProver(code, exp).prove(InputCell.of(Domain.ALL), 0.05)) {
 *     case ProverResult.Proven proven -> show(proven.bound(), proven.found(), proven.witness());
 *     case ProverResult.Unproven unproven -> show(unproven.reason());
 * }
 * }
 */
package dev.ulpforge.verify.prover;
