package dev.ulpforge.search.scheme;

import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;

/**
 * Writes the programs of a form.
 *
 * @param form     the form
 * @param specials the results that the oracle requires where the form is not valid
 * @param guarded whether the domain contains inputs outside the fast region
 * @param <R> the result of the reduction
 */
record SchemeCompiler<R>(Form<R> form, SpecialResults specials, boolean guarded) {

    /** {@return the compiler for a domain, which omits a slow path that is not needed} */
    static <R> SchemeCompiler<R> of(Form<R> form, SpecialResults specials, Domain domain) {
        return new SchemeCompiler<>(form, specials, !form.fast().covers(domain));
    }

    /** {@return the program with these cores and their constants, in order} */
    Program program(List<Fitter.Fitted> fitted, float[] constants) {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        Cores cores = new Cores(b, fitted, constants);
        F32 y = form.result().of(form.reduction().of(x), cores);
        return b.build(guarded
                ? form.reduction().inside(x, form.fast()).fastPath(y, form.slow().of(x, cores, specials))
                : y);
    }
}
