package dev.ulpforge.search.universal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.elementary.ElementaryFunctions;
import dev.ulpforge.verify.oracle.Oracle;

/** Makes programs for a target that need no tuning: the expression as it is written, and polynomials on cells. */
public final class UniversalKernels {
    private static final int LOOKS = 37;
    /** More operations than the results at zeros, infinities and NaN take, and those that one other input takes. */
    private static final int OF_SPECIALS = 32;
    private static final int OF_INPUT = 4;
    private final Oracle oracle;
    private final Target target;
    private final boolean odd;
    private final FarForm far;
    /** The reflection of the oracle's function, once it has been requested. */
    private final Map<Expression, Optional<? extends Reflection>> reflections = new ConcurrentHashMap<>();
    /** The fitters for float lanes, by tolerance. */
    private final Map<Double, Optional<FloatFitter>> floats = new ConcurrentHashMap<>();

    /** The programs for an oracle's function on its domain. */
    public UniversalKernels(Oracle oracle, Domain domain) {
        this(oracle, domain, false, false);
    }

    /**
     * Likewise.
     *
     * @param monotonic whether results of cells are to be in the order of the function's values
     * @param odd       whether they are to be at {@code -x} those at x with their signs flipped, bit for bit
     */
    public UniversalKernels(Oracle oracle, Domain domain, boolean monotonic, boolean odd) {
        this.oracle = oracle;
        this.odd = odd && domain.lower() == -domain.upper();
        this.target = new Target(oracle, domain, monotonic);
        this.far = FarForm.of(oracle.fn());
    }

    /** {@return a constant, if the target is constant at all sampled floats} */
    private Optional<Program> constant() {
        ProgramBuilder b = new ProgramBuilder();
        List<Integer> bits = target.domain().ranges().stream().flatMap(range -> IntStream.rangeClosed(0, LOOKS)
                .mapToObj(i -> Float.intBitsToFloat((int) (range.first() + (range.size() - 1) * i / LOOKS))))
                .filter(x -> x != 0 && Float.isFinite(x)).map(x -> Float.floatToIntBits((float) target.at(x)))
                .distinct().toList();
        return bits.size() == 1
                ? program(b, b.f32(Float.intBitsToFloat(bits.getFirst())), List.of())
                : Optional.empty();
    }

    /**
     * {@return a constant, if the target seems to be constant; otherwise the expression as it is written, in floats and
     * then in doubles, if programs have all its operations}
     */
    public List<Program> asWritten() {
        List<Program> programs = new ArrayList<>(constant().stream().toList());
        ProgramBuilder floats = new ProgramBuilder();
        new AsWritten<>(Arithmetic.inFloats(floats)).written(oracle.fn())
                .flatMap(y -> program(floats, y, List.of())).ifPresent(programs::add);
        ProgramBuilder doubles = new ProgramBuilder();
        new AsWritten<>(Arithmetic.inDoubles(doubles)).written(oracle.fn())
                .flatMap(y -> program(doubles, y.toFloat(), List.of())).ifPresent(programs::add);
        return programs;
    }

    /**
     * {@return the target in double lanes, with its named functions as accurate as doubles nearly are, if each of its
     * parts has such a form; then likewise with its last sum rounded at once, if it ends in one}
     *
     * @param fn   the target by this or another expression
     * @param most how many results may be written into it
     */
    public List<Revisable> inDoubles(Expression fn, int most) {
        return Stream.of(
                WrittenResults.of("named functions in double lanes", inputs -> inDoubles(fn, inputs), most),
                WrittenResults.of("a sum in double lanes, rounded at once", inputs -> roundedOnce(fn, inputs), most))
                .flatMap(Optional::stream).filter(form -> new NearMidpoints(target).wrong(form.program()) <= most)
                .toList();
    }

    private Optional<Program> inDoubles(Expression fn, List<Float> inputs) {
        ProgramBuilder b = new ProgramBuilder();
        Optional<F32> y = fn instanceof Expression.Call(var f, var arguments) && arguments.size() == 1
                && arguments.getFirst() instanceof Expression.Variable && f.definition().isEmpty()
                        ? new ElementaryFunctions(b).ofInput(f)
                        : new AsWritten<>(Arithmetic.ofElementaryFunctions(b)).written(fn).map(F64::toFloat);
        return y.flatMap(value -> program(b, value, inputs));
    }

    private Optional<Program> roundedOnce(Expression fn, List<Float> inputs) {
        ProgramBuilder b = new ProgramBuilder();
        return new RoundedOnce(b).written(fn).flatMap(y -> program(b, y, inputs));
    }

    /**
     * {@return the expression as it is written, with forms of its periodic parts, if every part is an operation, has a
     * form, or is a named function in double lanes}
     *
     * @param degree    the degree of the forms' polynomials
     * @param tolerance the forms' relative error
     */
    public Optional<Revisable> composed(int degree, double tolerance) {
        Function<Expression, Optional<PeriodicForm>> forms = form(degree, tolerance);
        return WrittenResults.of("periodic forms", inputs -> composed(forms, inputs), Revisable.MOST_WRITTEN);
    }

    private Optional<Program> composed(Function<Expression, Optional<PeriodicForm>> forms, List<Float> inputs) {
        ProgramBuilder b = new ProgramBuilder();
        return new AsWritten<>(Arithmetic.withForms(b, forms)).written(oracle.fn())
                .flatMap(y -> program(b, y.toFloat(), inputs));
    }

    /**
     * {@return a program with the results at zeros, infinities, NaN and some other inputs written into it, unless it is
     * too long}
     */
    private Optional<Program> program(ProgramBuilder b, F32 y, List<Float> inputs) {
        return b.size() + OF_SPECIALS + OF_INPUT * inputs.size() > Program.MAX_OPS
                ? Optional.empty()
                : Optional.of(b.build(target.specials(inputs).corrected(b.x(), y)));
    }

    /** {@return the magnitude from which on periodic forms take over from cells} */
    public float near() {
        return far.near();
    }

    /**
     * {@return a program from cells near zero and from periodic forms beyond, where the operations of the expression do
     * not cancel}
     *
     * @param near the magnitude up to which cells are used
     * @param degree    the degree of all polynomials
     * @param tolerance the forms' relative error
     * @param cells     the cells' error in ULP
     */
    public Optional<Revisable> joined(float near, int degree, double tolerance, double cells) {
        Optional<Target> middle = near(near);
        Optional<Layout> layout = middle.flatMap(m -> new Frames(new Fitter(m, degree, cells, false)).layout());
        Function<Expression, Optional<PeriodicForm>> forms = form(Math.max(degree, far.degree()),
                Math.min(tolerance, far.tolerance()));
        return middle.isPresent() && layout.isEmpty()
                ? Optional.empty()
                : WrittenResults.of("cells and periodic forms", inputs -> joined(near, layout, forms, inputs),
                        Revisable.MOST_WRITTEN);
    }

    private Optional<Program> joined(float near, Optional<Layout> layout,
            Function<Expression, Optional<PeriodicForm>> forms, List<Float> inputs) {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        return new AsWritten<>(Arithmetic.withForms(b, forms)).written(far.fn())
                .map(beyond -> layout.map(cut -> x.abs().atMost(b.f32(near))
                        .select(new LayoutWriter(b, cut).value(x), beyond)).orElse(beyond))
                .flatMap(y -> program(b, y.toFloat(), inputs));
    }

    private static Function<Expression, Optional<PeriodicForm>> form(int degree, double tolerance) {
        Map<Expression, Optional<PeriodicForm>> known = new ConcurrentHashMap<>();
        return part -> known.computeIfAbsent(part, unknown -> PeriodicForm.of(unknown, degree, tolerance));
    }

    /**
     * {@return whether a trigonometric function of {@code a x + b} is part of the expression, or of its form far from
     * 0}
     */
    public boolean isCircular() {
        return Circular.isIn(far.fn());
    }

    /**
     * {@return cells of polynomials of a degree with a given tolerance, if the domain can be cut into them}
     *
     * @param tolerance the largest error in ULP, not counting the final rounding
     * @param isExact whether cells are to be refined until they are rounded correctly
     */
    public Optional<Cells> cells(int degree, double tolerance, boolean isExact) {
        Optional<? extends Reflection> reflection = reflections.computeIfAbsent(oracle.fn(),
                fn -> Reflection.of(target, fn));
        Target fitted = odd ? target.on(Domain.closed(0, target.domain().upper())) : target;
        return Cells.of(fitted, odd, reflection, degree, tolerance, isExact,
                floats.computeIfAbsent(tolerance, t -> FloatFitter.of(fitted, t)));
    }

    /**
     * {@return the text of a smaller domain that can be cut into cells of polynomials of a degree, if there is one}
     *
     * @param near how far from 0 to look where the target oscillates
     */
    public Optional<String> coverable(float near, int degree, double tolerance) {
        return (isCircular() ? near(near) : Optional.of(target))
                .flatMap(part -> new Frames(new Fitter(part, degree, tolerance, false)).coverable());
    }

    /** {@return the target on the part of its domain from {@code -near} to {@code near}} */
    private Optional<Target> near(float near) {
        float lower = Math.max(-near, target.domain().lower());
        float upper = Math.min(near, target.domain().upper());
        return lower > upper ? Optional.empty() : Optional.of(target.on(Domain.closed(lower, upper)));
    }
}
