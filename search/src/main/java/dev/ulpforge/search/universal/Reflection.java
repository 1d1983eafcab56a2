package dev.ulpforge.search.universal;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.Oracle;

/**
 * A function with a pole at each negative integer, computed from a function without poles there and trigonometric
 * functions.
 */
sealed interface Reflection permits GammaReflection, DigammaReflection, LogGammaReflection {
    /** The degree of the forms of trigonometric functions. */
    int DEGREE = 6;

    /** {@return the smooth function that replaces the target} */
    Target smooth();

    /** {@return the tolerance of fits to the smooth function where that of the target is {@code usual}} */
    Tolerance tolerance(double usual);

    /** {@return the target from the smooth function; where the two are equal, nothing else is computed} */
    F32 value(ProgramBuilder b, F32 x, F64 smooth);

    /** {@return the reflection of an oracle's function on the domain of a target, if it has one} */
    static Optional<? extends Reflection> of(Target target, Expression fn) {
        boolean isPlain = fn instanceof Expression.Call call && call.argument() instanceof Expression.Variable;
        return !isPlain || target.domain().lower() >= 0
                ? Optional.empty()
                : switch (((Expression.Call) fn).function()) {
                    case GAMMA -> GammaReflection.of(target);
                    case DIGAMMA -> DigammaReflection.of(target);
                    case LGAMMA -> LogGammaReflection.of(target);
                    default -> Optional.empty();
                };
    }

    /** {@return the values of another expression on the same domain} */
    static Target smooth(Target target, String fn) {
        return new Target(Oracle.of(Expression.parse(fn), target.domain()), target.domain());
    }

    /** {@return the form of a trigonometric function} */
    static Optional<PeriodicForm> form(Function f, double tolerance) {
        return PeriodicForm.of(new Expression.Call(f, List.of(new Expression.Variable())), DEGREE, tolerance);
    }
}
