package dev.ulpforge.search.core.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.RealProgramBuilder;
import dev.ulpforge.search.core.program.RealProgramBuilder.Value;
import dev.ulpforge.search.core.rational.Polynomials;
import dev.ulpforge.search.core.rational.ProgramForms;

/** All classical approximations of a target up to a number of operations, each of which counts as one. */
public final class Baselines {

    private static final int POINTS = 1500;
    private static final double HUGE = 1e6;

    private final RealFunction f;
    private final Interval interval;
    private final double[] x;
    private final DoubleDouble[] values;
    private final double[] weights;
    private final Set<Operation> offered;
    private final int maxOps;
    /** The largest number of operations before products and sums are contracted to fma. */
    private final int longest;
    private final List<Baseline> found = new ArrayList<>();

    private Baselines(RealFunction f, RealFunction weight, Interval interval, Set<Operation> offered, int maxOps) {
        this.f = f;
        this.interval = interval;
        this.offered = offered;
        this.maxOps = maxOps;
        longest = offered.contains(Operation.FMA) ? 2 * maxOps : maxOps;
        x = interval.grid(POINTS, f, weight);
        values = Arrays.stream(x).mapToObj(f::at).toArray(DoubleDouble[]::new);
        weights = Arrays.stream(x).map(p -> weight.at(p).hi()).toArray();
    }

    /**
     * {@return every approximation computed, by increasing operations and error}
     *
     * @param offered what the programs may use; with fma, products and sums are written as one where they can be
     */
    public static List<Baseline> of(RealFunction f, RealFunction weight, Interval interval, Set<Operation> offered,
            int maxOps) {
        Baselines b = new Baselines(f, weight, interval, offered, maxOps);
        for (Substitution v : Substitution.of(f, interval)) {
            b.expansions(v);
            Interval domain = v.domain(interval);
            List<DoubleDouble> roots = b.hasHugeWeights() ? v.roots(f, domain) : List.of();
            WeightedSamples samples = v.samples(f, weight, roots, domain.grid(POINTS));
            b.polynomials(v, samples, roots);
            b.rationals(v, samples, roots);
        }
        b.found.sort(Comparator.comparingInt(Baseline::ops).thenComparingDouble(Baseline::error));
        return List.copyOf(b.found);
    }

    /** {@return the best error of at most {@code ops} operations, infinite if there is none} */
    public static double best(List<Baseline> baselines, int ops) {
        return baselines.stream().filter(b -> b.ops() <= ops).mapToDouble(Baseline::error).min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** {@return the programs of the best few of each number of operations} */
    public static List<RealProgram> leading(List<Baseline> baselines, int few) {
        Map<Integer, List<Baseline>> sizes = baselines.stream()
                .collect(Collectors.groupingBy(Baseline::ops, TreeMap::new, Collectors.toList()));
        return sizes.values().stream().flatMap(peers -> peers.stream()
                .sorted(Comparator.comparingDouble(Baseline::error)).limit(few)).map(Baseline::program).toList();
    }

    /** {@return whether weights are huge beside zeros of the target, as those of relative errors are} */
    private boolean hasHugeWeights() {
        double[] sorted = Arrays.stream(weights).sorted().toArray();
        return sorted[sorted.length - 1] > HUGE * sorted[sorted.length / 2];
    }

    private void expansions(Substitution v) {
        double width = interval.hi() - interval.lo();
        double middle = interval.lo() + width / 2;
        int count = longest + 3;
        try {
            if (v == Substitution.X) {
                expand(v, ", left end", interval.lo(),
                        Taylor.coefficients(f, interval.lo(), 0x1p-44 * width, false, count));
                expand(v, ", middle", middle, Taylor.coefficients(f, middle, 0x1p-30 * width, true, count));
            } else {
                expand(v, v.text(), 0, v.series(Taylor.coefficients(f, 0, 0x1p-30 * width, true, 2 * count)));
            }
        } catch (ArithmeticException singular) {
            return;
        }
    }

    private void expand(Substitution v, String where, double center, DoubleDouble[] c) {
        DoubleDouble shift = DoubleDouble.of(center);
        for (int n = 1; 2 * n <= longest + 1 && n < c.length; n++) {
            DoubleDouble[] head = Polynomials.shifted(Arrays.copyOf(c, n + 1), shift);
            add(v, "Taylor, degree " + n + where, (a, t) -> Optional.of(ProgramForms.horner(a, t, head)));
            for (int q : new int[]{ n - 1, n, n + 1 }) {
                if (q > 0 && n + q + 1 < c.length) {
                    DoubleDouble[][] pade = Taylor.pade(c, n, q);
                    rational(v, "Padé (" + n + ", " + q + ")" + where, Polynomials.shifted(pade[0], shift),
                            Polynomials.shifted(pade[1], shift));
                }
            }
        }
    }

    private void polynomials(Substitution v, WeightedSamples samples, List<DoubleDouble> roots) {
        for (int n = 0; 2 * (n + roots.size()) <= longest; n++) {
            String degree = "degree " + (n + roots.size()) + v.text();
            polynomial(v, "minimax polynomial, " + degree,
                    Polynomials.times(MinimaxPolynomial.fit(samples, n).exact(), roots));
            polynomial(v, "Chebyshev interpolation, " + degree,
                    Polynomials.times(Chebyshev.interpolation(samples, n), roots));
        }
    }

    private void polynomial(Substitution v, String kind, DoubleDouble[] c) {
        add(v, kind, (a, t) -> Optional
                .of(c.length == 1 ? RealProgramBuilder.constant(c[0]) : ProgramForms.horner(a, t, c)));
    }

    private void rationals(Substitution v, WeightedSamples samples, List<DoubleDouble> roots) {
        for (int q = 1; 2 * q <= longest; q++) {
            int r = roots.size();
            for (int p = 0; p + r <= q + 1; p++) {
                if (p + r >= q - 1 || p + r == 0) {
                    MinimaxRational best = MinimaxRational.fit(samples, p, q);
                    rational(v, "minimax rational (" + (p + r) + ", " + q + ")" + v.text(),
                            Polynomials.times(best.numerator(), roots), best.denominator());
                }
            }
        }
    }

    private void rational(Substitution v, String kind, DoubleDouble[] p, DoubleDouble[] q) {
        add(v, kind + ", quotient", (a, t) -> Optional.of(ProgramForms.quotient(a, t, p, q)));
        if (Math.abs(p.length - q.length) <= 1) {
            add(v, kind + ", continued fraction", (a, t) -> ProgramForms.continuedFraction(a, t, p, q));
        }
    }

    /** Adds a form unless it takes too many operations, or operations that are not offered, or has a pole. */
    private void add(Substitution v, String kind, BiFunction<RealProgramBuilder, Value, Optional<Value>> form) {
        v.program(form).map(p -> offered.contains(Operation.FMA) ? FmaContraction.of(p) : p)
                .filter(p -> p.skeleton().size() <= maxOps && isOffered(p.skeleton())).ifPresent(program -> {
                    double error = error(program);
                    if (error < Double.POSITIVE_INFINITY) {
                        found.add(new Baseline(kind, program, error));
                    }
                });
    }

    private boolean isOffered(ProgramSkeleton s) {
        return IntStream.rangeClosed(1, s.size()).allMatch(k -> offered.contains(s.operation(k)));
    }

    private double error(RealProgram program) {
        double max = 0;
        for (int i = 0; i < x.length; i++) {
            double e = Math.abs(program.at(x[i]).minus(values[i]).hi() * weights[i]);
            max = e <= max ? max : e;
        }
        return Double.isFinite(max) ? max : Double.POSITIVE_INFINITY;
    }
}
