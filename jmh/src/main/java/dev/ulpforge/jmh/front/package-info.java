/**
 * Evidence for the search on real numbers: how long it takes to reach known errors
 * ({@link dev.ulpforge.jmh.front.TargetBenchmark}), and what evolution adds to the classical approximations and to
 * chance ({@link dev.ulpforge.jmh.front.FrontReport}).
 *
 * {@snippet :
 * TargetBenchmark.main(new String[] {"search/results", "600", "2", "1", "2", "3"});
 * }
 */
package dev.ulpforge.jmh.front;
