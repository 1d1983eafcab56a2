package dev.ulpforge.search.core.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.fit.Fitter;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.Assembly;
import dev.ulpforge.search.core.program.Assembly.Value;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.RealProgram;

/** Approximations in x^2, for targets that are even, or odd: then times x. Their constants are fitted. */
final class Parity {

    private static final int STARTS = 24;
    private static final int HOPS = 60;

    private final RealFunction f;
    private final Interval interval;
    private final Fitter fitter;
    private final int maxOps;

    Parity(RealFunction f, RealFunction weight, Interval interval, int maxOps) {
        this.f = f;
        this.interval = interval;
        this.maxOps = maxOps;
        this.fitter = Fitter.of(f, weight, interval);
    }

    List<Baseline> baselines(ToDoubleFunction<RealProgram> error) {
        List<Baseline> found = new ArrayList<>();
        boolean odd = is(-1);
        if (!odd && !is(1)) {
            return found;
        }
        String times = odd ? ", times x" : "";
        for (int n = 1; 1 + 2 * n + (odd ? 1 : 0) <= maxOps; n++) {
            add(found, "minimax polynomial in x^2, degree " + n + times, polynomial(n, odd), error);
        }
        for (int n = 1; 1 + 3 * n - 1 + (odd ? 1 : 0) <= maxOps; n++) {
            add(found, "minimax rational (" + (n - 1) + ", " + n + ") in x^2" + times, fraction(n, false, odd), error);
            add(found, "minimax rational (" + n + ", " + n + ") in x^2" + times, fraction(n, true, odd), error);
        }
        return found;
    }

    private void add(List<Baseline> found, String kind, RealProgram form, ToDoubleFunction<RealProgram> error) {
        if (form.structure().size() <= maxOps) {
            SplittableRandom random = new SplittableRandom(1);
            Fit fit = fitter.hop(fitter.quick(form.structure(), STARTS, random), HOPS, random);
            Fit full = fitter.full(fit.program());
            RealProgram best = full.error() < fit.error() ? full.program() : fit.program();
            found.add(new Baseline(kind, best, error.applyAsDouble(best)));
        }
    }

    /** Whether f(-x) is sign * f(x) at a few points where both are defined. */
    private boolean is(int sign) {
        try {
            for (double share : new double[]{ 0.11, 0.37, 0.73 }) {
                double x = interval.lo() + share * (interval.hi() - interval.lo());
                DoubleDouble y = f.at(x);
                if (!(Math.abs(f.at(-x).minus(sign > 0 ? y : y.negated()).hi()) <= 1e-25 * Math.abs(y.hi()))) {
                    return false;
                }
            }
            return true;
        } catch (ArithmeticException undefined) {
            return false;
        }
    }

    private static RealProgram polynomial(int n, boolean odd) {
        Assembly a = new Assembly();
        Value s = a.then(Operation.MUL, Assembly.INPUT, Assembly.INPUT);
        DoubleDouble[] c = new DoubleDouble[n + 1];
        Arrays.fill(c, DoubleDouble.of(0.5));
        return finished(a, Forms.horner(a, s, c), odd);
    }

    private static RealProgram fraction(int n, boolean whole, boolean odd) {
        Assembly a = new Assembly();
        Value s = a.then(Operation.MUL, Assembly.INPUT, Assembly.INPUT);
        Value half = Assembly.constant(DoubleDouble.of(0.5));
        Value y = a.then(Operation.DIV, half, a.then(Operation.ADD, s, half));
        for (int i = 1; i < n; i++) {
            y = a.then(Operation.DIV, half, a.then(Operation.ADD, a.then(Operation.ADD, s, half), y));
        }
        return finished(a, whole ? a.then(Operation.ADD, y, half) : y, odd);
    }

    private static RealProgram finished(Assembly a, Value y, boolean odd) {
        if (odd) {
            a.then(Operation.MUL, Assembly.INPUT, y);
        }
        return a.program();
    }
}
