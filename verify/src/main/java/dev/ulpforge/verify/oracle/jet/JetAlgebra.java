package dev.ulpforge.verify.oracle.jet;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;

/**
 * What expressions are evaluated in: the operations on one kind of jets. No operand of an operation is undefined.
 *
 * @param <T> the kind of jets
 */
interface JetAlgebra<T> {
    /** Evaluates parts of an expression. */
    @FunctionalInterface
    interface Parts<T> {
        T evaluate(Expression part);
    }

    /** {@return the jet of what is undefined} */
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

    /** {@return the lesser or greater of both, by the sign; or what is known of it} */
    T extreme(T a, T b, int sign);

    /** {@return the sign of a - b wherever x is; empty if it is not one, or not known} */
    OptionalInt order(T a, T b);

    /** {@return what is known where one of two branches is taken} */
    T either(Supplier<T> then, Supplier<T> otherwise);

    /** {@return an expression in another way than by its operands; empty if there is none that is better} */
    default Optional<T> instead(Expression e, Parts<T> parts) {
        return Optional.empty();
    }
}
