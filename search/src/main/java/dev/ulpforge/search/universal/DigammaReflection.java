package dev.ulpforge.search.universal;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Function;

/**
 * {@code ψ(x) = ψ(1 - x) - pi / tan(pi x)} (DLMF 5.5.4) for x of at most -1/2. Between two poles ψ has a zero, near
 * which its values at floats are as small as about 2^-20; the terms of the difference are below 16 there, so they must
 * be accurate to 2^-48.
 *
 * @param smooth ψ(x) above -1/2, and ψ(1 - x) below
 * @param sine   the form of {@code sin(pi x)}
 * @param cosine the form of {@code cos(pi x)}
 */
record DigammaReflection(Target smooth, PeriodicForm sine, PeriodicForm cosine) implements Reflection {
    private static final float END = -0.5f;
    private static final String SMOOTH = "x > -0.5 ? digamma(x) : x < -0x1p24 ? 0 : digamma(1 - x)";
    private static final double TOLERANCE = 0x1p-50;
    private static final double IN_ULP = 0x1p-25;

    static Optional<DigammaReflection> of(Target target) {
        return Reflection.form(Function.SINPI, TOLERANCE)
                .flatMap(sine -> Reflection.form(Function.COSPI, TOLERANCE)
                        .map(cosine -> new DigammaReflection(Reflection.smooth(target, SMOOTH), sine, cosine)));
    }

    @Override
    public Tolerance tolerance(double usual) {
        return new Tolerance(usual, END, IN_ULP);
    }

    @Override
    public F32 value(ProgramBuilder b, F32 x, F64 smooth) {
        F64 s = sine.value(b, x);
        Mask isPole = s.equalTo(b.f64(0));
        F64 cotangent = cosine.value(b, x).times(b.f64(Math.PI)).dividedBy(s);
        F64 below = isPole.select(b.f64(Double.NaN), smooth.minus(cotangent));
        return b.f32(END).below(x).fastPath(smooth.toFloat(), below.toFloat());
    }
}
