package dev.ulpforge.search.kernel.universal;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.lock.Witness;

/**
 * A layout that covers a domain in double lanes, one in float lanes for most of the usual inputs if the tolerance allows that, and their
 * program. Immutable.
 */
public final class Cells {
    private final Fitter fitter;
    private final Optional<FloatFitter> floats;
    private final Layout layout;
    private final Optional<FloatLayout> usual;

    private Cells(Fitter fitter, Optional<FloatFitter> floats, Layout layout) {
        this.fitter = fitter;
        this.floats = floats;
        this.layout = layout;
        this.usual = floats.flatMap(FloatLayout::of);
    }

    static Optional<Cells> of(Fitter fitter) {
        return of(fitter, FloatFitter.beside(fitter));
    }

    private static Optional<Cells> of(Fitter fitter, Optional<FloatFitter> floats) {
        return new Frames(fitter).layout().map(layout -> new Cells(fitter, floats, layout));
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
            if (usual.isPresent() && !Float.isNaN(usual.get().at(witness.input()))) {
                floats.orElseThrow().check(witness.input());
            } else {
                fitter.check(witness.input());
            }
        }
        return of(fitter, floats);
    }

    /** {@return the program} */
    public Program program() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        F32 y = new Specials(fitter.target()).corrected(b, x, new LayoutWriter(b, layout).value(x).toFloat());
        return b.build(usual.map(floats -> floats.value(b, x, y)).orElse(y));
    }
}
