/**
 * Measures the costs of operations on the machine at hand.
 *
 * <p>A {@link dev.ulpforge.codegen.calibration.Probe} times operations of one kind beside a {@link
 * dev.ulpforge.codegen.calibration.Filler}, which keeps one resource busy: the more they add, the more of that resource
 * they take.
 *
 * {@snippet :
 * CostTable table = Calibration.measure(Duration.ofMillis(10), share -> {});
 * double fma = table.costAlone("fma");
 * }
 */
package dev.ulpforge.codegen.calibration;
