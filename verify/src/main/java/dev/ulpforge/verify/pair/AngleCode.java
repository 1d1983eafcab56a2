package dev.ulpforge.verify.pair;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * The operations of {@link Atan2Program} from the magnitudes of the arguments on, in which letters are as there: the
 * magnitude of the angle.
 *
 * @param high the larger magnitude, scaled or not
 * @param low  the smaller one, likewise
 */
record AngleCode(F32 high, F32 low) {
    private static final int EIGHTHS = 4;
    /** pi/4, rounded down to 22 bits. */
    private static final float HIGH = 0x1.921fbp-1f;
    private static final float LOW = (float) (Math.PI / EIGHTHS - HIGH);
    private static final int BINADE = 1 << Format.BINARY32.fractionBits();

    /** {@return the angle, with these coefficients of P} */
    F32 with(List<Float> atan) {
        ProgramBuilder b = high.program();
        F32 zero = b.f32(0);
        Mask isDiagonal = high.bits().minus(b.i32(BINADE)).below(low.bits());
        F32 added = isDiagonal.select(low, zero);
        F32 n = flipped(low.minus(isDiagonal.select(high, zero)));
        F32 d = high.plus(added);
        F32 lost = added.minus(d.minus(high));
        F32 r = b.f32(1).dividedBy(d);
        F32 q = n.times(r);
        F32 c = q.negated().fma(lost, q.negated().fma(d, n)).times(r);
        F32 m = multiple().plus(isDiagonal.select(sign().or(b.f32(1).bits()).asFloat(), zero));
        F32 z = q.times(q);
        return placed(m, q, z.negated().fma(c, c),
                rest -> q.times(z).fma(PairProgram.polynomial(atan, z, b::f32), rest));
    }

    /** {@return the angle, where the quotient is its own arc tangent} */
    F32 ofSmall() {
        return placed(multiple(), flipped(low.dividedBy(high)), high.program().f32(0), rest -> rest);
    }

    private F32 placed(F32 m, F32 q, F32 correction, UnaryOperator<F32> tail) {
        ProgramBuilder b = m.program();
        F32 centre = m.times(b.f32(HIGH));
        F32 s = centre.plus(q);
        F32 e = q.minus(s.minus(centre));
        return s.plus(tail.apply(m.fma(b.f32(LOW), correction).plus(e)));
    }

    private F32 flipped(F32 magnitude) {
        return magnitude.bits().xor(sign()).asFloat();
    }

    /** {@return the sign bit with which the arc tangent is added} */
    private I32 sign() {
        ProgramBuilder b = high.program();
        I32 side = b.y().bits().signBit();
        return isSteep().select(side.xor(b.i32((int) Format.BINARY32.sign())), side);
    }

    /** {@return the multiple of pi/4 at which the larger magnitude's axis is} */
    private F32 multiple() {
        ProgramBuilder b = high.program();
        I32 behind = b.y().bits().shiftedRight(Integer.SIZE - 1).and(b.f32(EIGHTHS).bits());
        return isSteep().select(b.f32(2).bits(), behind).asFloat();
    }

    private Mask isSteep() {
        ProgramBuilder b = high.program();
        return b.y().abs().bits().below(b.x().abs().bits());
    }
}
