package dev.ulpforge.model.ir;

/**
 * A double of a program under construction.
 *
 * @param program the program that it belongs to
 * @param at      its position there
 */
public record F64(ProgramBuilder program, int at) implements FloatingPoint<F64> {
    @Override
    public F64 another(int position) {
        return new F64(program, position);
    }

    @Override
    public F64 fma(F64 factor, F64 summand) {
        return another(program.dfma(at, in(factor), in(summand)));
    }

    /** {@return the nearest float} */
    public F32 toFloat() {
        return new F32(program, program.unary(UnaryKind.D2F, at));
    }

    /** {@return the bits} */
    public I64 bits() {
        return new I64(program, program.unary(UnaryKind.DBITS, at));
    }

    /** {@return the same value as a long}: this is an integer, and at most 2^51 in magnitude */
    public I64 toLong() {
        return I64.of(this);
    }

    /** {@return Java's {@code (int) this}} */
    public I32 toInt() {
        return new I32(program, program.unary(UnaryKind.D2I, at));
    }

    /** {@return this, or the canonical NaN where {@code x} is NaN} */
    public F64 unlessNaN(F64 x) {
        return x.equalTo(x).select(this, program.f64(Double.NaN));
    }

    /**
     * {@return this, negated where the sign bit of {@code sign} is set}: exact, for zeros too; a NaN may only go where
     * it is dropped
     */
    public F64 flippedBy(F64 sign) {
        return sign.bits().signBit().xor(bits()).asDouble();
    }

    /** {@return this, whose sign bit is that of {@code sign} or clear, with the sign bit of {@code sign}} */
    public F64 withSignOf(F64 sign) {
        return bits().or(sign.bits().signBit()).asDouble();
    }
}
