/**
 * Tables that take a minute or two: bulk methods on arrays of 1 to 70 elements, and on inputs of slow paths,
 * with vectors of each width.
 *
 * {@snippet :
 * BulkTables.main(new String[] {"lengths", "jmh/results", "exp"});
 * BulkTables.main(new String[] {"rare", "jmh/results"});
 * }
 */
package dev.ulpforge.jmh.bulk;
