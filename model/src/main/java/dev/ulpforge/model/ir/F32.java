package dev.ulpforge.model.ir;

/**
 * A float of a program under construction. Arithmetic rounds once; operations on bits are exact.
 *
 * @param program the program that it belongs to
 * @param at      its position there
 */
public record F32(ProgramBuilder program, int at) implements FloatingPoint<F32> {
    @Override
    public F32 another(int position) {
        return new F32(program, position);
    }

    @Override
    public F32 fma(F32 factor, F32 summand) {
        return another(program.fma(at, in(factor), in(summand)));
    }

    /** {@return the same value as a double} */
    public F64 toDouble() {
        return new F64(program, program.unary(UnaryKind.F2D, at));
    }

    /** {@return Java's {@code (int) this}} */
    public I32 toInt() {
        return new I32(program, program.unary(UnaryKind.TO_INT, at));
    }

    /** {@return the bits} */
    public I32 bits() {
        return new I32(program, program.unary(UnaryKind.BITS, at));
    }

    /** {@return whether this is NaN} */
    public Mask isNaN() {
        return new Mask(program, program.binary(BinaryKind.NE, at, at));
    }

    /**
     * {@return this, negated where the sign bit of {@code sign} is set}: exact, for zeros too; a NaN may only go where
     * it is dropped
     */
    public F32 flippedBy(F32 sign) {
        return sign.bits().signBit().xor(bits()).asFloat();
    }

    /** {@return this, whose sign bit is clear, with the sign bit of {@code sign}}: exact, for zeros too */
    public F32 withSignOf(F32 sign) {
        return bits().or(sign.bits().signBit()).asFloat();
    }

    /**
     * {@return the smaller of two floats whose sign bits are clear} Such floats compare as their bits do, so this costs
     * an int operation; NaN is above infinity.
     */
    public F32 lesserMagnitude(F32 other) {
        return bits().min(other.bits()).asFloat();
    }

    /** {@return this, or the canonical NaN where {@code x} is NaN} */
    public F32 unlessNaN(F32 x) {
        return x.equalTo(x).select(this, program.f32(Float.NaN));
    }
}
