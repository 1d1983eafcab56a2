package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * Hyperbolic sines and cosines of {@code x = n log 2 + r}: with {@code p = 2^(n-1)} and {@code q = 2^(-n-1)} the
 * sine is {@code cosh(r) (p - q) + sinh(r) (p + q)}, and nothing cancels where n is 0.
 *
 * @param sine   {@code (sinh(r) / r - 1) / r²} over r²
 * @param cosine {@code (cosh(r) - 1) / r²} over r²
 */
record HyperbolicPair(Approximation sine, Approximation cosine) {
    private static final int FRACTION = 52;
    /** 2^(n-1) with this bias. */
    private static final int BIAS = 1022;
    /** From here on results are infinite as floats. */
    private static final double MOST = 92;
    private static final double WIDEST = 0.1203;
    private static final int FIRST_DEGREE = 3;

    static HyperbolicPair of() {
        return new HyperbolicPair(over("sinh(sqrt(x)) / sqrt(x) - 1"), over("cosh(sqrt(x)) - 1"));
    }

    private static Approximation over(String function) {
        return new Approximation.Ratio(function, 1).near(0, WIDEST, 4 * Approximation.NEGLIGIBLE,
                FIRST_DEGREE);
    }

    /** The powers of two and functions of the reduced argument that results are made of. */
    private record Parts(F64 p, F64 q, F64 sine, F64 cosine) {}

    private Parts parts(F64 x) {
        ProgramBuilder b = x.program();
        RadixPower.Reduced in = RadixPower.reduced(ArgumentLimits.clamped(x, -MOST, MOST), Radix.E, BIAS);
        F64 q = b.i64((long) 2 * BIAS << FRACTION).minus(in.power().bits()).asDouble();
        F64 r = in.rest();
        F64 z = r.times(r);
        return new Parts(in.power(), q, r.times(z).fma(sine.at(z), r), z.fma(cosine.at(z), b.f64(1)));
    }

    /** {@return the hyperbolic sine} */
    F64 sine(F64 x) {
        Parts parts = parts(x);
        return parts.cosine.fma(parts.p.minus(parts.q), parts.sine.times(parts.p.plus(parts.q)));
    }

    /** {@return the hyperbolic cosine} */
    F64 cosine(F64 x) {
        Parts parts = parts(x);
        return parts.cosine.fma(parts.p.plus(parts.q), parts.sine.times(parts.p.minus(parts.q)));
    }
}
