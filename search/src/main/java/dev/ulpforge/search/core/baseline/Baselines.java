package dev.ulpforge.search.core.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.Assembly;
import dev.ulpforge.search.core.program.Assembly.Value;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.RealProgram;

/** All classical approximations of a target up to a number of operations (add, sub, mul, div, one each). */
public final class Baselines {

    private static final int CHECKED = 1500;

    private final Factored target;
    private final double[] x;
    private final DoubleDouble[] f;
    private final double[] w;
    private final int maxOps;
    private final List<Baseline> found = new ArrayList<>();

    private Baselines(RealFunction f, RealFunction weight, Interval interval, int maxOps) {
        this.target = Factored.of(f, weight, interval);
        this.maxOps = maxOps;
        x = interval.grid(CHECKED, f);
        this.f = new DoubleDouble[x.length];
        w = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            this.f[i] = f.at(x[i]);
            w[i] = weight.at(x[i]).hi();
        }
    }

    /** {@return every approximation computed, by rising operations and error} */
    public static List<Baseline> of(RealFunction f, RealFunction weight, Interval interval, int maxOps) {
        Baselines b = new Baselines(f, weight, interval, maxOps);
        b.taylor();
        b.polynomials();
        b.rationals();
        b.found.addAll(new Parity(f, weight, interval, maxOps).baselines(b::error));
        b.found.sort(Comparator.comparingInt(Baseline::ops).thenComparingDouble(Baseline::error));
        return List.copyOf(b.found);
    }

    /** {@return the best error of at most {@code ops} operations, infinite if there is none} */
    public static double best(List<Baseline> baselines, int ops) {
        return baselines.stream().filter(b -> b.ops() <= ops).mapToDouble(Baseline::error).min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void taylor() {
        Interval i = target.interval();
        double width = i.hi() - i.lo();
        int count = maxOps + 3;
        try {
            expand("left end", i.lo(), Taylor.coefficients(target.f(), i.lo(), 0x1p-44 * width, false, count));
            double middle = i.lo() + width / 2;
            expand("middle", middle, Taylor.coefficients(target.f(), middle, 0x1p-30 * width, true, count));
        } catch (ArithmeticException singular) {
            return;
        }
    }

    private void expand(String where, double center, DoubleDouble[] c) {
        DoubleDouble shift = DoubleDouble.of(center);
        for (int n = 1; 2 * n <= maxOps + 1; n++) {
            DoubleDouble[] head = Arrays.copyOf(c, n + 1);
            add("Taylor, degree " + n + ", " + where, shift, false, (a, t) -> Optional.of(Forms.horner(a, t, head)));
            for (int q : new int[]{ n - 1, n, n + 1 }) {
                if (q > 0 && n + q + 1 < c.length) {
                    DoubleDouble[][] pade = Taylor.pade(c, n, q);
                    rational("Padé (" + n + ", " + q + "), " + where, shift, false, pade[0], pade[1]);
                }
            }
        }
    }

    private void polynomials() {
        double[] ends = target.interval().grid(2);
        for (int n = 0; 2 * n <= maxOps; n++) {
            DoubleDouble[] c = MinimaxPolynomial.fit(moved(target.cofactor()), moved(target.cofactorWeight()),
                    ends[0] - at(), ends[1] - at(), n).exact();
            DoubleDouble[] interpolation = Chebyshev.interpolation(moved(target.cofactor()), ends[0] - at(),
                    ends[1] - at(), n);
            polynomial("minimax polynomial, degree ", c);
            polynomial("Chebyshev interpolation, degree ", interpolation);
        }
    }

    /** Where the polynomials' variable is 0, as a double. */
    private double at() {
        return target.root().hi();
    }

    private RealFunction moved(RealFunction g) {
        return (t, digits) -> g.at(t + at(), digits);
    }

    private void polynomial(String kind, DoubleDouble[] c) {
        int degree = c.length - 1 + (target.factor() ? 1 : 0);
        add(kind + degree, target.root(), target.factor(), (a, t) -> Optional
                .of(c.length == 1 ? Assembly.constant(c[0]) : Forms.horner(a, t, c)));
    }

    private void rationals() {
        double[] ends = target.interval().grid(2);
        for (int q = 1; 3 * q - 1 <= maxOps; q++) {
            for (int p = q - 1; p <= q + 1; p++) {
                MinimaxRational r = MinimaxRational.fit(moved(target.cofactor()), moved(target.cofactorWeight()),
                        ends[0] - at(), ends[1] - at(), p, q);
                rational("minimax rational (" + p + ", " + q + ")" + (target.factor() ? " times t" : ""), target.root(),
                        target.factor(), r.numerator(), r.denominator());
            }
        }
    }

    private void rational(String kind, DoubleDouble root, boolean factor, DoubleDouble[] p, DoubleDouble[] q) {
        add(kind + ", quotient", root, factor, (a, t) -> Optional.of(Forms.quotient(a, t, p, q)));
        if (p.length <= q.length && p.length >= q.length - 1) {
            add(kind + ", continued fraction", root, factor, (a, t) -> Forms.continuedFraction(a, t, p, q));
        }
    }

    /** Adds a form in t = x - root, times t if there is a factor, unless it takes too many operations or has a pole. */
    private void add(String kind, DoubleDouble root, boolean factor,
            BiFunction<Assembly, Value, Optional<Value>> form) {
        Assembly a = new Assembly();
        Value t = root.equals(DoubleDouble.ZERO)
                ? Assembly.INPUT
                : a.then(Operation.SUB, Assembly.INPUT, Assembly.constant(root));
        Optional<Value> y = form.apply(a, t);
        if (y.isEmpty()) {
            return;
        }
        if (factor) {
            a.then(Operation.MUL, t, y.get());
        }
        RealProgram program = a.program();
        if (program.structure().size() >= 1 && program.structure().size() <= maxOps) {
            double error = error(program);
            if (error < Double.POSITIVE_INFINITY) {
                found.add(new Baseline(kind, program, error));
            }
        }
    }

    private double error(RealProgram program) {
        double max = 0;
        for (int i = 0; i < x.length; i++) {
            double e = Math.abs(program.at(x[i]).minus(f[i]).hi() * w[i]);
            max = e <= max ? max : e;
        }
        return Double.isFinite(max) ? max : Double.POSITIVE_INFINITY;
    }
}
