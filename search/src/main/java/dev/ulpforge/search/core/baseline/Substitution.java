package dev.ulpforge.search.core.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.number.SignChanges;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.RealProgramBuilder;
import dev.ulpforge.search.core.program.RealProgramBuilder.Value;

/** The variable of a classical form: x; or x^2, for an even target, or for an odd one divided by x. */
enum Substitution {
    X(""), SQUARE(" in x^2"), SQUARE_TIMES_X(" in x^2, times x");

    private final String text;

    Substitution(String text) {
        this.text = text;
    }

    /** {@return the suffix of a form's name} */
    String text() {
        return text;
    }

    /** {@return the variables that suit a target} A target without values at -x may be taken for even or odd. */
    static List<Substitution> of(RealFunction f, Interval interval) {
        try {
            return mirrored(f, interval, 1)
                    ? List.of(X, SQUARE)
                    : mirrored(f, interval, -1) ? List.of(X, SQUARE_TIMES_X) : List.of(X);
        } catch (ArithmeticException undefined) {
            return interval.lo() >= 0 ? List.of(values()) : List.of(X);
        }
    }

    /** {@return the part of an interval that suffices: one side of 0, if this is a square} */
    Interval domain(Interval interval) {
        boolean oneSided = this == X || interval.lo() >= 0 || interval.hi() <= 0;
        return oneSided ? interval : Interval.closed(0, Math.max(-interval.lo(), interval.hi()));
    }

    /** Whether f(-x) is sign * f(x) at a few points. */
    private static boolean mirrored(RealFunction f, Interval interval, int sign) {
        for (double share : new double[]{ 0.11, 0.37, 0.73 }) {
            double x = interval.lo() + share * (interval.hi() - interval.lo());
            DoubleDouble y = f.at(x);
            if (!(Math.abs(f.at(-x).minus(sign > 0 ? y : y.negated()).hi()) <= 1e-25 * Math.abs(y.hi()))) {
                return false;
            }
        }
        return true;
    }

    DoubleDouble at(DoubleDouble x) {
        return this == X ? x : x.times(x);
    }

    /** {@return the factor that the form is multiplied by at the end} */
    private DoubleDouble factor(DoubleDouble x) {
        return this == SQUARE_TIMES_X ? x : DoubleDouble.ONE;
    }

    /**
     * {@return where the form has to be 0} Only approximations with the target's zeros have a small relative error.
     */
    List<DoubleDouble> roots(RealFunction f, Interval interval) {
        return SignChanges.of(f, interval).stream().filter(z -> this != SQUARE_TIMES_X || z.hi() != 0).map(this::at)
                .toList();
    }

    /** {@return the target at these points, divided by the factor and the roots} */
    WeightedSamples samples(RealFunction f, RealFunction weight, List<DoubleDouble> roots, double[] points) {
        double[] x = DoubleStream.of(points).filter(p -> divisor(DoubleDouble.of(p), roots).hi() != 0).toArray();
        DoubleDouble[] v = new DoubleDouble[x.length];
        DoubleDouble[] g = new DoubleDouble[x.length];
        double[] w = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            DoubleDouble divisor = divisor(DoubleDouble.of(x[i]), roots);
            v[i] = at(DoubleDouble.of(x[i]));
            g[i] = f.at(x[i]).over(divisor);
            w[i] = weight.at(x[i]).hi() * Math.abs(divisor.hi());
        }
        return new WeightedSamples(v, g, w);
    }

    private DoubleDouble divisor(DoubleDouble x, List<DoubleDouble> roots) {
        return roots.stream().map(r -> at(x).minus(r)).reduce(factor(x), DoubleDouble::times);
    }

    /** {@return the coefficients of the Taylor series about 0 that belong to powers of this variable} */
    DoubleDouble[] series(DoubleDouble[] c) {
        int first = this == SQUARE_TIMES_X ? 1 : 0;
        int step = this == X ? 1 : 2;
        DoubleDouble[] kept = new DoubleDouble[(c.length - first + step - 1) / step];
        Arrays.setAll(kept, k -> c[first + step * k]);
        return kept;
    }

    /** {@return the program of a form in this variable; empty if there is no such form, or it is a constant} */
    Optional<RealProgram> program(BiFunction<RealProgramBuilder, Value, Optional<Value>> form) {
        RealProgramBuilder a = new RealProgramBuilder();
        Value v = this == X
                ? RealProgramBuilder.INPUT
                : a.then(Operation.MUL, RealProgramBuilder.INPUT, RealProgramBuilder.INPUT);
        Optional<Value> y = form.apply(a, v).filter(value -> value instanceof Value.Computed);
        if (this == SQUARE_TIMES_X) {
            y.ifPresent(value -> a.then(Operation.MUL, RealProgramBuilder.INPUT, value));
        }
        return y.map(any -> a.program());
    }
}
