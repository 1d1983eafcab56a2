/**
 * Figures for people: results of timings, and tables of them.
 *
 * {@snippet :
 * BenchResult result = BenchResult.parse(lines);
 * System.out.print(result.table());
 * }
 */
package dev.ulpforge.driver.bench;
