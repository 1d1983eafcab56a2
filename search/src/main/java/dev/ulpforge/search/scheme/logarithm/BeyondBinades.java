package dev.ulpforge.search.scheme.logarithm;

import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.SlowPath;
import dev.ulpforge.search.scheme.SpecialResults;
import dev.ulpforge.search.scheme.value.FloatFloat;

/**
 * The slow path of logarithms for every input: extreme ones, which are scaled, zeros, negative numbers, infinities and
 * NaN.
 *
 * @param binades the reduction, not shifted
 * @param sum     the reconstruction
 * @param end     the value at infinity
 */
record BeyondBinades(Binades binades, LogarithmSum sum, float end) implements SlowPath {
    /** The bits of a subnormal float are an int that is greater by two to this power. */
    private static final int SMALL = Format.BINARY32.fractionBits() - Format.BINARY32.minExponent();
    /** The exponent of the scale that makes {@code 1 + x} so small that its inverse is normal. */
    private static final int LARGE = -32;

    @Override
    public F32 of(F32 x, Cores cores, SpecialResults specials) {
        ProgramBuilder b = x.program();
        return switch (binades.inner()) {
            case X -> ofSum(x, x, scaled(x, x.below(b.f32(Float.MIN_NORMAL)), x.bits().toFloat(), SMALL, cores));
            case ONE_PLUS_X -> ofSum(x, x.plus(b.f32(1)),
                    scaled(x, b.f32(0x1p100f).below(x), x.times(b.f32(Math.scalb(1f, LARGE))), LARGE, cores));
            case QUOTIENT -> x.abs().equalTo(b.f32(1)).select(b.f32(end).flippedBy(x), b.f32(Float.NaN));
            case COSINE -> ofRoot(x, cores);
        };
    }

    /** Far above 1, {@code x + sqrt(x^2 - 1)} is 2x, to which adding 1 makes no difference. */
    private F32 ofRoot(F32 x, Cores cores) {
        ProgramBuilder b = x.program();
        FloatFloat scaled = FloatFloat.exact(x.times(b.f32(Math.scalb(2f, LARGE))));
        F32 large = sum.of(binades.above(x, scaled, Optional.of(exponent(b, LARGE))), cores);
        F32 inside = x.below(b.f32(Float.POSITIVE_INFINITY)).select(large, b.f32(end));
        return b.f32(1).atMost(x).select(inside, b.f32(Float.NaN));
    }

    private F32 ofSum(F32 x, F32 u, F32 finite) {
        ProgramBuilder b = x.program();
        F32 positive = x.below(b.f32(Float.POSITIVE_INFINITY)).select(finite, b.f32(end));
        F32 other = u.equalTo(b.f32(0)).select(b.f32(-end), b.f32(Float.NaN));
        return b.f32(0).below(u).select(positive, other);
    }

    /** The result of {@code scaled}, which is {@code 2^scale x}, where the mask is true, and of x elsewhere. */
    private F32 scaled(F32 x, Mask isExtreme, F32 scaled, int scale, Cores cores) {
        ProgramBuilder b = x.program();
        F32 usual = isExtreme.select(scaled, x);
        I32 more = isExtreme.select(exponent(b, scale), b.i32(0));
        return sum.of(binades.of(usual, Optional.of(more)), cores);
    }

    private static I32 exponent(ProgramBuilder b, int scale) {
        return b.i32(scale << SignificandIntervals.SIGNIFICAND_BITS);
    }
}
