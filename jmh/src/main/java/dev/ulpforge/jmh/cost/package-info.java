/**
 * Measured times of kernels beside the estimates of cost tables.
 *
 * {@snippet :
 * double correlation = RankCorrelation.of(new double[]{ 0.15, 0.3, 0.2 }, new double[]{ 0.16, 0.35, 0.2 });
 * }
 */
package dev.ulpforge.jmh.cost;
