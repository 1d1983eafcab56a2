package dev.ulpforge.search.scheme;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.value.SpecialInputs;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

/**
 * The results of a target where a scheme is not valid, according to the oracle.
 *
 * @param target the target, with its domain and the rule for inputs where it has no value
 * @param below the result at the lower end of the domain
 * @param above the result at the upper end
 */
public record SpecialResults(SearchTarget target, float below, float above) {
    private static final int BITS = 64;

    /** {@return the special results of a target} */
    public static SpecialResults of(SearchTarget target) {
        Domain domain = target.spec().domain();
        return new SpecialResults(target, at(target, domain.lower()), at(target, domain.upper()));
    }

    /**
     * {@return the required result at an input, rounded to nearest; NaN where there is none} This may take a
     * millisecond.
     */
    public float at(float x) {
        return at(target, x);
    }

    private static float at(SearchTarget target, float x) {
        return (float) exact(target, x);
    }

    /** {@return whether the target is ±0 at ±0} The sign of an exact zero does not follow from its value. */
    public boolean keepsZeros() {
        ExactFunction exact = new ExactFunction(target.fn());
        return exact.value(0f, BITS) instanceof Value.Zero(int above) && above > 0
                && exact.value(-0f, BITS) instanceof Value.Zero(int below) && below < 0;
    }

    /** {@return the value at an input, to the last bits of a double; NaN where there is none} */
    double exact(float x) {
        return exact(target, x);
    }

    private static double exact(SearchTarget target, float x) {
        Value value = value(target, x);
        return switch (value) {
            case Value.Infinite(int sign) -> sign * Double.POSITIVE_INFINITY;
            case Value.Zero(int sign) -> sign * 0.0;
            case Value.Undefined() -> Double.NaN;
            case Value.Fraction _,Value.Enclosed _,Value.Beyond _,Value.Shifted _ ->
                value.ball(BITS).midpoint().doubleValue();
        };
    }

    private static Value value(SearchTarget target, float x) {
        return ExactFunction.of(target.spec()).value(x,
                BITS);
    }

    /**
     * {@return the results that are required bit for bit at the zeros, infinities and NaN of the domain}: those that
     * are zeros, infinities or NaN
     */
    Map<Float, Float> required() {
        Map<Float, Float> required = new LinkedHashMap<>();
        SpecialInputs.ALL.stream().filter(target.spec().domain()::contains).forEach(x -> required.put(x, at(x)));
        required.values().removeIf(y -> y != 0 && Float.isFinite(y));
        return required;
    }

    /**
     * {@return the target for inputs outside the fast region, where it is constant for each sign, or undefined}: the
     * results at the ends of the domain, and NaN at NaN
     */
    public F32 beyond(F32 x) {
        ProgramBuilder b = x.program();
        if (Float.isNaN(below) && Float.isNaN(above)) {
            return b.f32(Float.NaN);
        }
        F32 end = x.below(b.f32(0)).select(b.f32(below), b.f32(above));
        return target.spec().domain().containsNaN() ? end.unlessNaN(x) : end;
    }

    /** {@return {@code y}, except the required results where {@code x} is zero or infinite, and NaN where it is NaN} */
    public F32 orAtZeroAndInfinity(F32 y, F32 x) {
        ProgramBuilder b = x.program();
        Mask isFinite = x.abs().below(b.f32(Float.POSITIVE_INFINITY));
        F32 atInfinity = x.below(b.f32(0)).select(b.f32(at(Float.NEGATIVE_INFINITY)),
                b.f32(at(Float.POSITIVE_INFINITY)));
        F32 atZero = x.bits().below(b.i32(0)).select(b.f32(at(-0f)), b.f32(at(0f)));
        return x.equalTo(b.f32(0)).select(atZero, isFinite.select(y, atInfinity)).unlessNaN(x);
    }
}
