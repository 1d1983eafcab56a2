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
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * A systematic search beside the evolution: the best programs of each size, from all islands, are {@linkplain
 * SeriesExtension extended} and refitted, smallest first. It reads the islands' populations and does not change them.
 * An epoch's outcome depends on the two populations, the seed and the epoch's number.
 */
final class SystematicExtension {

    private static final int KEPT = 6;
    private static final int PASSES = 2;
    private static final int REFITS = 8;

    private final long seed;
    private final int limit;
    private final Variation variation;
    private final MutationOperators operators;
    private List<FittedProgram> population = List.of();

    SystematicExtension(FrontSpec spec, ConstantFitter fitter, Appraisal appraisal) {
        seed = spec.seed() * 0x94D049BB133111EBL;
        limit = spec.maxOps();
        operators = new MutationOperators(spec);
        variation = new Variation(fitter, operators, appraisal, limit);
    }

    List<FittedProgram> population() {
        return population;
    }

    void replacePopulation(List<FittedProgram> candidates) {
        population = List.copyOf(candidates);
    }

    /** {@return of the programs of all islands those that an epoch takes: the best few of each size} */
    static List<FittedProgram> migrants(List<List<FittedProgram>> islands) {
        return Island.bySize(islands.stream().flatMap(List::stream).toList()).values().stream()
                .flatMap(peers -> peers.stream().limit(KEPT)).toList();
    }

    /**
     * {@return the number of skeletons fitted} Extends the best of each size among its own programs and the migrants.
     */
    long epoch(long epoch, List<FittedProgram> migrants, BooleanSupplier stop) {
        RandomGenerator random = new SplittableRandom(seed ^ Long.rotateLeft(epoch * 0xBF58476D1CE4E5B9L, 31));
        SortedMap<Integer, List<FittedProgram>> sizes = new TreeMap<>(Island.bySize(population));
        Island.bySize(migrants).forEach((n, peers) -> peers.stream().limit(KEPT).forEach(c -> addIfDistinct(sizes, c)));
        variation.begin(sizes.values().stream().flatMap(List::stream).toList());
        SeriesExtension series = new SeriesExtension(random);
        Set<Long> tried = new HashSet<>();
        extend(new FittedProgram(RealProgram.of(ProgramSkeleton.of(List.of())), 1), series, sizes, tried, random, stop);
        for (int step = 0; step < PASSES * limit && !stop.getAsBoolean(); step++) {
            int size = step % limit + 1;
            List<FittedProgram> peers = List.copyOf(sizes.getOrDefault(size, List.of()));
            if (!peers.isEmpty()) {
                addIfDistinct(sizes, variation.persistentlyFitted(peers.getFirst().program(), random));
                extend(peers.getFirst(), series, sizes, tried, random, stop);
                extend(peers.get(random.nextInt(peers.size())), series, sizes, tried, random, stop);
            }
        }
        population = sizes.values().stream().flatMap(List::stream).toList();
        return tried.size();
    }

    private void extend(FittedProgram parent, SeriesExtension series, SortedMap<Integer, List<FittedProgram>> sizes,
            Set<Long> tried, RandomGenerator random, BooleanSupplier stop) {
        Stream<Optional<RealProgram>> extended = series.of(parent.program()).stream().map(operators::assembled);
        Stream<Optional<RealProgram>> refitted = Stream
                .generate(() -> operators.refitted(parent.program(), parent.program(), random)).limit(REFITS);
        for (Optional<RealProgram> next : Stream.concat(extended, refitted).toList()) {
            if (next.isPresent() && tried.add(next.get().skeleton().fingerprint()) && !stop.getAsBoolean()) {
                addIfDistinct(sizes, variation.persistentlyFitted(next.get(), random));
            }
        }
    }

    /** Adds a candidate to the best few of its size, unless one of them has the same skeleton or error. */
    private static void addIfDistinct(SortedMap<Integer, List<FittedProgram>> sizes, FittedProgram c) {
        if (c.ops() == 0 || !(c.error() < Double.POSITIVE_INFINITY)) {
            return;
        }
        List<FittedProgram> peers = new ArrayList<>(sizes.getOrDefault(c.ops(), List.of()));
        peers.add(c);
        Set<ProgramSkeleton> skeletons = new HashSet<>();
        Set<String> errors = new HashSet<>();
        sizes.put(c.ops(), Island.bySize(peers).get(c.ops()).stream()
                .filter(p -> skeletons.add(p.program().skeleton()) && errors.add(Island.digits(p)))
                .limit(KEPT).toList());
    }
}
