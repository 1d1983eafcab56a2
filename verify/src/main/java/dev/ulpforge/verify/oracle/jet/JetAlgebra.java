package dev.ulpforge.verify.oracle.jet;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;

/**
 * The operations on one kind of jets, by which expressions are evaluated. No operand of an operation is undefined.
 *
 * @param <T> the kind of jets
 */
interface JetAlgebra<T> {
    /** Evaluates parts of an expression. */
    @FunctionalInterface
    interface Parts<T> {
        T evaluate(Expression part);
    }

    /** {@return the jet of an undefined function} */
    T undefined();

    boolean isUndefined(T a);

    T constant(Ball c);

    T negate(T a);

    T add(T a, T b);

    T subtract(T a, T b);

    T multiply(T a, T b);

    T divide(T a, T b);

    /** {@return a^p for a number p other than 0} */
    T power(T a, Value p);

    /** {@return a function of one argument that has no definition} */
    T call(Function f, T a);

    /** {@return the lesser or greater of both, by the sign, or an enclosure of it} */
    T extreme(T a, T b, int sign);

    /** {@return the sign of a - b at every x; empty if it changes or is not known} */
    OptionalInt order(T a, T b);

    /** {@return an enclosure of both branches, for where it is not known which is taken} */
    T either(Supplier<T> then, Supplier<T> otherwise);

    /** {@return an expression evaluated otherwise than from its operands; empty if no other way is better} */
    default Optional<T> instead(Expression e, Parts<T> parts) {
        return Optional.empty();
    }
}
