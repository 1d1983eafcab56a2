/**
 * Figures for people: what a timing found, and tables of it.
 *
 * {@snippet :
 * BenchResult result = BenchResult.parse(lines);
 * System.out.print(result.table());
 * }
 */
package dev.ulpforge.driver.bench;
