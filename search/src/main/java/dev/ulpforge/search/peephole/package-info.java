/**
 * Small changes of whole programs: operations dropped, contracted, rewired or reordered, constants moved by some last
 * bits.
 *
 * <p>A {@link dev.ulpforge.search.peephole.Genome} is a program whose fast path may change, a {@link
 * dev.ulpforge.search.peephole.Mutation} changes it, a {@link dev.ulpforge.search.peephole.Screen} finds the error of
 * what comes of it on a sample, and {@link dev.ulpforge.search.peephole.PeepholeEvolution} keeps what is cheaper or
 * more accurate. The constants of the best are then tuned: {@link dev.ulpforge.search.peephole.OpenedTemplate}.
 *
 * {@snippet :
 * Genome start = Genome.ofFastPath(program);
 * PeepholeEvolution evolution = PeepholeEvolution.of(start, sample, new float[0], 1, Costs.portable());
 * List<PeepholeEvolution.Mutant> cheaper = evolution.run(start, 1000, new Random(1), () -> false);
 * }
 */
package dev.ulpforge.search.peephole;
