package dev.ulpforge.processor.body;

import java.math.BigDecimal;
import java.util.Optional;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Expression.Literal;
import dev.ulpforge.model.spec.Expression.Negation;

/**
 * What a part of a body stands for.
 *
 * @param value its value as a real function; a number wherever {@code kind} is whole
 * @param kind  its type in Java
 * @param size  how many nodes the expression has
 */
record Term(Expression value, Kind kind, int size) {

    /** A number or the input. */
    Term(Expression value, Kind kind) {
        this(value, kind, 1);
    }

    /** {@return a number} */
    static Term of(BigDecimal number, Kind kind) {
        Expression size = new Literal(number.abs());
        return new Term(number.signum() < 0 ? new Negation(size) : size, kind);
    }

    /** {@return the number that this is, if it is one and not an operation} */
    Optional<BigDecimal> number() {
        return switch (value) {
            case Literal(var number) -> Optional.of(number);
            case Negation(Literal(var number)) -> Optional.of(number.negate());
            default -> Optional.empty();
        };
    }

    /** {@return this in another kind: a number is rounded as Java rounds it, a function is not} */
    Term to(Kind other) {
        return number().filter(number -> number.signum() != 0).map(number -> of(other.rounded(number), other))
                .orElse(new Term(value, other, size));
    }

    /** {@return this as an operand of an operation in {@code other}: only whole numbers are rounded} */
    Term widened(Kind other) {
        return kind.isWhole() ? to(other) : this;
    }
}
