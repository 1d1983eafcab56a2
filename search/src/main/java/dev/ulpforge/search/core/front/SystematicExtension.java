package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import dev.ulpforge.search.core.fit.ConstantFitter;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.Structure;

/**
 * Where the best programs of each size {@link SeriesExtension unfold} and are rebuilt, smallest first, whatever their
 * island: a systematic walk beside the evolution, which it takes from and leaves alone. An epoch's outcome depends on
 * the two populations, the seed and the epoch's number.
 */
final class SystematicExtension {

    private static final int KEPT = 6;
    private static final int PASSES = 2;
    private static final int REBUILT = 8;

    private final long seed;
    private final int limit;
    private final Variation variation;
    private final MutationOperators operators;
    private List<FittedProgram> population = List.of();

    SystematicExtension(FrontSpec spec, ConstantFitter fitter) {
        seed = spec.seed() * 0x94D049BB133111EBL;
        limit = spec.maxOps();
        operators = new MutationOperators(spec);
        variation = new Variation(fitter, operators, limit);
    }

    List<FittedProgram> population() {
        return population;
    }

    void settle(List<FittedProgram> candidates) {
        population = List.copyOf(candidates);
    }

    /** Unfolds the best of each size among its own and the visitors; {@return the structures fitted} */
    long epoch(long epoch, List<FittedProgram> visitors, BooleanSupplier stop) {
        RandomGenerator random = new SplittableRandom(seed ^ Long.rotateLeft(epoch * 0xBF58476D1CE4E5B9L, 31));
        SortedMap<Integer, List<FittedProgram>> sizes = new TreeMap<>(Island.bySize(population));
        Island.bySize(visitors).forEach((n, peers) -> peers.stream().limit(KEPT).forEach(c -> admit(sizes, c)));
        variation.begin(sizes.values().stream().flatMap(List::stream).toList());
        SeriesExtension unfolding = new SeriesExtension(random);
        Set<Long> tried = new HashSet<>();
        unfold(new FittedProgram(RealProgram.of(Structure.of(List.of())), 1), unfolding, sizes, tried, random, stop);
        for (int step = 0; step < PASSES * limit && !stop.getAsBoolean(); step++) {
            int size = step % limit + 1;
            List<FittedProgram> peers = List.copyOf(sizes.getOrDefault(size, List.of()));
            if (!peers.isEmpty()) {
                admit(sizes, variation.patiently(peers.getFirst().program(), random));
                unfold(peers.getFirst(), unfolding, sizes, tried, random, stop);
                unfold(peers.get(random.nextInt(peers.size())), unfolding, sizes, tried, random, stop);
            }
        }
        population = sizes.values().stream().flatMap(List::stream).toList();
        return tried.size();
    }

    private void unfold(FittedProgram parent, SeriesExtension unfolding, SortedMap<Integer, List<FittedProgram>> sizes,
            Set<Long> tried, RandomGenerator random, BooleanSupplier stop) {
        Stream<Optional<RealProgram>> unfolded = unfolding.of(parent.program()).stream().map(operators::assembled);
        Stream<Optional<RealProgram>> rebuilt = Stream
                .generate(() -> operators.rebuilt(parent.program(), parent.program(), random)).limit(REBUILT);
        for (Optional<RealProgram> next : Stream.concat(unfolded, rebuilt).toList()) {
            if (next.isPresent() && tried.add(next.get().structure().fingerprint()) && !stop.getAsBoolean()) {
                admit(sizes, variation.patiently(next.get(), random));
            }
        }
    }

    /** Takes a candidate in among the best few of its size, unless there is one of the same structure or error. */
    private static void admit(SortedMap<Integer, List<FittedProgram>> sizes, FittedProgram c) {
        if (c.ops() == 0 || !(c.error() < Double.POSITIVE_INFINITY)) {
            return;
        }
        List<FittedProgram> peers = new ArrayList<>(sizes.getOrDefault(c.ops(), List.of()));
        peers.add(c);
        Set<Structure> structures = new HashSet<>();
        Set<String> errors = new HashSet<>();
        sizes.put(c.ops(), Island.bySize(peers).get(c.ops()).stream()
                .filter(p -> structures.add(p.program().structure()) && errors.add(Island.digits(p)))
                .limit(KEPT).toList());
    }
}
