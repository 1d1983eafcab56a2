package dev.ulpforge.model.reading;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** What a value of a program is, in terms of others: mathematics where that is recognised, operations where not. */
sealed interface Formula {

    /** {@return the formulas within, in order} */
    List<Formula> parts();

    /** Another value of the program. */
    record Value(int position) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.of();
        }
    }

    /** A number, or anything else that stands for itself. */
    record Symbol(String text) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.of();
        }
    }

    /** A float or double. It is written as the number that people know, if it is near one. */
    record Constant(double value, boolean isFloat) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.of();
        }

        /** {@return the constant as it is written} */
        Symbol written() {
            return new Symbol(KnownNumber.of(value).map(KnownNumber::text)
                    .orElseGet(() -> Numbers.text(value, isFloat)));
        }
    }

    /** A sum. */
    record Sum(List<Formula> parts) implements Formula {}

    /** A formula with its sign flipped. */
    record Negation(Formula of) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.of(of);
        }
    }

    /** A product. */
    record Product(List<Formula> parts) implements Formula {}

    /** Two formulas with an operator between them. */
    record Infix(Operator operator, Formula a, Formula b) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.of(a, b);
        }
    }

    /** {@code base} to an exponent. */
    record Power(Formula base, Formula exponent) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.of(base, exponent);
        }
    }

    /** A function with its arguments. */
    record Call(String function, List<Formula> parts) implements Formula {}

    /** The magnitude. */
    record Magnitude(Formula of) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.of(of);
        }
    }

    /** {@code then} where a condition holds, {@code otherwise} elsewhere. */
    record Cases(Formula condition, Formula then, Formula otherwise) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.of(then, condition, otherwise);
        }
    }

    /** An entry of a table. */
    record Entry(String table, Formula index) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.of(index);
        }
    }

    /** An operator between two formulas; those that bind closer have greater ranks. */
    enum Operator {
        OR("or", 1), AND("and", 2), LESS("<", 3), AT_MOST("≤", 3), EQUAL("=", 3), UNEQUAL("≠", 3), BIT_OR("|", 4),
        BIT_XOR("^",
                4),
        BIT_AND("&", 5), LEFT("<<", 6), RIGHT(">>", 6), RIGHT_UNSIGNED(">>>", 6), QUOTIENT("/", 8), MODULO("mod", 7);

        private final String text;
        private final int rank;

        Operator(String text, int rank) {
            this.text = text;
            this.rank = rank;
        }

        String text() {
            return text;
        }

        int rank() {
            return rank;
        }
    }

    /** {@return the value at {@code position}} */
    static Formula of(int position) {
        return new Value(position);
    }

    /** {@return a difference} */
    static Formula difference(Formula a, Formula b) {
        return new Sum(List.of(a, new Negation(b)));
    }

    /** {@return the positions of the values within, as often as they occur} */
    default Stream<Integer> values() {
        return this instanceof Value(int position)
                ? Stream.of(position)
                : parts().stream().flatMap(Formula::values);
    }

    /** {@return how much there is to read: one for each value and symbol} */
    default int size(IntUnaryOperator ofValue) {
        return switch (this) {
            case Value(int position) -> ofValue.applyAsInt(position);
            case Symbol symbol -> 1;
            case Constant constant -> 1;
            default -> parts().stream().mapToInt(part -> part.size(ofValue)).sum();
        };
    }
}
