package dev.ulpforge.processor.body;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** The Java types of numbers, each with values that the next one takes up. */
enum Kind {
    /** {@code int}. */
    INT,
    /** {@code long}. */
    LONG,
    /** {@code float}. */
    FLOAT,
    /** {@code double}. */
    DOUBLE;

    /** {@return the kind of a type, if it is one of these} */
    static Optional<Kind> of(TypeMirror type) {
        return switch (type.getKind()) {
            case INT -> Optional.of(INT);
            case LONG -> Optional.of(LONG);
            case FLOAT -> Optional.of(FLOAT);
            case DOUBLE -> Optional.of(DOUBLE);
            default -> Optional.empty();
        };
    }

    /** {@return the kind of a constant of Java, if it is a number of one of these} */
    static Optional<Kind> of(Object constant) {
        return switch (constant) {
            case Integer _ -> Optional.of(INT);
            case Long _ -> Optional.of(LONG);
            case Float _ -> Optional.of(FLOAT);
            case Double _ -> Optional.of(DOUBLE);
            default -> Optional.empty();
        };
    }

    /** {@return what an operation on this and another computes with} */
    Kind with(Kind other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** {@return whether it has whole numbers only} */
    boolean isWhole() {
        return this == INT || this == LONG;
    }

    /** {@return whether a whole number is one of this kind} */
    boolean holds(BigInteger number) {
        return number.bitLength() < (this == INT ? Integer.SIZE : Long.SIZE);
    }

    /** {@return the nearest number of this kind} */
    BigDecimal rounded(BigDecimal number) {
        return switch (this) {
            case INT, LONG -> number;
            case FLOAT -> new BigDecimal(number.floatValue());
            case DOUBLE -> new BigDecimal(number.doubleValue());
        };
    }
}
