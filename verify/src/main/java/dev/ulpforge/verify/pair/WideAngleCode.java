package dev.ulpforge.verify.pair;

import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * The operations of {@link WideAtan2Program} from the magnitudes of the arguments on, in which letters are as there:
 * the magnitude of the angle.
 *
 * @param high the larger magnitude, scaled or not
 * @param low  the smaller one, likewise
 */
record WideAngleCode(F64 high, F64 low) {
    /** pi/2, pi/4 and atan(1/2), each a multiple of 2^-50 and a small rest. */
    static final double RIGHT_HIGH = 0x1.921fb54442d18p0;
    static final double RIGHT_LOW = 0x1.1a62633145c07p-54;
    static final double DIAGONAL_HIGH = RIGHT_HIGH / 2;
    static final double DIAGONAL_LOW = RIGHT_LOW / 2;
    static final double MIDDLE_HIGH = 0x1.dac670561bb4p-2;
    static final double MIDDLE_LOW = 0x1.ed15bf9117b2fp-51;
    private static final double MIDDLE = 0.5;
    private static final double FROM_MIDDLE = 0.25;
    private static final double FROM_DIAGONAL = 0.75;

    /** {@return the angle, with these coefficients of P} */
    F64 with(List<Double> atan) {
        ProgramBuilder b = high.program();
        Mask isDiagonal = high.times(b.f64(FROM_DIAGONAL)).below(low);
        Mask isMiddle = high.times(b.f64(FROM_MIDDLE)).below(low);
        F64 c = choice(isDiagonal, isMiddle, 1, MIDDLE);
        I64 sign = sign();
        F64 n = flipped(c.negated().fma(high, low), sign);
        F64 d = c.fma(low, high);
        F64 lost = c.fma(low, high.minus(d));
        F64 r = b.f64(1).dividedBy(d);
        F64 q = n.times(r);
        F64 rest = q.negated().fma(lost, q.negated().fma(d, n)).times(r);
        F64 z = q.times(q);
        F64 tangent = quarters();
        F64 centre = tangent.fma(b.f64(RIGHT_HIGH),
                flipped(choice(isDiagonal, isMiddle, DIAGONAL_HIGH, MIDDLE_HIGH), sign));
        F64 below = tangent.fma(b.f64(RIGHT_LOW),
                flipped(choice(isDiagonal, isMiddle, DIAGONAL_LOW, MIDDLE_LOW), sign));
        F64 s = centre.plus(q);
        F64 e = q.minus(s.minus(centre));
        F64 small = z.negated().fma(rest, rest).plus(below).plus(e);
        return s.plus(q.times(z).fma(PairProgram.polynomial(atan, z), small));
    }

    /** {@return the angle, where the quotient is its own arc tangent} */
    F64 ofSmall() {
        ProgramBuilder b = high.program();
        F64 q = flipped(low.dividedBy(high), sign());
        F64 centre = quarters().times(b.f64(RIGHT_HIGH));
        F64 s = centre.plus(q);
        return s.plus(quarters().fma(b.f64(RIGHT_LOW), q.minus(s.minus(centre))));
    }

    private F64 choice(Mask isDiagonal, Mask isMiddle, double diagonal, double middle) {
        ProgramBuilder b = high.program();
        return isDiagonal.select(b.f64(diagonal), isMiddle.select(b.f64(middle), b.f64(0)));
    }

    private static F64 flipped(F64 magnitude, I64 sign) {
        return magnitude.bits().xor(sign).asDouble();
    }

    /** {@return the sign bit with which the arc tangent is added} */
    private I64 sign() {
        I64 side = high.program().wideY().bits().signBit();
        return isSteep().select(side.xor(high.program().i64(Format.BINARY64.sign())), side);
    }

    /** {@return the multiple of pi/2 at which the larger magnitude's axis is} */
    private F64 quarters() {
        ProgramBuilder b = high.program();
        Mask isBehind = b.wideY().bits().below(b.i64(0));
        return isSteep().select(b.f64(1), isBehind.select(b.f64(2), b.f64(0)));
    }

    private Mask isSteep() {
        ProgramBuilder b = high.program();
        return b.wideY().abs().bits().below(b.wideX().abs().bits());
    }
}
