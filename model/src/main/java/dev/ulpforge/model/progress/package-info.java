/**
 * How sweeps, searches and tasks tell how far they are: all through one {@link dev.ulpforge.model.progress.Progress}.
 *
 * {@snippet :
 * Progress whole = (fraction, text) -> {
 *     System.err.printf(Locale.ROOT, "%3.0f %% %s%n", 100 * fraction, text);
 *     return !Thread.currentThread().isInterrupted();
 * };
 * Progress proof = whole.part(0.5, 1).labelled("proof: ");
 * }
 */
package dev.ulpforge.model.progress;
