/**
 * What kernels take, measured, beside what cost tables estimate.
 *
 * {@snippet :
 * KernelTimes times = KernelTimes.parse(Files.readString(Path.of("results/kernel-times-intel.txt")));
 * double of512 = times.nanos().get(512).get("exp(x)");
 * }
 */
package dev.ulpforge.jmh.cost;
