package dev.ulpforge.search.kernel.universal;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.Oracle;

/**
 * Γ below 0, where it has a pole at each integer, from a function without poles: {@code Γ(x) = pi / (sin(pi x) Γ(1 -
 * x))} (DLMF 5.5.3).
 *
 * @param smooth what is smooth, in place of the target
 * @param sine   the form of {@code sin(pi x)}
 */
record Reflection(Target smooth, PeriodicForm sine) {
    /** Γ(x) above 0, and 2^60 sin(pi x) Γ(x) below: so results that are subnormal come from numbers that are not. */
    private static final Expression SMOOTH = Expression
            .parse("x > 0 ? gamma(x) : x < -200 ? 0 : 2^60 * pi / gamma(1 - x)");
    private static final Expression SINE = Expression.parse("sinpi(x)");
    private static final double SCALE = 0x1p-60;
    private static final int DEGREE = 6;
    private static final double TOLERANCE = 0x1p-46;

    /** {@return the reflection of an oracle's function on the domain of a target, if it has one} */
    static Optional<Reflection> of(Target target, Expression fn) {
        return fn instanceof Expression.Call(Function f, var arguments) && f == Function.GAMMA
                && arguments.getFirst() instanceof Expression.Variable && target.domain().lower() < 0
                        ? PeriodicForm.of(SINE, DEGREE, TOLERANCE).map(sine -> new Reflection(
                                new Target(Oracle.of(SMOOTH, target.domain()), target.domain()), sine))
                        : Optional.empty();
    }

    /** {@return the target from what is smooth} */
    F64 value(ProgramBuilder b, F32 x, F64 smooth) {
        F64 s = sine.value(b, x);
        Mask isPole = s.equalTo(b.f64(0));
        F64 below = isPole.select(b.f64(Double.NaN), smooth.times(b.f64(SCALE)).dividedBy(s));
        return x.below(b.f32(0)).select(below, smooth);
    }
}
