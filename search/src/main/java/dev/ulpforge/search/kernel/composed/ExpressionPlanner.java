package dev.ulpforge.search.kernel.composed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;

/** Makes the nodes of an expression, with each choice of kernels for its parts. Not thread-safe. */
final class ExpressionPlanner {
    private static final int CHOICES = 4;
    private static final int LARGEST_POWER = 8;
    private static final Expression X = new Expression.Variable();
    private final Goal goal;
    private final PartReductions known;
    private final Map<Expression, List<KernelTemplate>> templates = new HashMap<>();

    /** A planner of parts for a goal, by the known reductions. */
    ExpressionPlanner(Goal goal, PartReductions known) {
        this.goal = goal;
        this.known = known;
    }

    /** {@return whether every part that is no operation has a reduction} */
    boolean canMake(Expression e) {
        if (e.isConstant() || e.equals(X) || !reductions(e).isEmpty()) {
            return true;
        }
        return switch (e) {
            case Expression.Call call when !isOperation(call.function()) ->
                !call.argument().equals(X) && !reductions(ofX(call)).isEmpty() && canMake(call.argument());
            case Expression.Power(var base, var exponent) -> power(exponent) != 0 && canMake(base);
            case Expression.Conditional _ -> false;
            default -> e.operands().stream().allMatch(this::canMake);
        };
    }

    /** {@return the nodes for {@code e}, made of operations and of kernels for smaller parts} */
    Stream<KernelExpression> composed(Expression e) {
        return switch (e) {
            case Expression.Variable() -> Stream.of(new KernelExpression.Input());
            case Expression.Literal _,Expression.Named _ -> Stream.of(constant(e));
            case Expression.Negation(var a) -> nodes(a).map(KernelExpression.Negated::new);
            case Expression.Sum(var a, var b) -> joined(BinaryKind.ADD, a, b);
            case Expression.Difference(var a, var b) -> joined(BinaryKind.SUB, a, b);
            case Expression.Product(var a, var b) -> joined(BinaryKind.MUL, a, b);
            case Expression.Quotient(var a, var b) -> joined(BinaryKind.DIV, a, b);
            case Expression.Power(var a, var b) -> nodes(a).map(base -> power(base, power(b)));
            case Expression.Call call -> called(call);
            case Expression.Conditional _ -> Stream.empty();
        };
    }

    private Stream<KernelExpression> nodes(Expression e) {
        if (e.isConstant()) {
            return Stream.of(constant(e));
        }
        Stream<KernelExpression> direct = templates(e).stream().map(template -> new KernelExpression.Kernel(template,
                new KernelExpression.Input(), KernelExpression.Care.NONE));
        return Stream.concat(direct, composed(e));
    }

    private static KernelExpression constant(Expression e) {
        return new KernelExpression.Constant(new RealExpression(e).at(0.0).hi());
    }

    private Stream<KernelExpression> joined(BinaryKind kind, Expression a, Expression b) {
        List<KernelExpression> second = nodes(b).toList();
        return nodes(a)
                .flatMap(first -> second.stream().map(other -> new KernelExpression.Arithmetic(kind, first, other)));
    }

    private Stream<KernelExpression> called(Expression.Call call) {
        Expression argument = call.argument();
        return switch (call.function()) {
            case ABS -> nodes(argument).map(KernelExpression.Absolute::new);
            case SQRT -> nodes(argument).map(KernelExpression.Root::new);
            case RSQRT -> nodes(argument)
                    .map(a -> new KernelExpression.Arithmetic(BinaryKind.DIV, new KernelExpression.Constant(1),
                            new KernelExpression.Root(a)));
            case MIN, MAX -> nodes(argument).flatMap(a -> nodes(call.arguments().get(1))
                    .map(b -> new KernelExpression.Extremum(call.function() == Function.MAX, a, b)));
            default -> argument.equals(X) ? Stream.empty() : applied(templates(ofX(call)), nodes(argument).toList());
        };
    }

    private static Stream<KernelExpression> applied(List<KernelTemplate> templates, List<KernelExpression> arguments) {
        return arguments.stream()
                .flatMap(argument -> templates.stream().flatMap(template -> Stream.of(KernelExpression.Care.values())
                        .filter(care -> care == KernelExpression.Care.NONE
                                || isPure(template) && argument instanceof KernelExpression.Arithmetic)
                        .map(care -> new KernelExpression.Kernel(template, argument, care))));
    }

    /**
     * {@return whether a template is an exponential without a constant, and so takes arguments that are more than a
     * float}
     */
    private static boolean isPure(KernelTemplate template) {
        return template.exponential().filter(exponential -> exponential.constant() == 0).isPresent();
    }

    private static KernelExpression power(KernelExpression base, int exponent) {
        KernelExpression product = IntStream.range(1, Math.abs(exponent)).mapToObj(i -> base)
                .reduce(base, (a, b) -> new KernelExpression.Arithmetic(BinaryKind.MUL, a, b));
        return exponent > 0
                ? product
                : new KernelExpression.Arithmetic(BinaryKind.DIV, new KernelExpression.Constant(1), product);
    }

    /** {@return the exponent if it is a small integer, 0 otherwise} */
    private static int power(Expression exponent) {
        double n = new RealExpression(exponent).at(0.0).hi();
        return n == Math.rint(n) && Math.abs(n) <= LARGEST_POWER ? (int) n : 0;
    }

    private static boolean isOperation(Function function) {
        return switch (function) {
            case ABS, SQRT, RSQRT, MIN, MAX -> true;
            default -> false;
        };
    }

    private static Expression ofX(Expression.Call call) {
        return new Expression.Call(call.function(), X);
    }

    /** {@return kernels for {@code e} as a function of x, from cheap to accurate} */
    private List<KernelTemplate> templates(Expression e) {
        List<KernelTemplate> front = templates.get(e);
        if (front == null) {
            front = front(
                    reductions(e).stream().flatMap(reduction -> reduction.templates().stream())
                            .flatMap(ExpressionPlanner::called)
                            .toList());
            templates.put(e, front);
        }
        return front;
    }

    private static Stream<KernelTemplate> called(Callable<List<KernelTemplate>> task) {
        try {
            return task.call().stream();
        } catch (RuntimeException undefined) {
            throw undefined;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Exponentials first: they do more for a composition than others. Only plain functions are worth the others' time.
     */
    private List<Reduction> reductions(Expression e) {
        Goal part = Goal.of(new KernelSpec(e, domain(e), goal.spec().maxUlp()), goal.seed(),
                goal.costs());
        List<Reduction> exponential = e.equals(X) || e.isConstant()
                ? List.of()
                : known.exponentials().apply(part);
        boolean isPlain = e instanceof Expression.Call call && call.argument().equals(X)
                && !isOperation(call.function());
        return !exponential.isEmpty() || !isPlain ? exponential : known.all().apply(part);
    }

    /** A part of the goal that is a function of x has its domain; a function of something else may meet any float. */
    private Domain domain(Expression e) {
        return occurs(e, goal.fn()) ? goal.spec().domain() : Domain.ALL;
    }

    private static boolean occurs(Expression e, Expression in) {
        return in.equals(e) || in.operands().stream().anyMatch(operand -> occurs(e, operand));
    }

    private List<KernelTemplate> front(List<KernelTemplate> templates) {
        Costs costs = goal.costs();
        List<KernelTemplate> sorted = templates.stream().sorted(Comparator
                .comparingDouble((KernelTemplate template) -> costs.cost(template.with(template.start())))
                .thenComparingDouble(KernelTemplate::estimatedUlp)).toList();
        List<KernelTemplate> front = new ArrayList<>();
        for (KernelTemplate template : sorted) {
            if (front.isEmpty() || template.estimatedUlp() < front.getLast().estimatedUlp()) {
                front.add(template);
            }
        }
        return front.subList(Math.max(0, front.size() - CHOICES), front.size());
    }
}
