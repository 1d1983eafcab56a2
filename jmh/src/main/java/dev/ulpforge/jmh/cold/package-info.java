/**
 * What the first calls of a bulk method take in a new JVM.
 *
 * {@snippet :
 * ColdStart.main(new String[] {"ulpforge", "exp", "1000", "100"}); // ns of 100 calls: by the clock, of the thread
 * }
 */
package dev.ulpforge.jmh.cold;
