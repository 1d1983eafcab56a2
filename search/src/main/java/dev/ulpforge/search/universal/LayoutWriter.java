package dev.ulpforge.search.universal;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/** Writes a layout as operations on double lanes. */
final class LayoutWriter {
    private static final int SIGN_AND_EXPONENT = Format.BINARY32.fractionBits();
    private static final int FRACTION = 0x7f_ffff;
    private static final int MAGNITUDE = (int) Format.BINARY32.magnitude();
    private final ProgramBuilder b;
    private final Layout layout;

    LayoutWriter(ProgramBuilder b, Layout layout) {
        this.b = b;
        this.layout = layout;
    }

    /** {@return the value of the layout at {@code x}} */
    F64 value(F32 x) {
        F32 anchor = b.f32(0);
        I32 first = b.i32(0);
        F32 scaled = null;
        Mask isScaled = null;
        for (int i = 1; i < layout.frames().size(); i++) {
            Frame frame = layout.frames().get(i);
            Mask within = b.f32(frame.lo()).atMost(x).and(x.atMost(b.f32(frame.hi())));
            first = within.select(b.i32(2 * Rows.EXPONENTS * i), first);
            if (frame.scale() == 1) {
                anchor = within.select(b.f32(frame.anchor()), anchor);
            } else {
                scaled = x.times(b.f32(frame.scale()));
                isScaled = within;
            }
        }
        F32 u = layout.frames().stream().anyMatch(frame -> frame.anchor() != 0) ? x.minus(anchor) : x;
        return polynomial(isScaled == null ? u : isScaled.select(scaled, u), first);
    }

    private F64 polynomial(F32 u, I32 first) {
        Layout.Tables tables = layout.tables();
        I32 bits = u.bits();
        I32 exponent = bits.shiftedRightUnsigned(SIGN_AND_EXPONENT);
        I32 row = (layout.frames().size() == 1 ? exponent : exponent.plus(first)).gather(tables.rows());
        I32 fraction = bits.and(b.i32(FRACTION)).shiftedRightUnsigned(row);
        I32 cell = row.shiftedRight(Layout.SHIFT_BITS).plus(fraction);
        I32 magnitude = bits.and(b.i32(MAGNITUDE));
        F32 left = magnitude.and(b.i32(-1).shiftedLeft(row)).asFloat();
        F64 t = size(magnitude.asFloat()).minus(left).toDouble();
        return Polynomial.at(tables.cells(), cell, t);
    }

    private F32 size(F32 u) {
        return layout.hasFiniteLimit()
                ? u.equalTo(b.f32(Float.POSITIVE_INFINITY)).select(b.f32(Float.MAX_VALUE), u)
                : u;
    }
}
