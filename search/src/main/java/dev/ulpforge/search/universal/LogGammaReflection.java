package dev.ulpforge.search.universal;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.Oracle;

/**
 * {@code log|Γ(x)| = log(q) - log Γ(1 - x)}, {@code q = pi / |sin(pi x)|} (DLMF 5.5.3), for x of at most -1/2. Near
 * zeros both logarithms, which are below 16 there, cancel down to about 2^-20, so they must be accurate to 2^-48. With
 * q rounded to a float r, {@code log(q) = log(r) + log(1 + (q - r) / r)}, and two terms of the last logarithm suffice.
 *
 * @param smooth    log Γ(x) above -1/2, and log Γ(1 - x) below
 * @param sine      the form of {@code sin(pi x)}
 * @param logarithm cells for log on the range of r
 */
record LogGammaReflection(Target smooth, PeriodicForm sine, Layout logarithm) implements Reflection {
    private static final float END = -0.5f;
    private static final String SMOOTH = "x > -0.5 ? lgamma(x) : x < -0x1p24 ? 0 : lgamma(1 - x)";
    private static final Domain RANGE = Domain.closed(3, 0x1p25f);
    private static final double TOLERANCE = 0x1p-50;
    private static final double IN_ULP = 0x1p-25;

    static Optional<LogGammaReflection> of(Target target) {
        Target log = new Target(Oracle.of(Expression.parse("log(x)"), RANGE), RANGE);
        return Reflection.form(Function.SINPI, TOLERANCE)
                .flatMap(sine -> new Frames(new Fitter(log, DEGREE, new Tolerance(IN_ULP), false)).layout()
                        .map(cells -> new LogGammaReflection(Reflection.smooth(target, SMOOTH), sine, cells)));
    }

    @Override
    public Tolerance tolerance(double usual) {
        return new Tolerance(usual, END, IN_ULP);
    }

    @Override
    public F32 value(ProgramBuilder b, F32 x, F64 smooth) {
        F64 s = sine.value(b, x).abs();
        Mask isPole = s.equalTo(b.f64(0));
        F64 q = b.f64(Math.PI).dividedBy(s);
        F32 r = q.toFloat();
        F64 rest = q.minus(r.toDouble()).dividedBy(r.toDouble());
        F64 log = new LayoutWriter(b, logarithm).value(r)
                .plus(rest.minus(rest.times(rest).times(b.f64(0.5))));
        F64 below = isPole.select(b.f64(Double.POSITIVE_INFINITY), log.minus(smooth));
        return b.f32(END).below(x).fastPath(smooth.toFloat(), below.toFloat());
    }
}
