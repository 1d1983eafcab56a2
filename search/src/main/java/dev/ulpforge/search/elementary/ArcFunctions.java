package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealExpression;

/**
 * Inverse circular functions: {@code asin(x) = pi/2 - 2 asin(sqrt((1 - x)/2))} for x above 1/2, and {@code atan(x) =
 * pi/2 - atan(1/x)} above 1.
 */
final class ArcFunctions {
    private static final DoubleDouble RIGHT_ANGLE = RealExpression.of("pi / 2").at(0.0);
    private static final double TINIEST = 0x1p-100;
    /** The largest argument whose reciprocal is not tiny; beyond it, results do not change. */
    private static final double FARTHEST = 0x1p100;
    private static final int SINE_DEGREE = 10;
    private static final int TANGENT_DEGREE = 16;

    private ArcFunctions() {}

    /** The inverse sine of the smaller argument s, and whether that is the root of {@code (1 - |x|) / 2}. */
    private record Half(Mask isFolded, F64 angle) {}

    private static Half half(F32 x) {
        ProgramBuilder b = x.program();
        F32 size = x.abs();
        Mask isFolded = b.f32(0.5f).below(size);
        F32 folded = b.f32(0.5f).minus(size.times(b.f32(0.5f)));
        F64 root = EstimatedQuotient.root(folded.plus(b.f32((float) TINIEST)));
        F64 wide = size.toDouble();
        F64 z = isFolded.select(folded.toDouble(), wide.times(wide));
        F64 s = isFolded.select(root, wide);
        Approximation bend = new Approximation.Ratio("asin(sqrt(x)) / sqrt(x) - 1", 1).near(0, 0.25,
                Approximation.NEGLIGIBLE, SINE_DEGREE);
        return new Half(isFolded, s.times(z).fma(bend.at(z), s));
    }

    /** {@return the inverse sine of the input, NaN beyond 1; the sign of the result is that of x} */
    static F64 sine(F32 x) {
        ProgramBuilder b = x.program();
        Half half = half(x);
        F64 rest = half.angle.fma(b.f64(-2), b.f64(RIGHT_ANGLE.lo())).plus(b.f64(RIGHT_ANGLE.hi()));
        return ArgumentLimits.flipped(half.isFolded.select(rest, half.angle), x.toDouble());
    }

    /** {@return the inverse cosine of the input, NaN beyond 1} */
    static F64 cosine(F32 x) {
        ProgramBuilder b = x.program();
        Half half = half(x);
        Mask isNegative = x.below(b.f32(0));
        F32 folded = isNegative.select(b.f32(2), b.f32(0));
        F32 times = half.isFolded.select(b.f32(2), b.f32(-1));
        F64 angles = half.isFolded.select(folded, b.f32(1)).toDouble();
        F64 signed = isNegative.select(b.f32(-1), b.f32(1)).times(times).toDouble();
        F64 low = half.angle.fma(signed, angles.times(b.f64(RIGHT_ANGLE.lo())));
        return angles.fma(b.f64(RIGHT_ANGLE.hi()), low);
    }

    /** {@return the inverse tangent; the sign of the result is that of x} */
    static F64 tangent(F64 x) {
        ProgramBuilder b = x.program();
        F64 size = ArgumentLimits.size(x, FARTHEST);
        Mask isFolded = b.f64(1).below(size);
        F64 t = isFolded.select(EstimatedQuotient.of(b.f64(1), size), size);
        Approximation bend = new Approximation.Ratio("atan(sqrt(x)) / sqrt(x) - 1", 1).near(0, 1,
                Approximation.NEGLIGIBLE, TANGENT_DEGREE);
        F64 z = t.times(t);
        F64 angle = t.times(z).fma(bend.at(z), t);
        F64 rest = b.f64(RIGHT_ANGLE.lo()).minus(angle).plus(b.f64(RIGHT_ANGLE.hi()));
        return ArgumentLimits.flipped(isFolded.select(rest, angle), x);
    }
}
