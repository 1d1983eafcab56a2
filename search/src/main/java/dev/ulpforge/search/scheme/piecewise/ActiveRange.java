package dev.ulpforge.search.scheme.piecewise;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.search.values.OracleValues;

/**
 * The range outside of which a target is a constant or a multiple of its input: of {@code |x|} for a symmetric target,
 * of {@code x} otherwise.
 *
 * @param symmetry the symmetry that is used
 * @param lo       the lower end
 * @param hi       the upper end
 * @param below    the target below {@code lo}
 * @param above    the target above {@code hi}
 */
record ActiveRange(Symmetry symmetry, float lo, float hi, Beyond below, Beyond above) {
    /** The error of a constant or multiple beyond the range, in ULP, for a bound of 1 ULP. */
    private static final double TOLERANCE = 0.3;

    /** A target beyond a range. */
    sealed interface Beyond {
        /** No input is there. */
        record Nothing() implements Beyond {}

        /** The result is {@code value}, near that at the end of the range. */
        record Constant(float value) implements Beyond {}

        /** The result is {@code factor * x}. */
        record Multiple(float factor) implements Beyond {}

        /** {@return the result at v, if there are inputs} */
        default Optional<F32> at(F32 v) {
            return switch (this) {
                case Nothing() -> Optional.empty();
                case Constant(float value) -> Optional.of(v.program().f32(value));
                case Multiple(float factor) -> Optional.of(factor == 1 ? v : v.times(v.program().f32(factor)));
            };
        }

        /** {@return whether results have overflowed there} */
        default boolean isInfinite() {
            return this instanceof Constant(float value) && Float.isInfinite(value);
        }
    }

    /** {@return the range for a target on a domain} Its ends are infinite where the target does not level off. */
    static ActiveRange of(OracleValues f, Domain domain, double maxUlp, long seed) {
        Symmetry symmetry = Symmetry.of(f, domain, seed);
        boolean folded = symmetry != Symmetry.NONE;
        float lo = folded ? 0 : domain.lower();
        float hi = folded ? Math.max(-domain.lower(), domain.upper()) : domain.upper();
        ActiveRange whole = new ActiveRange(symmetry, lo, hi, new Beyond.Nothing(), new Beyond.Nothing());
        double tolerance = TOLERANCE * maxUlp;
        ActiveRange upper = whole.without(f, domain, tolerance, 1);
        return folded ? upper : upper.without(f, domain, tolerance, -1);
    }

    private ActiveRange without(OracleValues f, Domain domain, double tolerance, int side) {
        float end = side > 0 ? hi : lo;
        float far = Math.clamp(end, -Float.MAX_VALUE, Float.MAX_VALUE);
        double limit = f.at(domain.contains(far) ? far : -far);
        if (Double.isNaN(limit) || side * end <= 0) {
            return this;
        }
        if (Math.abs(limit) >= Format.BINARY32.limit()) {
            float infinity = (float) Math.copySign(Double.POSITIVE_INFINITY, limit);
            return from(end, side, v -> (float) f.at(v) == infinity)
                    .map(from -> cut(side * Math.nextDown(side * from), side, new Beyond.Constant(infinity)))
                    .orElse(this);
        }
        Optional<Float> rest = from(end, side, v -> near(f.at(v), limit, tolerance));
        if (rest.isPresent()) {
            return cut(rest.get(), side, new Beyond.Constant((float) limit));
        }
        float factor = (float) (limit / far);
        return from(end, side, v -> near(f.at(v), (double) factor * v, tolerance))
                .map(from -> cut(from, side, new Beyond.Multiple(factor))).orElse(this);
    }

    /** {@return the input from which {@code test} holds up to {@code end}, if it is well before the end} */
    private static Optional<Float> from(float end, int side, Predicate<Float> test) {
        float last = Math.min(side * end, Float.MAX_VALUE);
        float found = FloatOrder.first(0, last, v -> test.test(side * v));
        return found < last / 1.01f ? Optional.of(side * found) : Optional.empty();
    }

    private static boolean near(double value, double approximation, double tolerance) {
        return Math.abs(value - approximation) <= tolerance * Format.BINARY32.ulp(value);
    }

    private ActiveRange cut(float end, int side, Beyond beyond) {
        return side > 0
                ? new ActiveRange(symmetry, lo, end, below, beyond)
                : new ActiveRange(symmetry, end, hi, beyond, above);
    }

    /** {@return the result for inputs outside the range} */
    F32 beyond(F32 v) {
        return Stream.of(below.at(v), above.at(v)).flatMap(Optional::stream)
                .reduce((low, high) -> v.below(v.program().f32(lo)).select(low, high))
                .orElseGet(() -> v.program().f32(Float.NaN));
    }

    /** {@return the finite part of the range} Infinities are special inputs. */
    ActiveRange finite() {
        return new ActiveRange(symmetry, Math.max(lo, -Float.MAX_VALUE), Math.min(hi, Float.MAX_VALUE), below, above);
    }
}
