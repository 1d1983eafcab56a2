package dev.ulpforge.search.kernel.universal;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.lock.Witness;

/** A layout that covers a domain, and its program. Immutable. */
public final class Cells {
    private final Fitter fitter;
    private final Layout layout;

    private Cells(Fitter fitter, Layout layout) {
        this.fitter = fitter;
        this.layout = layout;
    }

    static Optional<Cells> of(Fitter fitter) {
        return new Frames(fitter).layout().map(layout -> new Cells(fitter, layout));
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
        counterexamples.forEach(witness -> fitter.check(witness.input()));
        return of(fitter);
    }

    /** {@return the program} */
    public Program program() {
        ProgramBuilder b = new ProgramBuilder();
        var y = new LayoutWriter(b, layout).value(b.x()).toFloat();
        return b.build(new Specials(fitter.target()).corrected(b, b.x(), y));
    }
}
