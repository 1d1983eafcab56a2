/**
 * Vector loops over the results of a block, in double arithmetic whose own errors are accounted for.
 *
 * <p>{@link dev.ulpforge.verify.sweep.pass.EnclosedValues} are an oracle's fast values with their bounds; an {@link
 * dev.ulpforge.verify.sweep.pass.ErrorPass} contains the proof of its decisions. Other passes look at the order and the
 * range of results.
 *
 * {@snippet :
 * EnclosedValues values = new EnclosedValues(1);
 * float[] inputs = {0.5f};
 * if (values.of(oracle.pieces().getFirst(), inputs, 0, 1)) {
 *     show(values.v()[0], values.bound()[0], values.error(0, 1.6487213f));
 * }
 * }
 */
package dev.ulpforge.verify.sweep.pass;
