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
 * The next larger programs in the manner of a series. Each constant c of a program may turn out to be the head of
 * c + k*t, of c + d/t or of c + d/(t + e), where t is the input, a square of it, or what the constant meets: so
 * polynomials gain a degree and continued fractions a level, wherever they are in a program. Besides, the whole may
 * become a function of the squared input, a factor of the input, or the innermost part of c + d/(y + e), y*y + c or y*x + c.
 */
final class Unfolding {

    /** What a constant c becomes, by c and t. */
    private final List<BinaryOperator<Node>> terms;
    private final RandomGenerator random;

    Unfolding(RandomGenerator random) {
        this.random = random;
        this.terms = List.of((c, t) -> add(c, Node.of(Operation.MUL, t, slight())), (c, t) -> add(t, c),
                (c, t) -> add(c, Node.of(Operation.DIV, slight(), t)),
                (c, t) -> add(c, Node.of(Operation.DIV, slight(), add(t, shift()))));
    }

    /** {@return all that a program unfolds to in one step, not yet put in order} */
    List<Draft> of(RealProgram program) {
        List<Draft> found = new ArrayList<>(whole(program));
        List<Draft.Use> uses = Draft.of(program).uses();
        for (int place = 0; place < uses.size() - 1; place++) {
            Draft draft = Draft.of(program);
            if (draft.at(draft.uses().get(place)).isConstant()) {
                int variables = variables(draft, draft.uses().get(place)).size();
                for (int t = 0; t < variables; t++) {
                    for (BinaryOperator<Node> term : terms) {
                        found.add(unfolded(program, place, t, term));
                    }
                }
            }
        }
        return found;
    }

    private static Draft unfolded(RealProgram program, int place, int t, BinaryOperator<Node> term) {
        Draft draft = Draft.of(program);
        Draft.Use use = draft.uses().get(place);
        draft.set(use, term.apply(draft.at(use), variables(draft, use).get(t)));
        return draft;
    }

    private static List<Node> variables(Draft draft, Draft.Use use) {
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream<Node> squares = draft.operations().stream().filter(Unfolding::isSquareOfInput);
        Stream<Node> met = Stream.of(use.user().in).filter(n -> !n.isConstant());
        return Stream.of(Stream.of(draft.input), squares, met).flatMap(s -> s).filter(found::add).toList();
    }

    private static boolean isSquareOfInput(Node n) {
        return n.is(Operation.MUL) && n.in[0].isInput() && n.in[1].isInput();
    }

    private List<Draft> whole(RealProgram program) {
        Draft square = Draft.of(program);
        square.output = Draft.copy(square.output, Node.of(Operation.MUL, square.input, square.input));
        Draft factor = Draft.of(program);
        factor.output = Node.of(Operation.MUL, factor.output, factor.input);
        Draft inner = Draft.of(program);
        inner.output = add(shift(), Node.of(Operation.DIV, shift(), add(inner.output, shift())));
        Draft squared = Draft.of(program);
        squared.output = add(Node.of(Operation.MUL, squared.output, squared.output), shift());
        Draft step = Draft.of(program);
        step.output = add(Node.of(Operation.MUL, step.output, step.input), shift());
        return List.of(square, factor, inner, squared, step);
    }

    private static Node add(Node a, Node b) {
        return Node.of(Operation.ADD, a, b);
    }

    private Node slight() {
        double size = StrictMath.exp(2 * random.nextGaussian() - 2);
        return Node.constant(random.nextBoolean() ? size : -size);
    }

    private Node shift() {
        double size = StrictMath.exp(1 + random.nextGaussian());
        return Node.constant(random.nextInt(4) == 0 ? -size : size);
    }
}
