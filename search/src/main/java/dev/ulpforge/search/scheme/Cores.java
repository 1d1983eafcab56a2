package dev.ulpforge.search.scheme;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.ProgramBuilder;

/** The cores of a form in a program under construction, with constants left open. */
public final class Cores {
    private final List<Fitter.Fitted> fitted;
    private final List<List<F32>> constants = new ArrayList<>();

    /** The cores with these constants, in order. */
    Cores(ProgramBuilder b, List<Fitter.Fitted> fitted, float[] values) {
        this.fitted = fitted;
        int next = 0;
        for (Fitter.Fitted core : fitted) {
            List<F32> own = new ArrayList<>();
            while (own.size() < core.constants().length) {
                own.add(b.open(values[next++]));
            }
            constants.add(own);
        }
    }

    /** {@return the value of the first core, or the only one, without its fixed terms, at an argument} */
    public F32 at(F32 argument) {
        return at(0, argument);
    }

    /** {@return the value of a core, without its fixed terms, at an argument} */
    public F32 at(int core, F32 argument) {
        return fitted.get(core).written().apply(argument, constants.get(core));
    }
}
