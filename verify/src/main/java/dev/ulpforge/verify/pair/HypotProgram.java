package dev.ulpforge.verify.pair;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.FloatingPoint;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.PairFunction;

/**
 * {@code sqrt(x² + y²)} on floats: the root of the rounded sum of squares, corrected by what roundings have lost.
 *
 * <p>Let {@code h >= l >= 0} be the magnitudes, a = RN(h²), s = RN(a + l²), r = RN(√s), g near 1/(2r) from the bits of
 * s, and
 *
 * <pre>
 * A = h² - a     z = s - a     L = RN(l² - z)     R = s - r²     E = RN(R + RN(L + A))     result = RN(r + g E)
 * </pre>
 *
 * <p><b>Theorem.</b> No result is off by more than {@link #bound} ULP.
 *
 * <p><i>Proof.</i> Let {@code 2^-49 <= h < 2^60} first. No operation underflows so that it matters: A and R are
 * multiples of {@code 2^-144}, L is off by at most {@code 2^-150}, where ulp(r) is at least {@code 2^-72}. Scaling both
 * arguments by 2 scales each value by 2 or 4 and g by 1/2, so let 1 <= s < 4, and u = 2^-23 the unit of s below 2,
 * which is that of r.
 * <ul>
 * <li>A = h² - a is a float: the residue of a product. z is exact by Sterbenz's lemma, since a <= s <= 2a but for
 * roundings, which are monotonic. R is a float: the residue of a root that is rounded correctly. So h² + l² = r² + e
 * with e = R + (l² - z) + A exactly.
 * <li>|R| = |√s - r| (√s + r) <= u/2 (2r + u/2). The others are rounding errors: |A| <= v/2 and |l² - z| = |a + l² - s|
 * <= v/2, v = ulp(s), at most u where s is below 2 and 2u above. So |e| <= u (r + 3) =: m, as r < 2 and u is small.
 * <li>E has three roundings of values below 2m: |E - e| <= 6m 2^-24.
 * <li>√(r² + e) = r + e/(2r) - e²/(8ρ³) with some ρ between √(r² + e) and r, so the last term is at most m²/4.
 * <li>g is {@code 1/(2r) (1 + η)} with |η| at most what a run over all s in [1, 4) shows, and g <= 1.
 * </ul>
 * So |r + g E - √(h² + l²)| <= m η/(2r) + 6m 2^-24 + m²/4, and m/(2r) <= u (1/2 + 3/2) = 2u as r >= 1. The unit of the
 * exact value is u, or u/2 where that is just below 1; the rest is the theorem of {@code CellBound} on values that are
 * rounded.
 *
 * <p>Elsewhere arguments are scaled by {@code 2^±100} to that range, which is exact for h and off by {@code 2^-150} for
 * an l that is 2^-40 of an ulp of h. The result is scaled back: exactly, to infinity where it is beyond the floats, or
 * rounded among subnormals, whose unit is at least twice that of the value before, which adds 1/2 to half of its error.
 * Infinities and NaN are selected.
 *
 * @param seed the int from which half of the bits of s are taken for g
 */
public record HypotProgram(int seed) implements PairProgram {
    private static final int USUAL = 0x5eb7_59df;
    private static final double UNIT = 0x1p-23;
    private static final float UP = 0x1p100f;
    private static final float LOW = 0x1p-40f;
    private static final float HIGH = 0x1p60f;
    private static final double HALF = 0.5;

    /** {@return the member whose g is near} */
    public static HypotProgram usual() {
        return new HypotProgram(USUAL);
    }

    @Override
    public PairFunction function() {
        return PairFunction.HYPOT;
    }

    @Override
    public Program program() {
        ProgramBuilder b = new ProgramBuilder();
        I32 x = b.x().abs().bits();
        I32 y = b.y().abs().bits();
        F32 high = x.max(y).asFloat();
        F32 low = x.min(y).asFloat();
        Mask isSmall = high.below(b.f32(LOW));
        Mask isUsual = high.below(b.f32(HIGH)).and(isSmall.not());
        F32 factor = isSmall.select(b.f32(UP), b.f32(1 / UP));
        F32 back = isSmall.select(b.f32(1 / UP), b.f32(UP));
        F32 scaled = length(high.times(factor), low.times(factor)).times(back);
        F32 infinity = b.f32(Float.POSITIVE_INFINITY);
        F32 number = scaled.unlessNaN(high);
        Mask isInfinite = b.x().abs().equalTo(infinity).or(b.y().abs().equalTo(infinity));
        return b.build(isUsual.fastPath(length(high, low), isInfinite.select(infinity, number)));
    }

    private F32 length(F32 high, F32 low) {
        ProgramBuilder b = high.program();
        return length(high, low, sum -> b.i32(seed).minus(sum.bits().shiftedRight(1)).asFloat());
    }

    /** {@return the result for magnitudes of the range} @param half makes g of s */
    static <T extends FloatingPoint<T>> T length(T high, T low, UnaryOperator<T> half) {
        T square = high.times(high);
        T lost = high.fma(high, square.negated());
        T sum = low.fma(low, square);
        T lostOfSum = low.fma(low, sum.minus(square).negated());
        T root = sum.sqrt();
        T error = root.negated().fma(root, sum).plus(lostOfSum.plus(lost));
        return error.fma(half.apply(sum), root);
    }

    @Override
    public PairBound bound() {
        return bound(UNIT, Math.nextUp(seedError()), 1, Float.floatToRawIntBits(4) - Float.floatToRawIntBits(1));
    }

    /**
     * {@return what the theorem says}
     *
     * @param unit   u
     * @param seed   a bound of |η|
     * @param cells  the number of cells that it was found on
     * @param inputs how many s were run for it
     */
    static PairBound bound(double unit, double seed, long cells, long inputs) {
        double m = 5 * unit;
        double off = 2 * unit * seed + 6 * m * (unit / 2) + m * m / 4 + unit * 0x1p-47;
        double normal = HALF + 2 * off / unit * (1 + 0x1p-40);
        return normal <= 1 ? new PairBound(Math.max(normal, HALF + normal / 2), cells, inputs) : PairBound.NONE;
    }

    /** {@return the largest relative distance of g from 1/(2r) for s from 1 to 4, from each float there} */
    double seedError() {
        return IntStream.range(Float.floatToRawIntBits(1), Float.floatToRawIntBits(4)).parallel().mapToDouble(bits -> {
            double root = (float) Math.sqrt(Float.intBitsToFloat(bits));
            return Math.abs((double) Float.intBitsToFloat(seed - (bits >> 1)) * 2 * root - 1);
        }).max().orElseThrow();
    }

    @Override
    public PairProgram withConstantsOf(Program program) {
        int at = program().ops().indexOf(new Op.IntConst(seed));
        return program.ops().get(at) instanceof Op.IntConst(int other) ? new HypotProgram(other) : this;
    }
}
