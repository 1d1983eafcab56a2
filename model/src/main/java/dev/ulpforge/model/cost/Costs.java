package dev.ulpforge.model.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.ulpforge.model.cost.CostVector.Column;
import dev.ulpforge.model.ir.Program;

/**
 * The costs of programs on the CPUs that a kernel is made for. The cost that orders programs is the worst of the
 * makers', each the mean over its widths. Widths have equal weights: an entry counts as a multiple of the time of a
 * multiply-add at its width. The default includes the makers whose figures are measured or published; it is the same on
 * every machine.
 *
 * @param tables the cost tables, at least one
 */
public record Costs(SortedMap<Column, CostTable> tables) {
    /** The CPUs that come with Ulpforge, by their makers. */
    public static final List<String> KNOWN = List.of("intel", "amd", "arm");
    /** The time of a multiply-add in the unit of {@link #cost}: between those with AVX2 and AVX-512. */
    private static final double MULTIPLY_ADD = 0.0125;
    private static final Pattern CHOICE = Pattern.compile("(.+?)(?::([0-9]{3}))?");

    /** @throws IllegalArgumentException if there is no table */
    public Costs {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("costs need a table");
        }
    }

    private static final class Default {
        static final Costs COSTS = of("intel,amd");
    }

    /** {@return the default: Intel's and AMD's CPUs, all widths} */
    public static Costs portable() {
        return Default.COSTS;
    }

    /** {@return the costs of a CPU, with all widths of its file} */
    public static Costs of(CostFile file) {
        SortedMap<Column, CostTable> tables = new TreeMap<>();
        file.tables().forEach((width, table) -> tables.put(new Column(file.maker(), width), table));
        return new Costs(tables);
    }

    /**
     * {@return the costs of a choice}
     *
     * @param choice a list, separated by commas, of makers in {@link #KNOWN} or files with cost tables, each with all
     *               its widths or with one of them, as in {@code intel:512,amd}
     * @throws IllegalArgumentException if there is no such CPU, width or file, or the file cannot be read
     */
    public static Costs of(String choice) {
        SortedMap<Column, CostTable> tables = new TreeMap<>();
        for (String one : choice.split(",", -1)) {
            Matcher words = CHOICE.matcher(one.strip());
            if (!words.matches()) {
                throw new IllegalArgumentException("\"" + one + "\" names no CPU");
            }
            Costs all = of(file(words.group(1)));
            Map<Column, CostTable> chosen = words.group(2) == null
                    ? all.tables
                    : all.at(Integer.parseInt(words.group(2)));
            tables.putAll(chosen);
        }
        return new Costs(tables);
    }

    private Map<Column, CostTable> at(int width) {
        Map<Column, CostTable> chosen = new TreeMap<>(tables);
        chosen.keySet().removeIf(column -> column.width() != width);
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("there are " + tables.keySet() + ", not " + width);
        }
        return chosen;
    }

    private static CostFile file(String name) {
        if (KNOWN.contains(name)) {
            return CostFile.known(name);
        }
        if (!name.matches("[^\\p{Cntrl}\"<>|*?]+") || !Files.isRegularFile(Path.of(name))) {
            throw new IllegalArgumentException("\"" + name + "\" is neither one of " + KNOWN + " nor a file");
        }
        try {
            return CostFile.parse(Files.readString(Path.of(name)));
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ", " + e.getMessage(), e);
        }
    }

    /** {@return the estimated times of the fast path of {@code program}} */
    public CostVector vector(Program program) {
        return vector(program, by -> Workload.ofFastPath(program, by), CostTable::cost);
    }

    /**
     * {@return the estimated time of the fast path of {@code program}, in ns per float of a CPU that represents all}
     */
    public double cost(Program program) {
        return scalar(vector(program));
    }

    /**
     * {@return the estimated time of all operations of {@code program}, slow paths included, in ns per float of such a
     * CPU}
     */
    public double costOfAll(Program program) {
        return scalar(vector(program, by -> Workload.ofAll(program, by), CostTable::overlapped));
    }

    /**
     * {@return the estimated time that subnormal results take beside {@link #cost}, in ns per float of such a CPU}
     *
     * @param shares the share of the inputs at which each of these operations returns a subnormal number
     */
    public double costOfSubnormals(List<Double> shares) {
        return scalar(vector((column, table) -> table.costAlone(OperationKind.SUBNORMAL)
                * shares.stream().mapToDouble(share -> column.shareOfVectors(share)).sum()));
    }

    /** {@return the CPUs and widths, such as {@code amd:512,intel:256}} */
    @Override
    public String toString() {
        return tables.keySet().stream().map(Column::toString).collect(Collectors.joining(","));
    }

    /**
     * {@return the estimated time of the fast path of {@code program} on each maker's CPU, in the order of their names,
     * in the unit of {@link #cost}, which is the largest of them}
     */
    public List<Double> byMaker(Program program) {
        return byMaker(vector(program));
    }

    /** {@return the number of makers} */
    public int makers() {
        return (int) tables.keySet().stream().map(Column::maker).distinct().count();
    }

    private double scalar(CostVector vector) {
        return Collections.max(byMaker(vector));
    }

    private List<Double> byMaker(CostVector vector) {
        return vector.byMaker(vector((_, table) -> table.costAlone("fma"))).stream().map(cost -> MULTIPLY_ADD * cost)
                .toList();
    }

    private CostVector vector(Program program, Function<Boolean, Workload> work,
            ToDoubleBiFunction<CostTable, Workload> estimate) {
        Map<Boolean, Workload> known = new HashMap<>();
        return vector((column, table) -> estimate.applyAsDouble(table,
                known.computeIfAbsent(program.isByElement(column.width()), work)));
    }

    private CostVector vector(ToDoubleBiFunction<Column, CostTable> estimate) {
        SortedMap<Column, Double> nanos = new TreeMap<>();
        tables.forEach((column, table) -> nanos.put(column, estimate.applyAsDouble(column, table)));
        return new CostVector(nanos);
    }
}
