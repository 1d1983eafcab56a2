/**
 * Benchmarks of the ready-made kernels against what a Java user would otherwise call, with JMH. Each benchmark checks
 * its results before they are timed; {@link dev.ulpforge.jmh.Benchmarks} runs them all at each vector width, prints
 * ratios and writes a results file, which is committed.
 *
 * {@snippet :
 * Benchmarks.main(new String[] {"jmh/results"});
 * }
 */
package dev.ulpforge.jmh;
