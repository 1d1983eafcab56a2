package dev.ulpforge.search.core.front;

import dev.ulpforge.search.core.fit.Fit;

/** Says what a program is worth whose constants were fitted in real arithmetic. Safe for many threads. */
@FunctionalInterface
interface Appraisal {
    /** Programs are worth what their fits are. */
    Appraisal REAL = (fit, _) -> new FittedProgram(fit.program(), fit.error());

    /**
     * {@return the program, its constants perhaps changed a little, with the error that counts}
     *
     * @param best the least error of programs of its size so far
     */
    FittedProgram of(Fit fit, double best);

    /** {@return the appraisal for a problem} */
    static Appraisal of(Problem problem) {
        return problem.kind() == ErrorKind.ULP ? new FloatTuning(FloatErrors.sampled(problem)) : REAL;
    }
}
