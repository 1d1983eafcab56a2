package dev.ulpforge.search.core.front;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.ulpforge.model.cost.CostTable;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.RealProgramText;

/**
 * Everything but the budget that the outcome of a search depends on.
 *
 * @param costs the cost of each operation on offer, above 0
 * @param maxOps the largest number of operations, from 1 to {@value #LIMIT}
 * @param islands the number of populations, from 2 to {@value #MOST_ISLANDS}; never that of threads or machines
 * @param given   programs that the search begins with beside the empty one; the front is nowhere worse than they are
 */
public record FrontSpec(Problem problem, Map<Operation, Double> costs, int maxOps, long seed, int islands,
        List<RealProgram> given) {

    public static final int LIMIT = 40;
    public static final int MOST_ISLANDS = 4096;
    /** The number of islands that searches have unless more are asked for. */
    public static final int ISLANDS = 8;

    /** @throws IllegalArgumentException if no operation is offered, or a number is out of its range */
    public FrontSpec {
        costs = Map.copyOf(costs);
        given = List.copyOf(given);
        if (costs.isEmpty() || costs.values().stream().anyMatch(c -> !(c > 0 && c < 1e9))) {
            throw new IllegalArgumentException("each search needs operations, each with a cost above 0: " + costs);
        }
        if (maxOps < 1 || maxOps > LIMIT) {
            throw new IllegalArgumentException("maxOps is " + maxOps + ", not 1 to " + LIMIT);
        }
        if (islands < 2 || islands > MOST_ISLANDS) {
            throw new IllegalArgumentException(islands + " islands, not 2 to " + MOST_ISLANDS);
        }
    }

    /** A search from the empty program. */
    public FrontSpec(Problem problem, Map<Operation, Double> costs, int maxOps, long seed, int islands) {
        this(problem, costs, maxOps, seed, islands, List.of());
    }

    /** {@return a search in which every operation costs 1} */
    public static FrontSpec of(Problem problem, Set<Operation> operations, int maxOps, long seed) {
        Map<Operation, Double> costs = new EnumMap<>(Operation.class);
        operations.forEach(op -> costs.put(op, 1.0));
        return new FrontSpec(problem, costs, maxOps, seed, ISLANDS);
    }

    /** {@return a search in which an operation costs what a cost table says for it alone, in ns per element} */
    public static FrontSpec of(Problem problem, Set<Operation> operations, CostTable table, int maxOps, long seed) {
        Map<Operation, Double> costs = new EnumMap<>(Operation.class);
        operations.forEach(op -> costs.put(op, table.costAlone(op.text())));
        return new FrontSpec(problem, costs, maxOps, seed, ISLANDS);
    }

    /** {@return the same search with another number of islands} */
    public FrontSpec withIslands(int number) {
        return new FrontSpec(problem, costs, maxOps, seed, number, given);
    }

    /** {@return the same search, begun with these programs too} */
    public FrontSpec beginningWith(List<RealProgram> programs) {
        return new FrontSpec(problem, costs, maxOps, seed, islands, programs);
    }

    /** {@return the cost of a program} */
    public double cost(ProgramSkeleton s) {
        double sum = 0;
        for (int k = 1; k <= s.size(); k++) {
            sum += costs.get(s.operation(k));
        }
        return sum;
    }

    /** {@return one line by which a checkpoint is matched with its search} */
    String fingerprint() {
        return problem.name() + " " + problem.interval() + " " + problem.kind() + " " + costsText() + " " + maxOps + " "
                + seed + (islands == ISLANDS ? "" : " " + islands + " islands") + givenText();
    }

    private String givenText() {
        int text = given.stream().map(RealProgramText::print).toList().hashCode();
        return given.isEmpty() ? "" : " begins with " + given.size() + " programs " + Integer.toHexString(text);
    }

    private String costsText() {
        StringBuilder out = new StringBuilder();
        for (Operation op : new TreeSet<>(costs.keySet())) {
            out.append(out.isEmpty() ? "" : ",").append(op.text()).append('=').append(costs.get(op));
        }
        return out.toString();
    }
}
