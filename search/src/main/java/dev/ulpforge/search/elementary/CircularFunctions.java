package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealExpression;

/** Circular functions of the input, by one polynomial on half a period. */
final class CircularFunctions {
    /** From here on floats are even integers. */
    private static final float EVEN = 0x1p24f;
    private static final double WIDER = 1 + 0x1p-20;
    private static final int SINE_DEGREE = 6;
    private static final int TANGENT_DEGREE = 10;
    private final ProgramBuilder b;
    private final F32 x;

    CircularFunctions(ProgramBuilder b) {
        this.b = b;
        this.x = b.x();
    }

    /** {@return the sine} */
    F32 sine() {
        Approximation bend = sineBend();
        F64 near = sine(Angle.near(x.toDouble(), Angle.Step.HALF_TURN, 0), bend);
        F64 far = sine(Angle.far(x, Angle.Step.HALF_TURN, 0), bend);
        return orFar(near.toFloat(), far.toFloat().flippedBy(x));
    }

    /** {@return the cosine, {@code (-1)^n sin(x - (n - 1/2) pi)}} */
    F32 cosine() {
        Approximation bend = sineBend();
        F64 near = sine(Angle.near(x.abs().toDouble(), Angle.Step.HALF_TURN, 0.5), bend);
        F64 far = sine(Angle.far(x, Angle.Step.HALF_TURN, 0.5), bend);
        return orFar(near.toFloat(), far.toFloat()).bits().xor(b.i32(Integer.MIN_VALUE)).asFloat();
    }

    /** {@return the tangent} */
    F32 tangent() {
        Approximation bend = new Approximation.Ratio("tan(sqrt(x)) / sqrt(x) - 1", 1).near(0,
                Math.pow(Math.PI / 4, 2) * WIDER, Approximation.NEGLIGIBLE, TANGENT_DEGREE);
        F64 near = tangent(Angle.near(x.toDouble(), Angle.Step.QUARTER_TURN, 0), bend);
        F64 far = tangent(Angle.far(x, Angle.Step.QUARTER_TURN, 0), bend);
        return orFar(near.toFloat(), far.toFloat().flippedBy(x));
    }

    /** {@return {@code sin(pi x)}} */
    F32 sineOfTurns() {
        return orEven(turns(x.abs(), 0), b.f32(0)).flippedBy(x);
    }

    /** {@return {@code cos(pi x)}} */
    F32 cosineOfTurns() {
        return orEven(turns(x.abs(), 0.5), b.f32(1));
    }

    private static Approximation sineBend() {
        return new Approximation.Ratio("sin(sqrt(x)) / sqrt(x) - 1", 1).near(0,
                Math.pow(Math.PI / 2, 2) * WIDER, Approximation.NEGLIGIBLE / 4, SINE_DEGREE);
    }

    private static F64 sine(Angle angle, Approximation bend) {
        F64 r = angle.rest();
        F64 z = r.times(r);
        return angle.signed(r.times(z).fma(bend.at(z), r));
    }

    private F64 tangent(Angle angle, Approximation bend) {
        F64 r = angle.rest();
        F64 z = r.times(r);
        F64 even = r.times(z).fma(bend.at(z), r);
        Mask isOdd = angle.count().and(b.i64(1)).equalTo(b.i64(1));
        return isOdd.select(EstimatedQuotient.of(b.f64(-1), even), even);
    }

    /** The sum with 0 makes a zero positive. */
    private F32 turns(F32 size, double offset) {
        F64 wide = size.toDouble();
        F64 magic = b.f64(0x1.8p52);
        F64 sum = (offset == 0 ? wide : wide.minus(b.f64(offset))).plus(magic);
        F64 r = wide.minus(offset == 0 ? sum.minus(magic) : sum.minus(magic).plus(b.f64(offset)));
        F64 z = r.times(r);
        Approximation bend = new Approximation.Ratio("sinpi(sqrt(x)) / sqrt(x) - pi", 1).near(0, 0.25 * WIDER,
                Approximation.NEGLIGIBLE, SINE_DEGREE);
        DoubleDouble pi = RealExpression.of("pi").at(0.0);
        F64 value = r.fma(b.f64(pi.hi()), r.times(z.fma(bend.at(z), b.f64(pi.lo()))));
        F64 signed = value.bits().xor(sum.bits().shiftedLeft(63)).asDouble();
        return (offset == 0 ? signed : signed.negated()).plus(b.f64(0)).toFloat();
    }

    private F32 orFar(F32 near, F32 far) {
        Mask isFinite = x.abs().below(b.f32(Float.POSITIVE_INFINITY));
        return x.abs().atMost(b.f32(Angle.NEAR)).fastPath(near, isFinite.select(far, b.f32(Float.NaN)));
    }

    private F32 orEven(F32 fraction, F32 even) {
        Mask isFinite = x.abs().below(b.f32(Float.POSITIVE_INFINITY));
        return x.abs().atMost(b.f32(EVEN)).fastPath(fraction, isFinite.select(even, b.f32(Float.NaN)));
    }
}
