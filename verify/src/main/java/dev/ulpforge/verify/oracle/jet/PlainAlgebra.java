package dev.ulpforge.verify.oracle.jet;

import java.util.OptionalInt;
import java.util.function.Supplier;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** Jets at a point or over an interval. */
final class PlainAlgebra implements JetAlgebra<Jet> {
    private final JetCalculus calculus;
    private final JetPowers powers;

    PlainAlgebra(JetCalculus calculus) {
        this.calculus = calculus;
        powers = new JetPowers(calculus);
    }

    @Override
    public Jet undefined() {
        return Jet.UNDEFINED;
    }

    @Override
    public boolean isUndefined(Jet a) {
        return a == Jet.UNDEFINED;
    }

    @Override
    public Jet constant(Ball c) {
        return calculus.constant(c);
    }

    @Override
    public Jet negate(Jet a) {
        return calculus.negate(a);
    }

    @Override
    public Jet add(Jet a, Jet b) {
        return calculus.add(a, b);
    }

    @Override
    public Jet subtract(Jet a, Jet b) {
        return calculus.subtract(a, b);
    }

    @Override
    public Jet multiply(Jet a, Jet b) {
        return calculus.multiply(a, b);
    }

    @Override
    public Jet divide(Jet a, Jet b) {
        return calculus.divide(a, b);
    }

    @Override
    public Jet power(Jet a, Value p) {
        return powers.power(a, p);
    }

    @Override
    public Jet call(Function f, Jet a) {
        return JetFunctions.apply(f, calculus, a);
    }

    @Override
    public Jet extreme(Jet a, Jet b, int sign) {
        int order = a.value().order(b.value());
        return order != 0 ? order == sign ? a : b : within(a, b);
    }

    /** {@return a jet with values between a and b, and nothing known of its derivatives} */
    private Jet within(Jet a, Jet b) {
        return calculus.each(k -> k == 0 ? Ball.hull(a.value(), b.value(), calculus.bits()) : Ball.WHOLE);
    }

    @Override
    public OptionalInt order(Jet a, Jet b) {
        int order = a.value().order(b.value());
        return order != 0 || a.value().isExact() && b.value().isExact() ? OptionalInt.of(order) : OptionalInt.empty();
    }

    @Override
    public Jet either(Supplier<Jet> then, Supplier<Jet> otherwise) {
        Jet a = then.get();
        Jet b = otherwise.get();
        return a != Jet.UNDEFINED && b != Jet.UNDEFINED ? within(a, b) : calculus.each(_ -> Ball.WHOLE);
    }
}
