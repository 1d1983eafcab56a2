/**
 * Double arithmetic on blocks of neighbouring floats that carries a proven bound on its error.
 *
 * <p>A {@link dev.ulpforge.verify.oracle.block.BoundedBlock} has the values and their bounds; the operations are vector
 * loops.
 *
 * {@snippet :
 * BoundedBlock a = new BoundedBlock();
 * BoundedBlock sum = new BoundedBlock();
 * BlockArithmetic.sum(a, a, sum);
 * show(sum.value()[0], sum.error()[0]);
 * }
 */
package dev.ulpforge.verify.oracle.block;
