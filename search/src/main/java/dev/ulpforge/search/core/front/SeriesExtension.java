package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * Extends programs by the next term of a series. Each constant c of a program may become c + k*t, c + d/t or c + d/(t +
 * e), where t is the input, its square, or the other operand of the constant's operation: so polynomials gain a degree
 * and continued fractions a level, wherever they are in a program. Moreover, the whole may become a function of the
 * squared input, be multiplied by the input, or become the innermost part y of c + d/(y + e), y*y + c or y*x + c.
 */
final class SeriesExtension {

    /** What a constant c may become, as functions of c and t. */
    private final List<BinaryOperator<GraphNode>> terms;
    private final RandomGenerator random;

    SeriesExtension(RandomGenerator random) {
        this.random = random;
        this.terms = List.of((c, t) -> add(c, GraphNode.of(Operation.MUL, t, slight())), (c, t) -> add(t, c),
                (c, t) -> add(c, GraphNode.of(Operation.DIV, slight(), t)),
                (c, t) -> add(c, GraphNode.of(Operation.DIV, slight(), add(t, shift()))));
    }

    /** {@return all extensions of a program by one term, not yet in canonical order} */
    List<ProgramGraph> of(RealProgram program) {
        List<ProgramGraph> found = new ArrayList<>(whole(program));
        List<ProgramGraph.Use> uses = ProgramGraph.of(program).uses();
        for (int place = 0; place < uses.size() - 1; place++) {
            ProgramGraph graph = ProgramGraph.of(program);
            if (graph.at(graph.uses().get(place)).isConstant()) {
                int variables = variables(graph, graph.uses().get(place)).size();
                for (int t = 0; t < variables; t++) {
                    for (BinaryOperator<GraphNode> term : terms) {
                        found.add(unfolded(program, place, t, term));
                    }
                }
            }
        }
        return found;
    }

    private static ProgramGraph unfolded(RealProgram program, int place, int t, BinaryOperator<GraphNode> term) {
        ProgramGraph graph = ProgramGraph.of(program);
        ProgramGraph.Use use = graph.uses().get(place);
        graph.set(use, term.apply(graph.at(use), variables(graph, use).get(t)));
        return graph;
    }

    private static List<GraphNode> variables(ProgramGraph graph, ProgramGraph.Use use) {
        Set<GraphNode> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream<GraphNode> squares = graph.operations().stream().filter(SeriesExtension::isSquareOfInput);
        Stream<GraphNode> met = Stream.of(use.user().in).filter(n -> !n.isConstant());
        return Stream.of(Stream.of(graph.input), squares, met).flatMap(s -> s).filter(found::add).toList();
    }

    private static boolean isSquareOfInput(GraphNode n) {
        return n.is(Operation.MUL) && n.in[0].isInput() && n.in[1].isInput();
    }

    private List<ProgramGraph> whole(RealProgram program) {
        ProgramGraph square = ProgramGraph.of(program);
        square.output = ProgramGraph.copy(square.output, GraphNode.of(Operation.MUL, square.input, square.input));
        ProgramGraph factor = ProgramGraph.of(program);
        factor.output = GraphNode.of(Operation.MUL, factor.output, factor.input);
        ProgramGraph inner = ProgramGraph.of(program);
        inner.output = add(shift(), GraphNode.of(Operation.DIV, shift(), add(inner.output, shift())));
        ProgramGraph squared = ProgramGraph.of(program);
        squared.output = add(GraphNode.of(Operation.MUL, squared.output, squared.output), shift());
        ProgramGraph step = ProgramGraph.of(program);
        step.output = add(GraphNode.of(Operation.MUL, step.output, step.input), shift());
        return List.of(square, factor, inner, squared, step);
    }

    private static GraphNode add(GraphNode a, GraphNode b) {
        return GraphNode.of(Operation.ADD, a, b);
    }

    private GraphNode slight() {
        double size = StrictMath.exp(2 * random.nextGaussian() - 2);
        return GraphNode.constant(random.nextBoolean() ? size : -size);
    }

    private GraphNode shift() {
        double size = StrictMath.exp(1 + random.nextGaussian());
        return GraphNode.constant(random.nextInt(4) == 0 ? -size : size);
    }
}
