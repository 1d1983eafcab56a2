/**
 * Programs for kernels of 16 bits: each input leaves an interval of floats that round to the required result.
 *
 * <p>{@link dev.ulpforge.search.narrow.RoundingIntervals} runs programs on all inputs and tells at which of them they
 * miss; a few of these become {@link dev.ulpforge.search.narrow.Exceptions}. {@link
 * dev.ulpforge.search.narrow.Pruning} drops operations that no result needs.
 *
 * {@snippet :
 * RoundingIntervals intervals = new RoundingIntervals(values);
 * List<Integer> missed = intervals.missed(program);
 * Program right = new Exceptions(values).in(program, missed);
 * }
 */
package dev.ulpforge.search.narrow;
