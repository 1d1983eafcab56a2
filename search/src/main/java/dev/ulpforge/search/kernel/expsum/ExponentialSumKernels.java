package dev.ulpforge.search.kernel.expsum;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.front.SmallFront;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.Structure;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.kernel.SampledTemplate;
import dev.ulpforge.search.scheme.exponential.ExponentialSum;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.exact.Value;

/**
 * Kernels for a function with an {@link ExponentialSum}: some offsets of the reduction, each with its front of cores.
 *
 * @param law  the law
 * @param goal what the kernels are for
 */
public record ExponentialSumKernels(ExponentialSum law, Goal goal) implements Reduction {
    private static final int SAMPLE = 1 << 11;
    private static final int DENSE_SAMPLE = 1 << 18;
    /** One in twenty of the floats of most interest; a template takes 100 ns for each. */
    private static final int DENSEST_SAMPLE = 1 << 20;
    /** How much larger the largest error of all is, mostly, than the largest there after tuning. */
    private static final double UNSEEN = 1.1;
    /** Values that are so much smaller than their terms are not good enough as doubles. */
    private static final double CANCELLED = 0x1p-6;
    private static final int LARGEST_CORE = 5;
    private static final int LARGEST_HALF_CORE = 3;
    private static final int GENERATIONS = 60;
    private static final Set<Operation> OPERATIONS = EnumSet.of(Operation.ADD, Operation.SUB, Operation.MUL,
            Operation.FMA);
    /** Far below what float32 can tell: 1/64 ULP. */
    private static final double ENOUGH = 1.0 / 64;
    /** With a core that is wrong by more, a kernel is of no use. */
    private static final double USEFUL = 100;
    private static final double ULPS = 0x1p24;
    /** With this one {@code e^r - 1} is from -1/4 to 1/2, which makes the best of the binades of results. */
    private static final double BALANCED = Math.log(4 / 3.0) / Math.log(2);
    private static final double LEAST_OFFSET = 0.2;
    private static final int BINADES = 3;
    /** Near a zero the result is much smaller than its terms; so near, cores do not err. */
    private static final double MOST = 0x1p12;

    /** {@return the kernels for the goal, if its function obeys such a law} */
    public static Optional<ExponentialSumKernels> of(Goal goal) {
        return ExponentialSum.of(goal.f(), new Random(goal.seed())).map(law -> new ExponentialSumKernels(law, goal));
    }

    @Override
    public List<Callable<List<KernelTemplate>>> templates() {
        Sample sample = sample();
        Sample densest = sample.with(uncancelled(DENSEST_SAMPLE));
        return reductions().<Callable<List<KernelTemplate>>>map(
                reduction -> () -> templates(reduction).map(template -> promising(template, sample, densest)).toList())
                .toList();
    }

    /**
     * The worst inputs are rare, and a promise that many templates break costs a sweep for each; so those that seem
     * good are looked at closely.
     */
    private KernelTemplate promising(KernelTemplate template, Sample sample, Sample densest) {
        KernelTemplate measured = SampledTemplate.of(template, sample);
        return measured.estimatedUlp() > goal.spec().maxUlp()
                ? measured
                : new SampledTemplate(template, UNSEEN * SampledTemplate.of(template, densest).estimatedUlp());
    }

    /** Few inputs whose values are computed with care, for wherever terms cancel, and many others. */
    private Sample sample() {
        Sample careful = Sample.of(x -> goal.f().at(x).hi(), inputs(SAMPLE));
        return careful.with(uncancelled(DENSE_SAMPLE));
    }

    private Sample uncancelled(int count) {
        return Sample.of(law::at, uncancelled(inputs(count)));
    }

    private float[] inputs(int count) {
        return inputs(new ExponentialReduction(law.rate(), ExponentialReduction.NEAREST), count);
    }

    private float[] inputs(ExponentialReduction reduction, int count) {
        return reduction.inputs(goal.spec().domain(), reduction.reach(law), count, new Random(goal.seed()));
    }

    private float[] uncancelled(float[] inputs) {
        float[] kept = new float[inputs.length];
        int count = 0;
        for (float x : inputs) {
            kept[count] = x;
            count += Math.abs(law.at(x)) > CANCELLED * law.magnitude(x) ? 1 : 0;
        }
        return Arrays.copyOf(kept, count);
    }

    private Stream<ExponentialReduction> reductions() {
        return Stream.concat(Stream.of(new ExponentialReduction(law.rate(), ExponentialReduction.NEAREST)),
                DoubleStream.of(BALANCED, crossing()).filter(offset -> offset > LEAST_OFFSET && offset < 0.5).distinct()
                        .mapToObj(offset -> ExponentialReduction.around(law.rate(), offset)));
    }

    /**
     * {@return how far below its multiple, in periods, a reduced range may begin} There f has just passed the last
     * power of two before its value at the first period; below it, cancellation makes ULPs half as large.
     */
    private double crossing() {
        double period = Math.log(2) / law.rate();
        double end = Math.abs(law.at(period));
        double power = Math.scalb(1.0, Math.getExponent(Math.nextDown(end)));
        double low = 0;
        for (double step = 0.5; step > ExponentialReduction.GRAIN / 4; step /= 2) {
            low = Math.abs(law.at((low + step) * period)) < power ? low + step : low;
        }
        return 1 - low;
    }

    private Stream<? extends KernelTemplate> templates(ExponentialReduction reduction) {
        return law.isOneSided() ? oneSided(reduction) : twoSided(reduction);
    }

    /**
     * {@return how far usual paths may go: where a sum of constants would be rounded too, one that ends before is
     * offered}
     */
    private List<Float> reaches(ExponentialReduction reduction) {
        return law.isOneSided() && law.constant() == 0
                ? List.of(reduction.reach(law))
                : List.of(reduction.reach(law), reduction.exactReach(law));
    }

    private Stream<SingleExponential> oneSided(ExponentialReduction reduction) {
        double b = law.rate();
        RealFunction series = new ExponentialSeries(2, 1, b);
        RealFunction core = (x, digits) -> series.at(x, digits).multiply(new BigDecimal(b * b));
        DoubleUnaryOperator weight = r -> r * r * ulps(reduction, r);
        boolean signed = keepsSignOfZero();
        return cores(core, weight, reduction.lower(), reduction.upper(), LARGEST_CORE)
                .flatMap(constants -> reaches(reduction).stream().map(reach -> SingleExponential.of(law, reduction,
                        constants, signed, reach, goal.spec().domain())));
    }

    private Stream<PairOfExponentials> twoSided(ExponentialReduction reduction) {
        double longest = Math.max(-reduction.lower(), reduction.upper()) * law.rate();
        DoubleUnaryOperator evenWeight = w -> w * ulps(reduction, Math.sqrt(w));
        DoubleUnaryOperator oddWeight = w -> w * Math.sqrt(w) * ulps(reduction, Math.sqrt(w));
        List<CoreConstants> odd = cores(new ExponentialSeries(3, 2, 1), oddWeight, 0, longest * longest,
                LARGEST_HALF_CORE).toList();
        return cores(new ExponentialSeries(2, 2, 1), evenWeight, 0, longest * longest, LARGEST_HALF_CORE)
                .flatMap(e -> odd.stream()
                        .flatMap(o -> reaches(reduction).stream().flatMap(reach -> forms(reduction).map(
                                form -> PairOfExponentials.of(law, reduction, e, o, form, reach,
                                        goal.spec().domain())))));
    }

    private Stream<PairOfExponentials.Form> forms(ExponentialReduction reduction) {
        boolean folded = law.isEven() || law.isOdd() && law.rising() > 0 && keepsSignOfZero();
        boolean split = law.isEven() && law.constant() == 0;
        return PairOfExponentials.Linear.of(law, reduction).stream()
                .map(linear -> new PairOfExponentials.Form(folded, split, linear));
    }

    /** {@return evolved cores, and polynomials in Horner's form, whose constants bear rounding well} */
    private Stream<CoreConstants> cores(RealFunction core, DoubleUnaryOperator ulps, double lower, double upper,
            int largest) {
        RealFunction weight = RealFunction.ofDouble(ulps);
        List<Fit> evolved = new SmallFront(OPERATIONS, largest, ENOUGH, GENERATIONS).evolve(core, weight,
                Interval.closed(lower, upper), goal.seed());
        Stream<Fit> polynomials = IntStream.rangeClosed(1, largest)
                .mapToObj(degree -> MinimaxPolynomial.fit(core, weight, lower, upper, degree))
                .map(polynomial -> new Fit(horner(polynomial.exact()), polynomial.error()));
        return Stream.concat(evolved.stream(), polynomials).filter(fit -> fit.error() < USEFUL)
                .map(fit -> new CoreConstants(fit, lower, upper, ulps));
    }

    private static RealProgram horner(DoubleDouble[] coefficients) {
        int degree = coefficients.length - 1;
        String structure = IntStream.rangeClosed(1, degree)
                .mapToObj(k -> k == 1 ? "fma _ x _" : String.format(Locale.ROOT, "fma %d x _", k - 1))
                .collect(Collectors.joining("; "));
        return new RealProgram(Structure.parse(structure), List.of(coefficients).reversed());
    }

    /** {@return by how many ULP the result moves at most, over the first few n, when {@code e^(rate r)} moves by 1} */
    private double ulps(ExponentialReduction reduction, double r) {
        double most = 0;
        for (int n = -BINADES; n <= BINADES; n++) {
            double x = n * reduction.period() + r;
            double moved = Math.max(Math.abs(law.rising()) * Math.scalb(1.0, n),
                    Math.abs(law.falling()) * Math.scalb(1.0, -n));
            most = Math.max(most, Math.min(moved / Math.abs(law.at(x)), MOST) * ULPS);
        }
        return most;
    }

    /** {@return whether f(±0) is ±0} An exact zero has a sign that its value does not tell. */
    private boolean keepsSignOfZero() {
        ExactFunction exact = new ExactFunction(goal.fn());
        return exact.value(-0f, 64) instanceof Value.Zero(int sign) && sign < 0
                && exact.value(0f, 64) instanceof Value.Zero(int other) && other > 0;
    }
}
