package dev.ulpforge.search.kernel.piecewise;

import java.util.Optional;
import java.util.function.Function;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * Writes the program of pieces. Inputs beyond the fast range come in two kinds, so that only the few that need the
 * pieces of a slow range take long: those for which the target has come to rest or is a multiple of its input, and the
 * slow range.
 */
final class PiecewiseWriter {
    private static final int MAGNITUDE = (int) Format.BINARY32.magnitude();
    private final ProgramBuilder b = new ProgramBuilder();
    private final F32 x = b.x();
    private final FastRange fast;
    private final TabledPolynomials pieces;
    private final Optional<SlowRange> slow;
    private final SpecialCases specials;
    private final F32 v;

    /** Of the parts of a {@link PiecewiseTemplate}. */
    PiecewiseWriter(FastRange fast, TabledPolynomials pieces, Optional<SlowRange> slow, SpecialCases specials) {
        this.fast = fast;
        this.pieces = pieces;
        this.slow = slow;
        this.specials = specials;
        boolean isFolded = fast.active().symmetry() != Symmetry.NONE;
        this.v = isFolded ? x.bits().and(b.i32(MAGNITUDE)).asFloat() : x;
    }

    Program program() {
        F32 y = signed(above(pieces.at(clamped())));
        if (fast.leavesOutBelow() || fast.leavesOutAbove()) {
            return b.build(within(fast.lo(), fast.hi()).fastPath(y, beyond()));
        }
        if (specials.differ()) {
            return b.build(v.atMost(b.f32(Float.MAX_VALUE)).fastPath(y, specials.corrected(x, y)));
        }
        return b.build(specials.nan() ? x.equalTo(x).fastPath(y, b.f32(Float.NaN)) : y);
    }

    private F32 clamped() {
        return fast.isClamped() && Float.isInfinite(pieces.layout().top()) ? v.lesserMagnitude(b.f32(fast.hi())) : v;
    }

    /** A multiple of the input above the range, if it is on the fast path. */
    private F32 above(F32 y) {
        return !fast.leavesOutAbove() && fast.active().above() instanceof ActiveRange.Beyond.Multiple(float factor)
                ? b.f32(fast.active().hi()).below(v).select(multiple(factor), y)
                : y;
    }

    private F32 multiple(float factor) {
        return factor == 1 ? v : v.times(b.f32(factor));
    }

    private F32 signed(F32 y) {
        return fast.active().symmetry() == Symmetry.ODD ? y.flippedBy(x) : y;
    }

    /** False for NaN as well. An end beyond which no input is left out is not looked at. */
    private Mask within(float lo, float hi) {
        if (!fast.leavesOutBelow()) {
            return v.atMost(b.f32(hi));
        }
        Mask isNotBelow = b.f32(lo).atMost(v);
        return fast.leavesOutAbove() ? isNotBelow.and(v.atMost(b.f32(hi))) : isNotBelow;
    }

    private F32 beyond() {
        F32 outside = specials.corrected(x, signed(atRest()));
        return slow.map(part -> within(part.lo(), part.hi()).not().fastPath(outside, signed(part.at(v))))
                .orElse(outside);
    }

    /** {@return the result for what is neither in the fast range nor in the slow one} */
    private F32 atRest() {
        Optional<F32> below = atRest(fast.active().below());
        Optional<F32> above = atRest(fast.active().above());
        Function<F32, F32> both = y -> above.map(high -> v.below(b.f32(fast.active().lo())).select(y, high)).orElse(y);
        return below.map(both).or(() -> above).orElseGet(() -> b.f32(Float.NaN));
    }

    private Optional<F32> atRest(ActiveRange.Beyond part) {
        return switch (part) {
            case ActiveRange.Beyond.Nothing() -> Optional.empty();
            case ActiveRange.Beyond.Constant(float value) -> Optional.of(b.f32(value));
            case ActiveRange.Beyond.Multiple(float factor) -> Optional.of(multiple(factor));
        };
    }
}
