/**
 * Polynomials that approximate a function on blocks of consecutive floats, with proven bounds on all errors.
 *
 * <p>A {@link dev.ulpforge.verify.oracle.taylor.BlockModel} tries to cover a block: by a Taylor polynomial whose
 * {@linkplain dev.ulpforge.verify.oracle.taylor.ErrorBudget errors} are small enough, by one that double arithmetic
 * evaluates without rounding, or by one required result; if none of these works, it says how much shorter the block
 * should be.
 *
 * {@snippet :
 * BlockModel model = new BlockModel(new ExactFunction(Expression.parse("exp")));
 * BlockResult result = model.attempt(Float.floatToIntBits(1.0f), Float.floatToIntBits(1.001f));
 * show(result.piece(), result.growth());
 * }
 */
package dev.ulpforge.verify.oracle.taylor;
