package dev.ulpforge.search.universal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.lock.Witness;

/**
 * A layout that covers a domain in double lanes, a second one in float lanes for most typical inputs if the tolerance
 * permits, and their program. Immutable.
 */
public final class Cells implements Revisable {
    private final Target target;
    private final boolean odd;
    private final Optional<? extends Reflection> reflection;
    private final Fitter fitter;
    private final Optional<FloatFitter> floats;
    private final Layout layout;
    private final Optional<FloatLayout> usual;
    /** The inputs of counter-examples so far. */
    private final Set<Float> refuted;
    /** Inputs that refined cells do not fix: their results are written into the program. */
    private final Set<Float> defiant;

    private Cells(Target target, boolean odd, Optional<? extends Reflection> reflection, Fitter fitter,
            Optional<FloatFitter> floats, Layout layout, Set<Float> refuted, Set<Float> defiant) {
        this.target = target;
        this.odd = odd;
        this.reflection = reflection;
        this.fitter = fitter;
        this.floats = floats;
        this.layout = layout;
        this.usual = floats.flatMap(FloatFitter::layout);
        this.refuted = refuted;
        this.defiant = defiant;
    }

    /**
     * {@return cells of polynomials of a degree with a given tolerance, if the domain of a target can be cut into them}
     *
     * @param odd       whether results at {@code -x} are those at x with their signs flipped; the target's domain is
     *                  that of {@code |x|} then
     * @param tolerance the largest error in ULP, not counting the final rounding
     * @param isExact whether cells are to be refined until they are rounded correctly
     * @param floats    the fitter for float lanes
     */
    static Optional<Cells> of(Target target, boolean odd, Optional<? extends Reflection> reflection, int degree,
            double tolerance,
            boolean isExact, Optional<FloatFitter> floats) {
        Target smooth = reflection.<Target>map(Reflection::smooth).orElse(target);
        Tolerance allowed = reflection.map(r -> r.tolerance(tolerance)).orElse(new Tolerance(tolerance));
        return of(target, odd, reflection, new Fitter(smooth, degree, allowed, isExact), floats, Set.of(), Set.of())
                .map(cells -> reflection.isPresent() ? cells.rightAtZeros(tolerance) : cells);
    }

    /** {@return the same cells, with results written into the program next to zeros where a reflection cancels} */
    private Cells rightAtZeros(double tolerance) {
        List<Float> inputs = new ReflectedZeros(target).defying(program(), tolerance);
        return inputs.isEmpty() || inputs.size() > MOST_WRITTEN
                ? this
                : new Cells(target, odd, reflection, fitter, floats, layout, refuted, new TreeSet<>(inputs));
    }

    private static Optional<Cells> of(Target target, boolean odd, Optional<? extends Reflection> reflection,
            Fitter fitter, Optional<FloatFitter> floats, Set<Float> refuted, Set<Float> defiant) {
        return new Frames(fitter).layout()
                .map(layout -> new Cells(target, odd, reflection, fitter, floats, layout, refuted, defiant));
    }

    /** {@return how many cells there are} */
    public int count() {
        return layout.cells();
    }

    @Override
    public String description() {
        return count() + " polynomials";
    }

    @Override
    public Optional<Cells> mended(List<Witness> counterexamples) {
        Set<Float> inputs = counterexamples.stream().map(witness -> odd ? Math.abs(witness.input()) : witness.input())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Float> again = new TreeSet<>(defiant);
        inputs.stream().filter(x -> !isInFloats(x))
                .filter(x -> refuted.contains(x) || isReflected(x) && inputs.size() <= MOST_WRITTEN)
                .forEach(again::add);
        Set<Float> all = new TreeSet<>(refuted);
        all.addAll(inputs);
        inputs.forEach(this::check);
        return again.size() > MOST_WRITTEN ? Optional.empty() : of(target, odd, reflection, fitter, floats, all, again);
    }

    /** Near a zero of a reflection its parts cancel, where finer cells do not help. */
    private boolean isReflected(float x) {
        return reflection.isPresent() && x < 0;
    }

    private boolean isInFloats(float x) {
        return usual.isPresent() && !Float.isNaN(usual.get().at(x));
    }

    private void check(float x) {
        if (isInFloats(x)) {
            floats.orElseThrow().check(x);
        } else {
            fitter.check(x);
        }
    }

    @Override
    public Program program() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = odd ? b.x().abs() : b.x();
        F64 smooth = new LayoutWriter(b, layout).value(x);
        F32 value = reflection.map(r -> r.value(b, x, smooth)).orElseGet(smooth::toFloat);
        F32 y = target.specials(List.copyOf(defiant)).corrected(x, value);
        F32 result = usual.map(lanes -> lanes.value(b, x, y)).orElse(y);
        return b.build(odd ? result.flippedBy(b.x()).unlessNaN(result) : result);
    }
}
