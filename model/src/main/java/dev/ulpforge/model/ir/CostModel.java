package dev.ulpforge.model.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a program costs on one machine: a sum over its operations of their throughput in vector code, good to tell
 * likely programs from hopeless ones. It knows nothing of latency, of registers that run out, or of what C2 folds;
 * between finalists only the clock decides.
 *
 * @param base  the time for loading and storing one element, in ns
 * @param nanos the time for each {@link #kind} of operation, in ns per element; all {@link #kinds} and no others
 */
public record CostModel(double base, Map<String, Double> nanos) {
    /** The kind of all operations of programs whose kernels go element by element. */
    private static final String BY_ELEMENT = "by_element";
    /**
     * A division or a root of one element takes the time of so many other operations (4.5 to 9 cycles on Zen 3, of
     * which 6 a cycle begin).
     */
    private static final double LONG = 30;
    /**
     * What a program with lanes of 64 bits does once for each half of its elements; all else takes vectors of half the
     * width twice.
     */
    private static final Set<String> WIDE = Set.of("dfma", "dselect", "f2d", "d2f", "i2d", "d2i", "dneg",
            "dabs", "dsqrt", "dadd", "dsub", "dmul", "ddiv", "dlt", "dle", "deq", "dbits", "from_dbits", "i2l", "l2i",
            "ladd",
            "lsub", "land", "lor", "lxor", "lshl", "lsar", "lshr", "shl64", "sar64", "shr64", "llt", "lle", "leq");

    /**
     * Throws {@link IllegalArgumentException} if a kind is missing or unknown, or a time is negative or not a number.
     */
    public CostModel {
        nanos = Collections.unmodifiableMap(new TreeMap<>(nanos));
        if (!nanos.keySet().equals(Set.copyOf(kinds()))) {
            throw new IllegalArgumentException(
                    "a cost model has a time for each of " + kinds() + ", not for " + nanos.keySet());
        }
        if (!(base >= 0) || nanos.values().stream().anyMatch(time -> !(time >= 0))) {
            throw new IllegalArgumentException("a cost model has no negative time: " + base + ", " + nanos);
        }
    }

    /**
     * {@return the mean of what was measured with AVX-512 and with AVX2}: the same on every machine, for kernels that
     * are to be fast on most.
     */
    public static CostModel portable() {
        CostModel wide = measured(512);
        CostModel narrow = measured(256);
        Map<String, Double> nanos = new TreeMap<>();
        wide.nanos.forEach((kind, time) -> nanos.put(kind, (time + narrow.nanos.get(kind)) / 2));
        return new CostModel((wide.base + narrow.base) / 2, nanos);
    }

    /**
     * {@return what {@code CostCalibration} has measured on an AMD EPYC of 2024 (Zen 5), Temurin 25.0.3}
     *
     * @param vectorBits the width of a vector: the costs are those of AVX-512 for 512 and those of AVX2 otherwise
     */
    public static CostModel measured(int vectorBits) {
        return vectorBits >= 512 ? MeasuredCosts.AVX_512 : MeasuredCosts.AVX2;
    }

    /**
     * {@return the estimated time of the usual way through {@code program} in ns per element} Rare parts and constants
     * are free.
     */
    public double cost(Program program) {
        return base + cost(program, new Slice(program, program.result()).positions().stream());
    }

    /** {@return the estimated time of all operations of {@code program}, rare parts included, in ns per element} */
    public double costOfAll(Program program) {
        return cost(program, IntStream.range(0, program.ops().size()));
    }

    private double cost(Program program, IntStream positions) {
        if (program.gathers()) {
            return positions.mapToObj(program.ops()::get).mapToDouble(this::costByElement).sum();
        }
        List<Type> types = program.types();
        int vectors = program.isWide() ? 2 : 1;
        return positions.mapToDouble(position -> cost(program.ops().get(position), types.get(position), vectors)).sum();
    }

    private double costByElement(Op op) {
        boolean isLong = switch (op) {
            case Op.Unary(UnaryKind kind, int a) -> kind == UnaryKind.SQRT || kind == UnaryKind.DSQRT;
            case Op.Binary(BinaryKind kind, int a, int b) -> kind == BinaryKind.DIV || kind == BinaryKind.DDIV;
            default -> false;
        };
        return op instanceof Op.Leaf ? 0 : (isLong ? LONG : 1) * nanos.get(BY_ELEMENT);
    }

    private double cost(Op op, Type type, int vectors) {
        if (op instanceof Op.Leaf) {
            return 0;
        }
        String kind = kind(op, type);
        return WIDE.contains(kind) ? nanos.get(kind) : vectors * nanos.get(kind);
    }

    /**
     * {@return the kind of an operation that is not a leaf: its name in {@link ProgramText}, for a look-up with the
     * number of entries as in {@code lookup16}, {@code dselect} for a selection of doubles or longs, and
     * {@code by_element} for a gather, as for all operations of a program that has one}
     *
     * @param type the type of its result
     */
    public static String kind(Op op, Type type) {
        return switch (op) {
            case Op.Leaf leaf -> throw new IllegalArgumentException(op + " costs nothing");
            case Op.Unary unary -> name(unary.kind());
            case Op.Binary binary -> name(binary.kind());
            case Op.Fma fma -> "fma";
            case Op.DoubleFma fma -> "dfma";
            case Op.Shift shift -> name(shift.kind());
            case Op.Select select -> type.isWide() ? "dselect" : "select";
            case Op.FastPath path -> "usually";
            case Op.Lookup lookup -> "lookup" + lookup.table().size();
            case Op.Gather gather -> BY_ELEMENT;
        };
    }

    /** {@return all kinds of operations} */
    public static List<String> kinds() {
        List<String> kinds = new ArrayList<>(
                List.of("fma", "dfma", "select", "dselect", "usually", BY_ELEMENT));
        for (Enum<?>[] values : List.of(UnaryKind.values(), BinaryKind.values(), ShiftKind.values())) {
            for (Enum<?> value : values) {
                kinds.add(name(value));
            }
        }
        for (int entries = 2; entries <= 64; entries *= 2) {
            kinds.add("lookup" + entries);
        }
        return List.copyOf(kinds);
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
