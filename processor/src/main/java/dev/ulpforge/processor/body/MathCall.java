package dev.ulpforge.processor.body;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;

/** The methods of {@link Math} and {@link StrictMath} that are real functions. */
final class MathCall {
    private static final List<String> CLASSES = List.of("java.lang.Math", "java.lang.StrictMath");
    /** Those that have the name of a {@link Function} and its values. */
    private static final Map<String, Function> SAME = Stream.of(Function.EXP, Function.EXPM1, Function.LOG,
            Function.LOG10, Function.LOG1P, Function.SIN, Function.COS, Function.TAN, Function.ASIN, Function.ACOS,
            Function.ATAN, Function.SINH, Function.COSH, Function.TANH, Function.SQRT, Function.CBRT, Function.ABS,
            Function.FLOOR, Function.CEIL, Function.MIN, Function.MAX)
            .collect(Collectors.toMap(Function::toString, function -> function));
    private static final List<String> OF_ANY_NUMBERS = List.of("abs", "min", "max", "fma");

    private MathCall() {}

    /** {@return whether a class is one of the two} */
    static boolean isIn(CharSequence type) {
        return CLASSES.stream().anyMatch(known -> known.contentEquals(type));
    }

    /** {@return the names of the methods that are known} */
    static String names() {
        return Stream.concat(SAME.keySet().stream(), Stream.of("pow", "fma")).sorted()
                .collect(Collectors.joining(", "));
    }

    /** {@return the value of a call, if the method is known; as many arguments as Java demands are given} */
    static Optional<Expression> of(String name, List<Expression> arguments) {
        return switch (name) {
            case "pow" -> Optional.of(Expression.power(arguments.get(0), arguments.get(1)));
            case "fma" -> Optional.of(new Expression.Sum(new Expression.Product(arguments.get(0), arguments.get(1)),
                    arguments.get(2)));
            default -> Optional.ofNullable(SAME.get(name)).map(function -> new Expression.Call(function, arguments));
        };
    }

    /** {@return how many arguments a method has, 0 if it is not known} */
    static int arity(String name) {
        return switch (name) {
            case "pow" -> 2;
            case "fma" -> 3;
            default -> Optional.ofNullable(SAME.get(name)).map(Function::arity).orElse(0);
        };
    }

    /** {@return the type of a call's value} */
    static Kind kind(String name, Kind arguments) {
        return OF_ANY_NUMBERS.contains(name) ? arguments : Kind.DOUBLE;
    }
}
