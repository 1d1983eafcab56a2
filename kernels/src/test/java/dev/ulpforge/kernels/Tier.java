package dev.ulpforge.kernels;

import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Undefined;

/** The libraries of the jar, each with what is demanded of its functions. */
enum Tier {
    /** Within 1 ULP. */
    PRECISE(FloatMath.class, Demands.ulp(1)),
    /** Within 4 ULP. */
    FAST(FastFloatMath.class, Demands.ulp(4)),
    /** Correctly rounded. */
    ROUNDED(RoundedFloatMath.class, Demands.ulp(0.5)),
    /** To twelve bits. */
    COARSE(CoarseFloatMath.class, new Demands(List.of(new Bound.Relative(0x1p-12)), false, false, Undefined.LIMIT));

    private final Class<?> library;
    private final Demands demands;

    Tier(Class<?> library, Demands demands) {
        this.library = library;
        this.demands = demands;
    }

    Class<?> library() {
        return library;
    }

    /** {@return what is demanded of a function} */
    KernelSpec spec(String fn) {
        return new KernelSpec(Expression.parse(fn), Domain.ALL, demands);
    }

    /** {@return the largest error, in ULP, that a result near {@code want} may have, a number or not} */
    double maxUlp(float want) {
        float number = Float.isNaN(want) ? 1 : Math.clamp(want, -Float.MAX_VALUE, Float.MAX_VALUE);
        ToDoubleFunction<Bound> ulp = bound -> switch (bound) {
            case Bound.Ulp(double max) -> max;
            case Bound.Relative(double max) -> max * Math.max(Math.abs(number), Float.MIN_NORMAL) / Math.ulp(number);
            case Bound.Absolute(double max) -> max / Math.ulp(number);
        };
        return demands.bounds().stream().mapToDouble(ulp).min().orElseThrow();
    }
}
