package dev.ulpforge.model.spec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A real function of one variable {@code x}, or of two, {@code x} and {@code y}, as a tree. Immutable; equal trees are
 * equal.
 *
 * <p>Its value is the exact real value: no node rounds. At signed zeros, infinities and NaN each node behaves as the
 * operation of the same name in C99 Annex F and IEEE 754-2019 9.2; poles at exact zeros give infinities. What is then
 * undefined, such as {@code x / (1 + exp(-x))} at minus infinity, {@code -inf / inf}, is as {@link Undefined} says.
 */
public sealed interface Expression {

    /** The input {@code x}. */
    record Variable() implements Expression {
        @Override
        public String toString() {
            return "x";
        }
    }

    /** What occurs in functions of two arguments {@code x} and {@code y} alone. */
    sealed interface OfPairs extends Expression {}

    /** The second argument {@code y}. */
    record SecondVariable() implements OfPairs {
        @Override
        public String toString() {
            return "y";
        }
    }

    /** A function of {@code x} and {@code y} that has a name: it stands alone, and is no part of an expression. */
    record OfTwo(PairFunction function) implements OfPairs {
        @Override
        public String toString() {
            return function + "(x, y)";
        }
    }

    /** A number; decimal and hexadecimal literals are held exactly. */
    record Literal(BigDecimal value) implements Expression {
        public Literal {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (value.signum() < 0) {
                throw new IllegalArgumentException("a literal has no sign: " + value);
            }
        }

        @Override
        public String toString() {
            return value.scale() >= -20 && value.scale() <= 40 ? value.toPlainString() : value.toString();
        }
    }

    /** {@code pi} or {@code e}. */
    enum Named implements Expression {
        /** The ratio of a circle's circumference to its diameter. */
        PI,
        /** The base of the natural logarithm. */
        E;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** {@code -a}. */
    record Negation(Expression a) implements Expression {
        @Override
        public String toString() {
            return "-" + Precedence.UNARY.wrap(a);
        }
    }

    /** {@code a + b}. */
    record Sum(Expression a, Expression b) implements Expression {
        @Override
        public String toString() {
            return Precedence.SUM.wrap(a) + " + " + Precedence.PRODUCT.wrap(b);
        }
    }

    /** {@code a - b}. */
    record Difference(Expression a, Expression b) implements Expression {
        @Override
        public String toString() {
            return Precedence.SUM.wrap(a) + " - " + Precedence.PRODUCT.wrap(b);
        }
    }

    /** {@code a * b}. */
    record Product(Expression a, Expression b) implements Expression {
        @Override
        public String toString() {
            return Precedence.PRODUCT.wrap(a) + " * " + Precedence.UNARY.wrap(b);
        }
    }

    /** {@code a / b}. */
    record Quotient(Expression a, Expression b) implements Expression {
        @Override
        public String toString() {
            return Precedence.PRODUCT.wrap(a) + " / " + Precedence.UNARY.wrap(b);
        }
    }

    /**
     * {@code base ^ exponent} with a constant exponent, as C99 {@code pow}: a negative base is allowed only for an
     * integer exponent, and {@code a ^ 0} is 1 for every {@code a}.
     */
    record Power(Expression base, Expression exponent) implements Expression {
        public Power {
            if (!exponent.isConstant()) {
                throw new IllegalArgumentException("the exponent depends on the arguments: " + exponent);
            }
        }

        @Override
        public String toString() {
            return Precedence.ATOM.wrap(base) + "^" + Precedence.POWER.wrap(exponent);
        }
    }

    /**
     * {@return {@code base ^ exponent}} If the exponent depends on x or y, this is a function of its own for the bases
     * 2, 10 and e, otherwise {@code exp(exponent * log(base))}.
     */
    static Expression power(Expression base, Expression exponent) {
        if (exponent.isConstant()) {
            return new Power(base, exponent);
        }
        return switch (base) {
            case Literal(BigDecimal two) when two.compareTo(BigDecimal.TWO) == 0 -> new Call(Function.EXP2, exponent);
            case Literal(BigDecimal ten) when ten.compareTo(BigDecimal.TEN) == 0 -> new Call(Function.EXP10, exponent);
            case Named named when named == Named.E -> new Call(Function.EXP, exponent);
            default -> new Call(Function.EXP, new Product(exponent, new Call(Function.LOG, base)));
        };
    }

    /** A function by name; {@code arguments} are as many as its arity. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
            Objects.requireNonNull(function);
            if (arguments.size() != function.arity()) {
                throw new IllegalArgumentException(function + " takes " + function.arity() + " arguments");
            }
        }

        /** The call of a function of one argument. */
        public Call(Function function, Expression argument) {
            this(function, List.of(argument));
        }

        /** {@return the first argument} */
        public Expression argument() {
            return arguments.getFirst();
        }

        @Override
        public String toString() {
            return function + "(" + String.join(", ", arguments.stream().map(Expression::toString).toList()) + ")";
        }
    }

    /**
     * {@code left <= right ? then : otherwise}, and the same with another {@linkplain Comparison comparison}. Where a
     * side of the comparison is undefined it does not hold, as in C and Java.
     */
    record Conditional(Expression left, Comparison comparison, Expression right, Expression then, Expression otherwise)
            implements
                Expression {
        public Conditional {
            Objects.requireNonNull(comparison);
        }

        @Override
        public String toString() {
            return Precedence.SUM.wrap(left) + " " + comparison + " " + Precedence.SUM.wrap(right) + " ? " + then
                    + " : "
                    + otherwise;
        }
    }

    /** {@return the operands of this node, from left to right; none for a leaf} */
    default List<Expression> operands() {
        return switch (this) {
            case Variable _,Literal _,OfPairs _ -> List.of();
            case Named _ -> List.of();
            case Negation(var a) -> List.of(a);
            case Sum(var a, var b) -> List.of(a, b);
            case Difference(var a, var b) -> List.of(a, b);
            case Product(var a, var b) -> List.of(a, b);
            case Quotient(var a, var b) -> List.of(a, b);
            case Power(var a, var b) -> List.of(a, b);
            case Call(_, var arguments) -> arguments;
            case Conditional(var a, _, var b, var then, var otherwise) -> List.of(a, b, then, otherwise);
        };
    }

    /** {@return whether neither {@code x} nor {@code y} occurs} */
    default boolean isConstant() {
        return !(this instanceof Variable || this instanceof OfPairs)
                && operands().stream().allMatch(Expression::isConstant);
    }

    /** {@return whether {@code y} occurs} */
    default boolean isOfPairs() {
        return this instanceof OfPairs || operands().stream().anyMatch(Expression::isOfPairs);
    }

    /** {@return this node with each of its operands replaced}; the exponent of a power stays */
    default Expression mapped(UnaryOperator<Expression> replacement) {
        return switch (this) {
            case Variable _,Literal _,Named _,OfPairs _ -> this;
            case Negation(var a) -> new Negation(replacement.apply(a));
            case Sum(var a, var b) -> new Sum(replacement.apply(a), replacement.apply(b));
            case Difference(var a, var b) -> new Difference(replacement.apply(a), replacement.apply(b));
            case Product(var a, var b) -> new Product(replacement.apply(a), replacement.apply(b));
            case Quotient(var a, var b) -> new Quotient(replacement.apply(a), replacement.apply(b));
            case Power(var a, var b) -> new Power(replacement.apply(a), b);
            case Call(var function, var arguments) -> new Call(function, arguments.stream().map(replacement).toList());
            case Conditional(var a, var comparison, var b, var then, var otherwise) ->
                new Conditional(replacement.apply(a), comparison, replacement.apply(b), replacement.apply(then),
                        replacement.apply(otherwise));
        };
    }

    /** {@return this function of {@code argument}}: each x in it replaced by that */
    default Expression of(Expression argument) {
        return this instanceof Variable ? argument : mapped(operand -> operand.of(argument));
    }

    /**
     * {@return this function of {@code x} alone, where y has a value}
     *
     * @param y a finite number
     */
    default Expression section(double y) {
        return switch (this) {
            case SecondVariable() -> number(y);
            case OfTwo(var function) -> function.section(y);
            default -> mapped(operand -> operand.section(y));
        };
    }

    /** {@return a finite number as an expression} */
    static Expression number(double value) {
        Expression magnitude = new Literal(new BigDecimal(Math.abs(value)));
        return value < 0 ? new Negation(magnitude) : magnitude;
    }

    /**
     * Reads an expression in {@code x}, or in {@code x} and {@code y}: numbers (decimal or hexadecimal), {@code pi},
     * {@code e}, {@code + - * /}, {@code ^} with a constant exponent, parentheses, conditionals such as {@code x <= 1
     * ? x : 2 - x} and the functions of {@link Function}. The plain name of a function of one argument is short for
     * that function of {@code x}. {@link Object#toString()} gives canonical text, which parses back to an equal tree.
     *
     * @throws ExpressionException if the text is no such expression; it names the column
     */
    static Expression parse(String text) {
        return new ExpressionParser(text).parse();
    }
}
