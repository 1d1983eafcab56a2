/**
 * Speed, measured in one process: several bulk kernels take turns over the same inputs, so that what disturbs the
 * machine disturbs all of them, and only ratios within one run are compared.
 *
 * {@snippet :
 * float[] inputs = TypicalInputs.of(fn, domain).draw(4096, 1);
 * List<Timing> timings = new PairedTiming(inputs, TimingPlan.BENCH)
 *         .time(List.of(TimedKernel.unchecked("ours", kernel), TimedKernel.unchecked("copy", copy)));
 * double faster = timings.get(0).timesFasterThan(timings.get(1));
 * }
 */
package dev.ulpforge.search.timing;
