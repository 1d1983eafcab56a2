package dev.ulpforge.verify.oracle;

import dev.ulpforge.codegen.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Functions;

/** The functions of one argument on jets, each by a differential equation that it satisfies. */
final class JetFunctions {
    private final JetCalculus calculus;
    private final int bits;

    JetFunctions(JetCalculus calculus) {
        this.calculus = calculus;
        bits = calculus.bits;
    }

    Jet apply(Function f, Jet u) {
        if (Domains.isOutside(f, u.value())) {
            return Jet.UNDEFINED;
        }
        if (f == Function.ABS) {
            return abs(u);
        }
        Ball y0 = Functions.apply(f, u.value(), bits);
        return u.isConstant() ? calculus.constant(y0) : series(f, y0, u);
    }

    private Jet abs(Jet u) {
        if (u.value().containsZero() && !(u.value().isZero() && u.isConstant())) {
            return calculus.each(k -> k == 0 ? u.value().abs() : Ball.WHOLE);
        }
        return u.value().signum() < 0 ? calculus.negate(u) : u;
    }

    private Jet series(Function f, Ball y0, Jet u) {
        return switch (f) {
            case EXP -> exponential(y0, u, Ball.ONE);
            case EXP2 -> exponential(y0, u, Functions.ln2(bits));
            case EXP10 -> exponential(y0, u, Functions.ln10(bits));
            case EXPM1 -> expm1(y0, u);
            case LOG -> logarithm(y0, u, Ball.ONE);
            case LOG2 -> logarithm(y0, u, Functions.ln2(bits));
            case LOG10 -> logarithm(y0, u, Functions.ln10(bits));
            case LOG1P -> calculus.integral(y0, calculus.reciprocal(calculus.shift(u, Ball.ONE)), u);
            default -> throw new UnsupportedOperationException(f.toString());
        };
    }

    /** {@code y' = a y u'}. */
    private Jet exponential(Ball y0, Jet u, Ball a) {
        return calculus.solve(y0, u, (y, m) -> a == Ball.ONE ? y[m] : a.multiply(y[m], bits));
    }

    /** {@code y' = e^u u'}, where {@code y + 1} would cancel. */
    private Jet expm1(Ball y0, Jet u) {
        Jet e = exponential(Functions.apply(Function.EXP, u.value(), bits), u, Ball.ONE);
        return calculus.each(k -> k == 0 ? y0 : e.c(k));
    }

    /** {@code y' = u' / (a u)}. */
    private Jet logarithm(Ball y0, Jet u, Ball a) {
        return calculus.integral(y0, calculus.reciprocal(a == Ball.ONE ? u : calculus.scale(u, a)), u);
    }
}
