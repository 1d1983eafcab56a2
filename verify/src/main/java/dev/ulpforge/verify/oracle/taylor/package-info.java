/**
 * Polynomials near a function on blocks of neighbouring floats, with all errors proven.
 *
 * <p>A {@link dev.ulpforge.verify.oracle.taylor.BlockModel} tries to cover a block: by a Taylor polynomial whose
 * {@linkplain dev.ulpforge.verify.oracle.taylor.ErrorBudget errors} add up to little, by one that double arithmetic
 * evaluates without rounding, or by one required result; it tells how much shorter the block should be where none will
 * do.
 *
 * {@snippet :
 * BlockModel model = new BlockModel(new ExactFunction(Expression.parse("exp")));
 * BlockResult result = model.attempt(Float.floatToIntBits(1.0f), Float.floatToIntBits(1.001f));
 * show(result.piece(), result.growth());
 * }
 */
package dev.ulpforge.verify.oracle.taylor;
