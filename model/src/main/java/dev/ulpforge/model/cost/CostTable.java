package dev.ulpforge.model.cost;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.ulpforge.model.ir.Program;

/**
 * The time that operations take of one CPU's resources, with vectors of one width. An estimate is the time of the
 * resource that a program needs longest, plus a small part of the others' times, plus an overhead. It ignores latency,
 * which successive vectors hide, and a shortage of registers; programs of nearly equal cost have to be timed.
 *
 * @param overhead the time of a vector beside its operations, in ns per float
 * @param uses     how long an operation of each {@link OperationKind} takes a resource, in ns per float; all kinds and
 *                 no others
 */
public record CostTable(double overhead, Map<String, Map<Resource, Double>> uses) {
    /**
     * The share that counts of the other resources' times: overlap is not perfect, and of two programs the one with
     * fewer operations is better.
     */
    private static final double HIDDEN = 0.05;

    /**
     * Throws {@link IllegalArgumentException} if a kind is missing or unknown, or a time is negative or not a number.
     */
    public CostTable {
        Map<String, Map<Resource, Double>> copies = new TreeMap<>();
        uses.forEach((kind, use) -> copies.put(kind,
                use.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(use))));
        uses = Collections.unmodifiableMap(copies);
        Set<String> missing = new TreeSet<>(OperationKind.all());
        missing.removeAll(uses.keySet());
        Set<String> unknown = new TreeSet<>(uses.keySet());
        OperationKind.all().forEach(unknown::remove);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown.isEmpty()
                    ? "there is no line for " + missing
                    : "there is no kind " + unknown + " of operations");
        }
        if (!isTime(overhead)
                || !uses.values().stream().allMatch(use -> use.values().stream().allMatch(CostTable::isTime))) {
            throw new IllegalArgumentException("a cost table has no negative or infinite time");
        }
    }

    private static boolean isTime(double nanos) {
        return nanos >= 0 && nanos < Double.POSITIVE_INFINITY;
    }

    /**
     * {@return the estimated time of the fast path of {@code program} in ns per float, by vectors that can compute with
     * its doubles} Slow paths and constants are free.
     */
    public double cost(Program program) {
        return cost(Workload.ofFastPath(program, program.isByElement()));
    }

    double cost(Workload fastPath) {
        return overhead + overlapped(fastPath);
    }

    double overlapped(Workload work) {
        double[] nanos = nanos(work);
        double longest = Arrays.stream(nanos).max().orElseThrow();
        return longest + HIDDEN * (Arrays.stream(nanos).sum() - longest);
    }

    /** {@return the estimated time of a single operation of a kind, in ns per float} */
    public double costAlone(String kind) {
        return uses.get(kind).values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** {@return how long each resource is needed} */
    private double[] nanos(Workload work) {
        double[] nanos = new double[Resource.values().length];
        work.counts().forEach((kind, count) -> uses.get(kind)
                .forEach((resource, time) -> nanos[resource.ordinal()] += count * time));
        return nanos;
    }
}
