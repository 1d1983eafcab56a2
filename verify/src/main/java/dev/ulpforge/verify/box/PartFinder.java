package dev.ulpforge.verify.box;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.box.ProgramPart.Kind;
import dev.ulpforge.verify.prover.Code;

/**
 * Finds which operations of a program stand for which parts of an expression. What is found is true of the program,
 * whoever wrote it: a sum stands for a sum of what its operands stand for; and operations that depend on the program's
 * arguments through a single double are those of a function of that double. Whether they compute that function is for
 * the prover to say.
 */
final class PartFinder {
    private final List<Op> ops;
    private final List<Type> types = new ArrayList<>();
    private final int result;
    private final Map<Place, Optional<ProgramPart>> known = new HashMap<>();

    private record Place(Expression e, int at) {}

    PartFinder(Program program) {
        ops = program.ops();
        ops.forEach(op -> types.add(op.type(types)));
        result = program.result();
    }

    /** {@return what the program's result is before it is rounded to a float, if it stands for an expression} */
    Optional<ProgramPart> whole(Expression e) {
        return ops.get(result) instanceof Op.Unary(var kind, int at) && kind == UnaryKind.D2F
                ? part(PlainForm.of(e), at)
                : Optional.empty();
    }

    private Optional<ProgramPart> part(Expression e, int at) {
        Place place = new Place(e, at);
        Optional<ProgramPart> before = known.get(place);
        if (before == null) {
            before = find(e, at);
            known.put(place, before);
        }
        return before;
    }

    private Optional<ProgramPart> find(Expression e, int at) {
        if (e.isConstant()) {
            return ops.get(at) instanceof Op.DoubleConst(double value)
                    ? Optional.of(new ProgramPart.Constant(value, PlainForm.value(e)))
                    : Optional.empty();
        }
        return switch (e) {
            case Expression.Variable() -> argument(0, at);
            case Expression.SecondVariable() -> argument(1, at);
            case Expression.Negation(var a) -> unary(UnaryKind.DNEG, a, at).map(ProgramPart.Negated::new);
            case Expression.Sum(var a, var b) -> joined(BinaryKind.DADD, Kind.SUM, a, b, at);
            case Expression.Difference(var a, var b) -> joined(BinaryKind.DSUB, Kind.DIFFERENCE, a, b, at);
            case Expression.Product(var a, var b) -> joined(BinaryKind.DMUL, Kind.PRODUCT, a, b, at);
            case Expression.Quotient(var a, var b) -> joined(BinaryKind.DDIV, Kind.QUOTIENT, a, b, at);
            case Expression.Call(var f, var arguments) -> call(f, arguments.getFirst(), at);
            case Expression.Conditional c -> chosen(c, at);
            case Expression.Power _,Expression.OfTwo _,Expression.Literal _,Expression.Named _ -> Optional.empty();
        };
    }

    private Optional<ProgramPart> argument(int number, int at) {
        return ops.get(at) instanceof Op.Unary(var kind, int a) && kind == UnaryKind.F2D
                && ops.get(a).equals(new Op.Input(Type.FLOAT, number))
                        ? Optional.of(new ProgramPart.Argument(number))
                        : Optional.empty();
    }

    private Optional<ProgramPart> unary(UnaryKind wanted, Expression e, int at) {
        return ops.get(at) instanceof Op.Unary(var kind, int a) && kind == wanted ? part(e, a) : Optional.empty();
    }

    private Optional<ProgramPart> joined(BinaryKind wanted, Kind kind, Expression a, Expression b, int at) {
        return operands(wanted, a, b, at, (p, q) -> new ProgramPart.Joined(kind, p, q));
    }

    private Optional<ProgramPart> operands(BinaryKind wanted, Expression a, Expression b, int at,
            BinaryOperator<ProgramPart> join) {
        return ops.get(at) instanceof Op.Binary(var kind, int p, int q) && kind == wanted
                ? part(a, p).flatMap(left -> part(b, q).map(right -> join.apply(left, right)))
                : Optional.empty();
    }

    private Optional<ProgramPart> chosen(Expression.Conditional c, int at) {
        if (!(ops.get(at) instanceof Op.Select(int mask, int then, int otherwise))) {
            return Optional.empty();
        }
        Comparison comparison = c.comparison();
        boolean isSwapped = comparison == Comparison.GREATER || comparison == Comparison.AT_LEAST;
        BinaryKind wanted = switch (comparison) {
            case LESS, GREATER -> BinaryKind.DLT;
            case AT_MOST, AT_LEAST -> BinaryKind.DLE;
            case EQUAL -> BinaryKind.DEQ;
        };
        return part(c.then(), then).flatMap(p -> part(c.otherwise(), otherwise).flatMap(q -> isSwapped
                ? operands(wanted, c.right(), c.left(), mask,
                        (right, left) -> new ProgramPart.Chosen(comparison, left, right, p, q))
                : operands(wanted, c.left(), c.right(), mask,
                        (left, right) -> new ProgramPart.Chosen(comparison, left, right, p, q))));
    }

    private Optional<ProgramPart> call(Function f, Expression argument, int at) {
        return switch (f) {
            case ABS -> unary(UnaryKind.DABS, argument, at).map(ProgramPart.Magnitude::new);
            case SQRT -> unary(UnaryKind.DSQRT, argument, at).map(ProgramPart.Root::new);
            default -> function(f, argument, at);
        };
    }

    private Optional<ProgramPart> function(Function f, Expression argument, int at) {
        return IntStream.range(0, at).map(i -> at - 1 - i).filter(a -> types.get(a) == Type.DOUBLE)
                .mapToObj(a -> part(argument, a).flatMap(part -> code(a, at)
                        .map(code -> (ProgramPart) new ProgramPart.Called(f, part, code))))
                .flatMap(Optional::stream).findFirst();
    }

    /** {@return the operations from one double to another, if these depend on the arguments through it alone} */
    private Optional<Code> code(int from, int to) {
        Set<Integer> needed = new TreeSet<>();
        if (!needs(to, from, needed)) {
            return Optional.empty();
        }
        List<Op> own = new ArrayList<>(List.of(new Op.Input(Type.DOUBLE)));
        Map<Integer, Integer> places = new HashMap<>(Map.of(from, 0));
        for (int at : needed) {
            Op op = ops.get(at);
            places.put(at, own.size());
            own.add(op.on(op.operands().stream().map(places::get).toList()));
        }
        return Optional.of(new Code(Format.BINARY64, own, own.size() - 1));
    }

    /** Collects what is needed for an operation; false if that is an argument of the program. */
    private boolean needs(int at, int from, Set<Integer> needed) {
        if (at == from || needed.contains(at)) {
            return true;
        }
        if (ops.get(at) instanceof Op.Input) {
            return false;
        }
        needed.add(at);
        return ops.get(at).operands().stream().allMatch(operand -> needs(operand, from, needed));
    }
}
