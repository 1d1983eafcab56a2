package dev.ulpforge.search.composition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.search.composition.KernelExpression.Compensation;
import dev.ulpforge.search.composition.KernelExpression.Operator;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.kernel.KernelTemplate;

/**
 * Makes the kernel expressions of a target, one for each choice of kernels for its parts. Not thread-safe.
 *
 * @param parts the kernels for parts
 */
record ExpressionPlanner(PartTemplates parts) {
    private static final int LARGEST_POWER = 8;
    private static final Expression X = new Expression.Variable();

    /** {@return whether a reduction applies to every part that is no operation} */
    boolean canMake(Expression e) {
        if (e.isConstant() || e.equals(X) || parts.hasReduction(e)) {
            return true;
        }
        return switch (e) {
            case Expression.Call call when !PartTemplates.isOperation(call.function()) ->
                !call.argument().equals(X) && parts.hasReduction(ofX(call)) && canMake(call.argument());
            case Expression.Power(var base, var exponent) -> power(exponent) != 0 && canMake(base);
            case Expression.Conditional _ -> false;
            default -> e.operands().stream().allMatch(this::canMake);
        };
    }

    /** {@return the expressions for {@code e}: operations, and kernels for smaller parts} */
    Stream<KernelExpression> composed(Expression e) {
        return switch (e) {
            case Expression.OfPairs two -> throw new IllegalArgumentException(two + " is no function of x alone");
            case Expression.Variable() -> Stream.of(new KernelExpression.Input());
            case Expression.Literal _,Expression.Named _ -> Stream.of(constant(e));
            case Expression.Negation(var a) -> nodes(a).map(KernelExpression.Negated::new);
            case Expression.Sum(var a, var b) -> joined(Operator.PLUS, a, b);
            case Expression.Difference(var a, var b) -> joined(Operator.MINUS, a, b);
            case Expression.Product(var a, var b) -> joined(Operator.TIMES, a, b);
            case Expression.Quotient(var a, var b) -> joined(Operator.DIVIDED_BY, a, b);
            case Expression.Power(var a, var b) ->
                power(b) == 0 ? Stream.empty() : nodes(a).map(base -> power(base, power(b)));
            case Expression.Call call -> called(call);
            case Expression.Conditional _ -> Stream.empty();
        };
    }

    private Stream<KernelExpression> nodes(Expression e) {
        if (e.isConstant()) {
            return Stream.of(constant(e));
        }
        Stream<KernelExpression> direct = parts.of(e).stream().map(template -> new KernelExpression.Kernel(template,
                new KernelExpression.Input(), Compensation.NONE));
        return Stream.concat(direct, composed(e));
    }

    private static KernelExpression constant(Expression e) {
        return new KernelExpression.Constant(new RealExpression(e).at(0.0).hi());
    }

    private Stream<KernelExpression> joined(Operator operator, Expression a, Expression b) {
        List<KernelExpression> second = nodes(b).toList();
        return nodes(a)
                .flatMap(
                        first -> second.stream().map(other -> new KernelExpression.Arithmetic(operator, first, other)));
    }

    private Stream<KernelExpression> called(Expression.Call call) {
        Expression argument = call.argument();
        return switch (call.function()) {
            case ABS -> nodes(argument).map(KernelExpression.Absolute::new);
            case SQRT -> nodes(argument).map(KernelExpression.Root::new);
            case RSQRT -> nodes(argument)
                    .map(a -> new KernelExpression.Arithmetic(Operator.DIVIDED_BY, new KernelExpression.Constant(1),
                            new KernelExpression.Root(a)));
            case MIN, MAX -> nodes(argument).flatMap(a -> nodes(call.arguments().get(1))
                    .map(b -> new KernelExpression.Extremum(call.function() == Function.MAX, a, b)));
            default -> argument.equals(X) ? Stream.empty() : applied(parts.of(ofX(call)), nodes(argument).toList());
        };
    }

    private static Stream<KernelExpression> applied(List<KernelTemplate> templates, List<KernelExpression> arguments) {
        return arguments.stream()
                .flatMap(argument -> templates.stream().flatMap(template -> Stream.of(Compensation.values())
                        .filter(compensation -> compensation == Compensation.NONE
                                || isPure(template) && argument instanceof KernelExpression.Arithmetic)
                        .map(compensation -> new KernelExpression.Kernel(template, argument, compensation))));
    }

    /**
     * {@return whether a template is an exponential without a constant term, which can account for the rounding error
     * of its argument}
     */
    private static boolean isPure(KernelTemplate template) {
        return template.exponential().filter(exponential -> exponential.constant() == 0).isPresent();
    }

    private static KernelExpression power(KernelExpression base, int exponent) {
        KernelExpression product = IntStream.range(1, Math.abs(exponent)).mapToObj(i -> base)
                .reduce(base, (a, b) -> new KernelExpression.Arithmetic(Operator.TIMES, a, b));
        return exponent > 0
                ? product
                : new KernelExpression.Arithmetic(Operator.DIVIDED_BY, new KernelExpression.Constant(1), product);
    }

    /** {@return the exponent if it is a small integer, 0 otherwise} */
    private static int power(Expression exponent) {
        if (!exponent.isConstant()) {
            return 0;
        }
        double n = new RealExpression(exponent).at(0.0).hi();
        return n == Math.rint(n) && Math.abs(n) <= LARGEST_POWER ? (int) n : 0;
    }

    private static Expression ofX(Expression.Call call) {
        return new Expression.Call(call.function(), X);
    }
}
