package dev.ulpforge.model.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import dev.ulpforge.model.spec.Expression.Call;
import dev.ulpforge.model.spec.Expression.Conditional;
import dev.ulpforge.model.spec.Expression.Difference;
import dev.ulpforge.model.spec.Expression.Literal;
import dev.ulpforge.model.spec.Expression.Named;
import dev.ulpforge.model.spec.Expression.Negation;
import dev.ulpforge.model.spec.Expression.OfTwo;
import dev.ulpforge.model.spec.Expression.Power;
import dev.ulpforge.model.spec.Expression.Product;
import dev.ulpforge.model.spec.Expression.Quotient;
import dev.ulpforge.model.spec.Expression.SecondVariable;
import dev.ulpforge.model.spec.Expression.Sum;
import dev.ulpforge.model.spec.Expression.Variable;

/**
 * Recursive descent over
 *
 * <pre>
 * whole   = sum [ ("<" | "<=" | ">" | ">=" | "==") sum "?" whole ":" whole ]
 * sum     = product { ("+" | "-") product }
 * product = unary { ("*" | "/") unary }
 * unary   = "-" unary | "+" unary | power
 * power   = atom [ "^" exponent ]          exponent = "-" exponent | "+" exponent | power
 * atom    = number | name | name "(" whole { "," whole } ")" | "(" whole ")"
 * </pre>
 */
final class ExpressionParser {
    private static final int MAX_DEPTH = 200;

    private final Scanner in;
    private int depth;

    ExpressionParser(String text) {
        in = new Scanner(text);
    }

    Expression parse() {
        if (in.atEnd()) {
            throw in.fault("the expression is empty: write for instance exp(x)");
        }
        Expression e = whole();
        if (!in.atEnd()) {
            throw in.fault(in.next() == ')'
                    ? "')' has no '('"
                    : "expected an operator or the end, found '" + in.next() + "'");
        }
        requireHeight(e);
        return e;
    }

    /** Whoever walks the tree does so by recursion, so that it must not be high, as a sum of thousands of terms is. */
    private void requireHeight(Expression e) {
        List<Expression> level = List.of(e);
        for (int height = 0; !level.isEmpty(); height++) {
            if (height > MAX_DEPTH) {
                throw new ExpressionException(1, "nested more than " + MAX_DEPTH
                        + " levels deep: put parts of a long sum or product in parentheses");
            }
            level = level.stream().flatMap(node -> node.operands().stream()).toList();
        }
    }

    private Expression whole() {
        return nested(this::conditional);
    }

    private Expression conditional() {
        Expression left = sum();
        Optional<Comparison> comparison = comparison();
        if (comparison.isEmpty()) {
            return left;
        }
        Expression right = sum();
        if (comparison().isPresent()) {
            throw in.fault("one comparison a condition: write a < b ? (b < c ? 1 : 0) : 0");
        }
        in.expect('?');
        Expression then = whole();
        in.expect(':');
        return new Conditional(left, comparison.get(), right, then, whole());
    }

    private Optional<Comparison> comparison() {
        for (Comparison c : List.of(Comparison.AT_MOST, Comparison.AT_LEAST, Comparison.EQUAL, Comparison.LESS,
                Comparison.GREATER)) {
            if (in.accept(c.toString())) {
                return Optional.of(c);
            }
        }
        if (in.next() == '=' || in.next() == '!') {
            throw in.fault("'" + in.next() + "' is no comparison: write one of < <= > >= ==");
        }
        return Optional.empty();
    }

    private Expression sum() {
        Expression e = product();
        while (true) {
            if (in.accept('+')) {
                e = new Sum(e, product());
            } else if (in.accept('-')) {
                e = new Difference(e, product());
            } else {
                return e;
            }
        }
    }

    private Expression product() {
        Expression e = unary();
        while (true) {
            if (in.accept('*')) {
                if (in.next() == '*') {
                    throw in.fault("'**' is no operator: write ^ for a power");
                }
                e = new Product(e, unary());
            } else if (in.accept('/')) {
                e = new Quotient(e, unary());
            } else {
                return e;
            }
        }
    }

    private Expression unary() {
        return signed(this::power);
    }

    private Expression signed(Supplier<Expression> operand) {
        return nested(() -> {
            if (in.accept('-')) {
                return new Negation(signed(operand));
            }
            return in.accept('+') ? signed(operand) : operand.get();
        });
    }

    private Expression nested(Supplier<Expression> part) {
        if (++depth > 2 * MAX_DEPTH) {
            throw in.fault("nested more than " + MAX_DEPTH + " levels deep");
        }
        try {
            return part.get();
        } finally {
            depth--;
        }
    }

    private Expression power() {
        Expression base = atom();
        if (!in.accept('^')) {
            return base;
        }
        Expression exponent = signed(this::power);
        return Expression.power(base, exponent);
    }

    private Expression atom() {
        if (in.accept('(')) {
            Expression e = whole();
            in.expect(')');
            return e;
        }
        if (in.atNumber()) {
            return new Literal(in.number());
        }
        int column = in.column();
        String name = in.name();
        return switch (name) {
            case "" -> throw in
                    .fault("expected a number, x or a function, found "
                            + (in.atEnd() ? "the end" : "'" + in.next() + "'"));
            case "x" -> new Variable();
            case "y" -> new SecondVariable();
            case "pi", "e" -> Named.valueOf(name.toUpperCase(Locale.ROOT));
            default -> call(column, name);
        };
    }

    /** A function of both arguments that stands alone has a name of its own; a part of an expression is written out. */
    private Expression ofTwo(int column, PairFunction f) {
        if (column == in.firstColumn() && in.atEnd()) {
            return new OfTwo(f);
        }
        List<Expression> arguments = arguments();
        if (arguments.size() != 2) {
            throw new ExpressionException(column, f + " takes 2 arguments, found " + arguments.size());
        }
        boolean isAlone = column == in.firstColumn() && in.atEnd()
                && arguments.equals(List.of(new Variable(), new SecondVariable()));
        return isAlone ? new OfTwo(f) : f.of(arguments.get(0), arguments.get(1));
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        in.expect('(');
        do {
            arguments.add(whole());
        } while (in.accept(','));
        in.expect(')');
        return arguments;
    }

    private Expression call(int column, String name) {
        Optional<PairFunction> ofTwo = PairFunction.named(name);
        if (ofTwo.isPresent()) {
            return ofTwo(column, ofTwo.get());
        }
        Function f = Function.named(name).orElseThrow(() -> new ExpressionException(column, Function.unknown(name)));
        List<Expression> arguments = new ArrayList<>();
        if (column == in.firstColumn() && in.atEnd() && f.arity() == 1) {
            arguments.add(new Variable());
        } else {
            arguments.addAll(arguments());
        }
        if (arguments.size() != f.arity()) {
            throw new ExpressionException(column,
                    f + " takes " + f.arity() + (f.arity() == 1 ? " argument" : " arguments")
                            + ", found " + arguments.size());
        }
        return new Call(f, arguments);
    }
}
