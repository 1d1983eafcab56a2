package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.SignChanges;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.rational.RationalInterpolant;

/**
 * Replaces a part of a program by a rational function of some other part, chosen to return the values that the
 * remaining program requires there. Its constants come from a linear system, where a fit from random starts would fail.
 */
final class SubtreeRefit {

    private static final int POINTS = 64;

    private final SemanticBackpropagation.Samples samples;
    private final int limit;

    private SubtreeRefit(SemanticBackpropagation.Samples samples, int limit) {
        this.samples = samples;
        this.limit = limit;
    }

    static SubtreeRefit of(FrontSpec spec) {
        Problem problem = spec.problem();
        List<DoubleDouble> zeros = problem.kind().isSteepAtZeros()
                ? SignChanges.of(problem.target(), problem.interval())
                : List.of();
        DoubleDouble[] x = Stream.concat(zeros.stream(),
                Arrays.stream(problem.interval().grid(POINTS)).mapToObj(DoubleDouble::of)).toArray(DoubleDouble[]::new);
        DoubleDouble[] y = new DoubleDouble[x.length];
        Arrays.setAll(y, i -> i < zeros.size() ? DoubleDouble.ZERO : problem.target().at(x[i].hi()));
        return new SubtreeRefit(new SemanticBackpropagation.Samples(x, y, zeros.size()), spec.maxOps());
    }

    /** Degrees of a rational function. */
    private record Shape(int above, int below) {
        int operations() {
            return RationalInterpolant.operations(above, below);
        }
    }

    /** Refits a part chosen at random, if a rational function is found. */
    void apply(ProgramGraph graph, ProgramGraph mate, RandomGenerator random) {
        List<ProgramGraph.Use> uses = graph.uses();
        ProgramGraph.Use use = random.nextInt(3) == 0 ? uses.getLast() : uses.get(random.nextInt(uses.size()));
        SemanticBackpropagation semantics = new SemanticBackpropagation(samples, graph);
        Optional<DoubleDouble[]> wanted = semantics.wanted(use);
        if (wanted.isEmpty()) {
            return;
        }
        GraphNode before = graph.at(use);
        GraphNode t = variable(graph, mate, use, random);
        graph.set(use, t);
        List<Shape> shapes = shapes(limit - graph.operations().size());
        Optional<GraphNode> part = shapes.isEmpty()
                ? Optional.empty()
                : part(t, semantics.values(t), wanted.get(),
                        shapes.get(random.nextInt(shapes.size())));
        graph.set(use, part.orElse(before));
    }

    /** {@return the input, another part, or a part of the mate; or the square of one of these} */
    private static GraphNode variable(ProgramGraph graph, ProgramGraph mate, ProgramGraph.Use use,
            RandomGenerator random) {
        List<GraphNode> free = new ArrayList<>(List.of(graph.input));
        graph.operations().stream().filter(n -> use.user() == null || !n.reaches(use.user())).forEach(free::add);
        List<GraphNode> others = mate.operations();
        GraphNode t = random.nextInt(4) == 0 && !others.isEmpty()
                ? ProgramGraph.copy(others.get(random.nextInt(others.size())), graph.input)
                : free.get(random.nextInt(free.size()));
        return random.nextInt(3) == 0 ? GraphNode.of(Operation.MUL, t, t) : t;
    }

    private static List<Shape> shapes(int operations) {
        List<Shape> found = new ArrayList<>();
        for (int q = 0; q <= operations; q++) {
            for (int p = Math.max(q - 1, q == 0 ? 1 : 0); p <= (q == 0 ? operations : q + 1); p++) {
                Shape shape = new Shape(p, q);
                if (shape.operations() <= operations) {
                    found.add(shape);
                }
            }
        }
        return found;
    }

    private Optional<GraphNode> part(GraphNode t, DoubleDouble[] values, DoubleDouble[] wanted, Shape shape) {
        int[] usable = IntStream.range(0, values.length).filter(i -> values[i].isFinite() && wanted[i].isFinite())
                .toArray();
        if (usable.length <= shape.above + shape.below + 1) {
            return Optional.empty();
        }
        int zeros = (int) Arrays.stream(usable).filter(i -> i < samples.zeros()).count();
        Optional<RealProgram> program = RationalInterpolant
                .of(picked(values, usable), picked(wanted, usable), zeros, shape.above, shape.below).program();
        return program.map(p -> ProgramGraph.copy(ProgramGraph.of(p).output, t));
    }

    private static DoubleDouble[] picked(DoubleDouble[] all, int[] at) {
        return Arrays.stream(at).mapToObj(i -> all[i]).toArray(DoubleDouble[]::new);
    }
}
