package dev.ulpforge.search.universal;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Function;

/**
 * {@code Γ(x) = pi / (sin(pi x) Γ(1 - x))} (DLMF 5.5.3) below 0.
 *
 * @param smooth Γ(x) above 0, and 2^60 sin(pi x) Γ(x) below, so that subnormal results come from normal numbers
 * @param sine   the form of {@code sin(pi x)}
 */
record GammaReflection(Target smooth, PeriodicForm sine) implements Reflection {
    private static final String SMOOTH = "x > 0 ? gamma(x) : x < -200 ? 0 : 2^60 * pi / gamma(1 - x)";
    private static final double SCALE = 0x1p-60;
    private static final double TOLERANCE = 0x1p-46;

    static Optional<GammaReflection> of(Target target) {
        return Reflection.form(Function.SINPI, TOLERANCE)
                .map(sine -> new GammaReflection(Reflection.smooth(target, SMOOTH), sine));
    }

    @Override
    public Tolerance tolerance(double usual) {
        return new Tolerance(usual);
    }

    @Override
    public F32 value(ProgramBuilder b, F32 x, F64 smooth) {
        F64 s = sine.value(b, x);
        Mask isPole = s.equalTo(b.f64(0));
        F64 below = isPole.select(b.f64(Double.NaN), smooth.times(b.f64(SCALE)).dividedBy(s));
        return b.f32(0).below(x).fastPath(smooth.toFloat(), below.toFloat());
    }
}
