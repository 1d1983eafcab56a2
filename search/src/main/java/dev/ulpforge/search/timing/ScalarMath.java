package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;

import static java.lang.invoke.MethodHandles.collectArguments;
import static java.lang.invoke.MethodHandles.constant;
import static java.lang.invoke.MethodHandles.dropArguments;
import static java.lang.invoke.MethodHandles.guardWithTest;
import static java.lang.invoke.MethodHandles.identity;
import static java.lang.invoke.MethodHandles.permuteArguments;

/** An expression in double with the functions of {@link Math}, as one would write it by hand without Ulpforge. */
final class ScalarMath {
    private static final MethodType UNARY = MethodType.methodType(double.class, double.class);
    private static final MethodType BINARY = MethodType.methodType(double.class, double.class, double.class);

    private static final MethodType COMPARISON = MethodType.methodType(boolean.class, Comparison.class, double.class,
            double.class);

    private ScalarMath() {}

    /** {@return a handle {@code (double) -> double}; empty if a function is missing from {@link Math}} */
    static Optional<MethodHandle> of(Expression fn) {
        return fn.isOfPairs() ? Optional.empty() : ofPair(fn).map(f -> permuteArguments(f, UNARY, 0, 0));
    }

    /** {@return a handle {@code (double x, double y) -> double}; empty if a function is missing from {@link Math}} */
    static Optional<MethodHandle> ofPair(Expression fn) {
        return switch (fn) {
            case Expression.Variable() -> Optional.of(dropArguments(identity(double.class), 1, double.class));
            case Expression.SecondVariable() -> Optional.of(dropArguments(identity(double.class), 0, double.class));
            case Expression.OfTwo(var function) -> Optional.of(math(function.toString(), BINARY));
            case Expression.Literal(var value) -> Optional.of(always(value.doubleValue()));
            case Expression.Named named -> Optional.of(always(named == Expression.Named.PI ? Math.PI : Math.E));
            case Expression.Negation(var a) -> ofPair(a).map(x -> collectArguments(own("negation", UNARY), 0, x));
            case Expression.Sum(var a, var b) -> binary(own("sum", BINARY), a, b);
            case Expression.Difference(var a, var b) -> binary(own("difference", BINARY), a, b);
            case Expression.Product(var a, var b) -> binary(own("product", BINARY), a, b);
            case Expression.Quotient(var a, var b) -> binary(own("quotient", BINARY), a, b);
            case Expression.Power(var a, var b) -> binary(math("pow", BINARY), a, b);
            case Expression.Call(Function function, var arguments) when function.arity() == 2 ->
                binary(math(function.toString(), BINARY), arguments.get(0), arguments.get(1));
            case Expression.Conditional(var a, var comparison, var b, var then, var otherwise) ->
                binary(MethodHandles.insertArguments(own("holds", COMPARISON), 0, comparison), a, b).flatMap(
                        test -> ofPair(then).flatMap(x -> ofPair(otherwise).map(y -> guardWithTest(test, x, y))));
            case Expression.Call(Function function, var arguments) when function.definition().isPresent() ->
                ofPair(function.definition().get().of(arguments.getFirst()));
            case Expression.Call(Function function, var arguments) -> unary(function)
                    .flatMap(f -> ofPair(arguments.getFirst()).map(x -> collectArguments(f, 0, x)));
        };
    }

    private static Optional<MethodHandle> binary(MethodHandle f, Expression a, Expression b) {
        return ofPair(a).flatMap(x -> ofPair(b).map(y -> permuteArguments(
                collectArguments(collectArguments(f, 1, y), 0, x),
                BINARY.changeReturnType(f.type().returnType()), 0, 1, 0, 1)));
    }

    /** A method of this class, or of {@link Math}, of the same name. */
    private static Optional<MethodHandle> unary(Function function) {
        return Stream.of(ScalarMath.class, Math.class).flatMap(owner -> found(owner, function.toString()).stream())
                .findFirst();
    }

    private static Optional<MethodHandle> found(Class<?> owner, String name) {
        try {
            return Optional.of(MethodHandles.lookup().findStatic(owner, name, UNARY));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty();
        }
    }

    private static MethodHandle always(double value) {
        return dropArguments(constant(double.class, value), 0, double.class, double.class);
    }

    private static MethodHandle math(String name, MethodType type) {
        return handle(Math.class, name, type);
    }

    private static MethodHandle own(String name, MethodType type) {
        return handle(ScalarMath.class, name, type);
    }

    private static MethodHandle handle(Class<?> owner, String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static double negation(double a) {
        return -a;
    }

    static double sum(double a, double b) {
        return a + b;
    }

    static double difference(double a, double b) {
        return a - b;
    }

    static double product(double a, double b) {
        return a * b;
    }

    static double quotient(double a, double b) {
        return a / b;
    }

    static double exp2(double x) {
        return Math.pow(2, x);
    }

    static double exp10(double x) {
        return Math.pow(10, x);
    }

    static double log2(double x) {
        return Math.log(x) * (1 / Math.log(2));
    }

    static double rsqrt(double x) {
        return 1 / Math.sqrt(x);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    static double sinpi(double x) {
        return Math.sin(Math.PI * x);
    }

    static boolean holds(Comparison comparison, double a, double b) {
        return a == a && b == b && comparison.holds(Double.compare(a + 0.0, b + 0.0));
    }

    static double trunc(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    static double round(double x) {
        return Math.abs(x - trunc(x)) >= 0.5 ? trunc(x) + Math.copySign(1, x) : trunc(x);
    }

    static double cospi(double x) {
        return Math.cos(Math.PI * x);
    }
}
