package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/** Comparisons and limits of arguments, in float lanes if the argument is the input: there they take half the time. */
final class ArgumentLimits {
    private ArgumentLimits() {}

    /** {@return whether a value is the input} */
    static boolean isInput(F64 x) {
        return x.equals(x.program().x().toDouble());
    }

    /** {@return x, limited to a range, whose ends may be rounded to floats: NaN stays NaN} */
    static F64 clamped(F64 x, double low, double high) {
        ProgramBuilder b = x.program();
        if (isInput(x)) {
            return b.x().clamped(b.f32((float) low), b.f32((float) high)).toDouble();
        }
        F64 raised = x.below(b.f64(low)).select(b.f64(low), x);
        return b.f64(high).below(raised).select(b.f64(high), raised);
    }

    /** {@return |x|} */
    static F64 size(F64 x) {
        return isInput(x) ? x.program().x().abs().toDouble() : x.abs();
    }

    /** {@return |x|, limited likewise} */
    static F64 size(F64 x, double high) {
        ProgramBuilder b = x.program();
        if (isInput(x)) {
            F32 size = b.x().abs();
            return b.f32((float) high).below(size).select(b.f32((float) high), size).toDouble();
        }
        return b.f64(high).below(x.abs()).select(b.f64(high), x.abs());
    }

    /** {@return y with the sign flipped where that of x is set} */
    static F64 flipped(F64 y, F64 x) {
        ProgramBuilder b = x.program();
        return y.bits().xor(x.bits().and(b.i64(Long.MIN_VALUE))).asDouble();
    }

    /** {@return whether x is above a limit, which is a float} */
    static Mask isAbove(F64 x, float limit) {
        ProgramBuilder b = x.program();
        return isInput(x) ? b.f32(limit).below(b.x()) : b.f64(limit).below(x);
    }

    /** {@return whether x is below a limit, which is a float} */
    static Mask isBelow(F64 x, float limit) {
        ProgramBuilder b = x.program();
        return isInput(x) ? b.x().below(b.f32(limit)) : x.below(b.f64(limit));
    }
}
