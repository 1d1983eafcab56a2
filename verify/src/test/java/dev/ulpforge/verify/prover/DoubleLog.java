package dev.ulpforge.verify.prover;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * The logarithm of positive normal doubles as in fdlibm's {@code e_log.c} (Sun Microsystems, 1993), whose error is
 * below 1 ULP: {@code x = 2^k (1 + f)} and {@code log(1 + f) = f - f²/2 + s (f²/2 + R(s²))} with {@code s = f/(2 + f)}.
 */
final class DoubleLog {
    private static final double[] R = { 6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01,
            2.222219843214978396e-01, 1.818357216161805012e-01, 1.531383769920937332e-01, 1.479819860511658591e-01 };
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;

    private DoubleLog() {}

    /** {@return the operations} */
    static Code code() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        I64 bits = x.bits();
        I64 exponent = bits.minus(b.i64(Double.doubleToRawLongBits(Math.sqrt(0.5)))).shiftedRight(52);
        F64 f = bits.minus(exponent.shiftedLeft(52)).asDouble().minus(b.f64(1));
        F64 k = exponent.toDouble();
        F64 s = f.dividedBy(f.plus(b.f64(2)));
        F64 z = s.times(s);
        F64 sum = b.f64(R[R.length - 1]);
        for (int i = R.length - 2; i >= 0; i--) {
            sum = sum.fma(z, b.f64(R[i]));
        }
        F64 half = f.times(f).times(b.f64(0.5));
        F64 inner = s.fma(half.plus(sum.times(z)), k.times(b.f64(LN2_LOW)));
        return Code.of(k.times(b.f64(LN2_HIGH)).minus(half.minus(inner).minus(f)));
    }
}
