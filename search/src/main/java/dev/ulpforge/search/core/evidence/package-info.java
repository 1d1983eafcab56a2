/**
 * Benchmarks of the search itself, which write to {@code search/results}: how long it takes to reach known errors
 * ({@link dev.ulpforge.search.core.evidence.TargetBenchmark}), and what evolution adds to the classical approximations
 * and to chance ({@link dev.ulpforge.search.core.evidence.FrontReport}).
 *
 * {@snippet :
 * // arguments: directory for results, seconds for each seed, threads, seeds
 * TargetBenchmark.main(new String[] { "search/results", "1800", "2", "1", "2", "3" });
 * }
 */
package dev.ulpforge.search.core.evidence;
