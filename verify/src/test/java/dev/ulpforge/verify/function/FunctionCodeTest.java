package dev.ulpforge.verify.function;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

import static org.assertj.core.api.Assertions.assertThat;

class FunctionCodeTest {
    private static final int BITS = 100;
    private static final List<Map<Function, FunctionCode>> FAMILIES = List.of(ExponentialFamily.CODES,
            LogarithmicFamily.CODES, CircularFamily.CODES, HyperbolicFamily.CODES, AlgebraicFamily.CODES,
            GaussianFamily.CODES, SpecialFamily.CODES);

    @Test
    void aFunctionIsInOneFamily() {
        assertThat(FAMILIES.stream().flatMap(family -> family.keySet().stream())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(value = Function.class, mode = EnumSource.Mode.EXCLUDE, names = { "MIN", "MAX" })
    void aFunctionHasCodeOfItsOwnOrADefinition(Function f) {
        boolean own = FAMILIES.stream().anyMatch(family -> family.containsKey(f));
        assertThat(own || f.definition().isPresent()).isTrue();
    }

    /** The derivative that a differential equation tells is what a difference of enclosures is. */
    @ParameterizedTest
    @EnumSource(value = Function.class, mode = EnumSource.Mode.EXCLUDE, names = { "MIN", "MAX" })
    void itsFirstTaylorCoefficientIsItsSlope(Function f) {
        if (f.definition().isPresent()) {
            return;
        }
        double x = f == Function.ACOSH ? 1.75 : 0.375;
        double step = 0x1p-20;
        JetCalculus calculus = new JetCalculus(2, BITS);
        Jet at = jet(f, calculus, Ball.of(x));
        Ball curve = jet(f, calculus, Ball.hull(Ball.of(x), Ball.of(x + step), BITS)).c(2).multiply(Ball.of(step),
                BITS);
        Ball rise = Functions.apply(f, Ball.of(x + step), BITS).subtract(at.value(), BITS);
        assertThat(at.c(1).add(curve, BITS).overlaps(rise.divide(Ball.of(step), BITS))).as("the slope of %s", f)
                .isTrue();
    }

    private static Jet jet(Function f, JetCalculus calculus, Ball x) {
        return Functions.jet(f, calculus, Functions.apply(f, x, BITS), Jet.variable(x, calculus.order()));
    }
}
