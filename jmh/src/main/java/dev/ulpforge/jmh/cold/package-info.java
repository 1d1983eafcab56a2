/**
 * What the first calls of a bulk method take in a new JVM.
 *
 * {@snippet :
 * ColdStart.main(new String[] {"ulpforge", "exp", "1000", "100"}); // the time of 100 calls in ns, and that of the
 * thread }
 */
package dev.ulpforge.jmh.cold;
