/**
 * Measured times of kernels beside the estimates of cost tables.
 *
 * {@snippet :
 * KernelTimes times = KernelTimes.parse(Files.readString(Path.of("results/kernel-times-intel.txt")));
 * double of512 = times.nanos().get(512).get("exp(x)");
 * }
 */
package dev.ulpforge.jmh.cost;
