/**
 * How the 2^32 inputs are divided and shared out: blocks and chunks of neighbouring floats, an oracle's pieces by
 * place, and the threads that work on them.
 *
 * <p>{@link dev.ulpforge.verify.sweep.run.Blocks} has the sizes, {@link dev.ulpforge.verify.sweep.run.PieceIndex} knows
 * which pieces a block meets, {@link dev.ulpforge.verify.sweep.run.Workers} share numbered pieces of work. Tasks that
 * run elsewhere have a {@link dev.ulpforge.verify.sweep.run.Suspect} in common.
 *
 * {@snippet :
 * PieceIndex index = new PieceIndex(oracle.pieces());
 * float[] inputs = new float[Blocks.BLOCK];
 * Blocks.fill(inputs, Float.floatToIntBits(1.0f));
 * index.meeting(Float.floatToIntBits(1.0f), Float.floatToIntBits(2.0f), piece -> show(piece.size()));
 * }
 */
package dev.ulpforge.verify.sweep.run;
