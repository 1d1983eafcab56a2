package dev.ulpforge.verify.oracle.jet;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.FunctionFacts;
import dev.ulpforge.verify.function.FunctionDomains;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** The functions of one argument on jets: where they are defined, and where something is known of them. */
final class JetFunctions {
    private JetFunctions() {}

    static Jet apply(Function f, JetCalculus calculus, Jet u) {
        if (FunctionDomains.isOutside(f, u.value())) {
            return Jet.UNDEFINED;
        }
        // A ray may include infinity, where periodic functions are undefined.
        if (u.value().isWhole() || !u.value().isBounded() && f.is(FunctionFacts.Trait.PERIODIC)) {
            return calculus.unknown();
        }
        Ball y0 = Functions.apply(f, u.value(), calculus.bits());
        return y0.isWhole() ? calculus.unknown() : Functions.jet(f, calculus, y0, u);
    }
}
