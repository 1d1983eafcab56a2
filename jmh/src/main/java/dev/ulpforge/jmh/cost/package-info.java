/**
 * Measured times of kernels beside the estimates of cost tables.
 *
 * {@snippet :
 * KernelTimer.main(new String[]{ "intel-xeon.speeds", "exp(x)" });
 * }
 */
package dev.ulpforge.jmh.cost;
