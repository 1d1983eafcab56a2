/**
 * The inputs with the largest errors: the largest of all with its witness, and the first that are above a bound.
 *
 * <p>A {@link dev.ulpforge.verify.sweep.extreme.Maximum} looks again at the chunks of a sweep that may hold it; a
 * {@link dev.ulpforge.verify.sweep.extreme.CounterexampleSearch} looks at blocks in an order that is spread over all
 * inputs.
 *
 * {@snippet :
 * CounterexampleSearch search = new CounterexampleSearch(1.0, 10);
 * show(search.among(CounterexampleSearch.oneIn(8), suspect.common(), new LocalExecutor(2), progress));
 * }
 */
package dev.ulpforge.verify.sweep.extreme;
