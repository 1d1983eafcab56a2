/**
 * The error of a single result, exactly.
 *
 * <p>An {@link dev.ulpforge.verify.sweep.error.ExactError} asks the oracle for more bits until the question at hand is
 * decided; {@link dev.ulpforge.verify.sweep.error.UlpError} defines what an error in ULP is; a {@link
 * dev.ulpforge.verify.sweep.error.RequiredResult} is NaN, an infinity or a zero that has to be returned bit for bit.
 *
 * {@snippet :
 * ExactError error = new ExactError(oracle, 0.5f, 1.6487213f);
 * if (error.compareTo(0.5) > 0) {
 *     report(error.input(), error.got(), error.want(), error.roundedUp());
 * }
 * }
 */
package dev.ulpforge.verify.sweep.error;
