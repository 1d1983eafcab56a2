package dev.ulpforge.model.cost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The estimated costs of a program on several CPUs, with vectors of several widths.
 *
 * @param nanos the estimates in ns per float; at least one
 */
public record CostVector(SortedMap<Column, Double> nanos) {

    /**
     * The key of an entry.
     *
     * @param maker the CPU's maker
     * @param width the width of its vectors in bits
     */
    public record Column(String maker, int width) implements Comparable<Column> {
        @Override
        public int compareTo(Column other) {
            return maker.equals(other.maker) ? Integer.compare(width, other.width) : maker.compareTo(other.maker);
        }

        /** {@return the share of the vectors of which at least one lane is among a share of the inputs} */
        double shareOfVectors(double share) {
            return 1 - StrictMath.pow(1 - share, width / Float.SIZE);
        }

        /** {@return such as {@code intel:512}} */
        @Override
        public String toString() {
            return maker + ":" + width;
        }
    }

    /** @throws IllegalArgumentException if there is no entry */
    public CostVector {
        nanos = Collections.unmodifiableSortedMap(new TreeMap<>(nanos));
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("a cost vector has entries");
        }
    }

    /**
     * {@return the mean over the widths for each maker, in the order of their names}
     *
     * @param units divisors of the entries, with the same columns
     */
    List<Double> byMaker(CostVector units) {
        Map<String, List<Double>> entries = new TreeMap<>();
        nanos.forEach((column, time) -> entries.computeIfAbsent(column.maker(), _ -> new ArrayList<>())
                .add(time / units.nanos().get(column)));
        return entries.values().stream()
                .map(all -> all.stream().reduce(0.0, Double::sum) / all.size()).toList();
    }
}
