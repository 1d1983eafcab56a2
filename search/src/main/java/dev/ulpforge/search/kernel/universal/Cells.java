package dev.ulpforge.search.kernel.universal;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.lock.Witness;

/**
 * A layout that covers a domain in double lanes, one in float lanes for most typical inputs if the tolerance allows
 * that, and their program. Immutable.
 */
public final class Cells {
    private final Target target;
    private final boolean odd;
    private final Optional<? extends Reflection> reflection;
    private final Fitter fitter;
    private final Optional<FloatFitter> floats;
    private final Layout layout;
    private final Optional<FloatLayout> usual;

    private Cells(Target target, boolean odd, Optional<? extends Reflection> reflection, Fitter fitter,
            Optional<FloatFitter> floats, Layout layout) {
        this.target = target;
        this.odd = odd;
        this.reflection = reflection;
        this.fitter = fitter;
        this.floats = floats;
        this.layout = layout;
        this.usual = floats.flatMap(FloatFitter::layout);
    }

    /**
     * {@return cells of polynomials of a degree, within an error of their own, if the domain of a target can be cut
     * into them}
     *
     * @param odd       whether results at {@code -x} are those at x with their signs flipped; the target's domain is
     *                  that of {@code |x|} then
     * @param tolerance the largest error in ULP, that of the last rounding not counted
     * @param isExact   whether cells are to be mended until they are rounded correctly
     * @param floats    the fitter for float lanes
     */
    static Optional<Cells> of(Target target, boolean odd, Optional<? extends Reflection> reflection, int degree,
            double tolerance,
            boolean isExact, Optional<FloatFitter> floats) {
        Target smooth = reflection.<Target>map(Reflection::smooth).orElse(target);
        Tolerance allowed = reflection.map(r -> r.tolerance(tolerance)).orElse(new Tolerance(tolerance));
        return of(target, odd, reflection, new Fitter(smooth, degree, allowed, isExact), floats);
    }

    private static Optional<Cells> of(Target target, boolean odd, Optional<? extends Reflection> reflection,
            Fitter fitter, Optional<FloatFitter> floats) {
        return new Frames(fitter).layout().map(layout -> new Cells(target, odd, reflection, fitter, floats, layout));
    }

    /** {@return how many cells there are} */
    public int count() {
        return layout.cells();
    }

    /** {@return the degree of the polynomials} */
    public int degree() {
        return layout.degree();
    }

    /** {@return how many frames there are} */
    public int frames() {
        return layout.frames().size();
    }

    /** {@return cells that are right at these inputs too, if there are any} */
    public Optional<Cells> mended(List<Witness> counterexamples) {
        for (Witness witness : counterexamples) {
            float x = odd ? Math.abs(witness.input()) : witness.input();
            if (usual.isPresent() && !Float.isNaN(usual.get().at(x))) {
                floats.orElseThrow().check(x);
            } else {
                fitter.check(x);
            }
        }
        return of(target, odd, reflection, fitter, floats);
    }

    /** {@return the program} */
    public Program program() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = odd ? b.x().abs() : b.x();
        F64 smooth = new LayoutWriter(b, layout).value(x);
        F32 value = reflection.map(r -> r.value(b, x, smooth)).orElseGet(smooth::toFloat);
        F32 y = target.specials().corrected(x, value);
        F32 result = usual.map(lanes -> lanes.value(b, x, y)).orElse(y);
        return b.build(odd ? result.flippedBy(b.x()).unlessNaN(result) : result);
    }
}
