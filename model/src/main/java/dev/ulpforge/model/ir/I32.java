package dev.ulpforge.model.ir;

import java.util.List;

/**
 * An int of a program under construction.
 *
 * @param program the program that it belongs to
 * @param at      its position there
 */
public record I32(ProgramBuilder program, int at) implements Value {
    private static final int SIGNIFICAND_BITS = 23;
    private static final int BIAS = 127;

    /** {@return this + other, wrapping} */
    public I32 plus(I32 other) {
        return binary(BinaryKind.IADD, other);
    }

    /** {@return this − other, wrapping} */
    public I32 minus(I32 other) {
        return binary(BinaryKind.ISUB, other);
    }

    /** {@return the lesser one, signed} */
    public I32 min(I32 other) {
        return binary(BinaryKind.IMIN, other);
    }

    /** {@return the greater one, signed} */
    public I32 max(I32 other) {
        return binary(BinaryKind.IMAX, other);
    }

    /** {@return the bits that are set in both} */
    public I32 and(I32 other) {
        return binary(BinaryKind.IAND, other);
    }

    /** {@return the bits that are set in either} */
    public I32 or(I32 other) {
        return binary(BinaryKind.IOR, other);
    }

    /** {@return the bits that differ} */
    public I32 xor(I32 other) {
        return binary(BinaryKind.IXOR, other);
    }

    /** {@return this &lt;&lt; distance, for all lanes the same, 0 to 31} */
    public I32 shiftedLeft(int distance) {
        return new I32(program, program.shift(ShiftKind.SHL, at, distance));
    }

    /** {@return this &gt;&gt; distance, for all lanes the same, 0 to 31} */
    public I32 shiftedRight(int distance) {
        return new I32(program, program.shift(ShiftKind.SAR, at, distance));
    }

    /** {@return this &gt;&gt;&gt; distance, for all lanes the same, 0 to 31} */
    public I32 shiftedRightUnsigned(int distance) {
        return new I32(program, program.shift(ShiftKind.SHR, at, distance));
    }

    /** {@return this &lt;&lt; distance mod 32} */
    public I32 shiftedLeft(I32 distance) {
        return binary(BinaryKind.ISHL, distance);
    }

    /** {@return this &gt;&gt; distance mod 32} */
    public I32 shiftedRight(I32 distance) {
        return binary(BinaryKind.ISAR, distance);
    }

    /** {@return this &gt;&gt;&gt; distance mod 32} */
    public I32 shiftedRightUnsigned(I32 distance) {
        return binary(BinaryKind.ISHR, distance);
    }

    /** {@return the float with these bits} */
    public F32 asFloat() {
        return new F32(program, program.unary(UnaryKind.FROM_BITS, at));
    }

    /** {@return the nearest float} */
    public F32 toFloat() {
        return new F32(program, program.unary(UnaryKind.TO_FLOAT, at));
    }

    /** {@return the same value as a double} */
    public F64 toDouble() {
        return new F64(program, program.unary(UnaryKind.I2D, at));
    }

    /** {@return whether this &lt; other, signed} */
    public Mask below(I32 other) {
        return compared(BinaryKind.ILT, other);
    }

    /** {@return whether this ≤ other, signed} */
    public Mask atMost(I32 other) {
        return compared(BinaryKind.ILE, other);
    }

    /** {@return whether this = other} */
    public Mask equalTo(I32 other) {
        return compared(BinaryKind.IEQ, other);
    }

    /** {@return the entry at this index of a table in registers} 2 to 64 entries, a power of two; the index is mod their number. */
    public I32 lookup(List<Integer> table) {
        return new I32(program, program.add(new Op.Lookup(table, at)));
    }

    /** {@return the float at this index of a table in registers} 2 to 64 entries, a power of two; the index is mod their number. */
    public F32 table(List<Float> entries) {
        return lookup(entries.stream().map(Float::floatToRawIntBits).toList()).asFloat();
    }

    /** {@return the highest bit, the others 0} */
    public I32 signBit() {
        return and(program.i32(Integer.MIN_VALUE));
    }

    /** {@return 2^this}: this is from -126 to 127 */
    public F32 powerOfTwo() {
        return plus(program.i32(BIAS)).shiftedLeft(SIGNIFICAND_BITS).asFloat();
    }

    /** {@return the entry at this index of a table in memory}: see {@link IntTable#at} */
    public I32 gather(IntTable table) {
        return new I32(program, program.gather(program.table(table), at));
    }

    /** {@return the entry at this index of a table in memory}: see {@link DoubleTable#at} */
    public F64 gather(DoubleTable table) {
        return new F64(program, program.gather(program.table(table), at));
    }

    private Mask compared(BinaryKind kind, I32 other) {
        return new Mask(program, program.binary(kind, at, in(other)));
    }

    private I32 binary(BinaryKind kind, I32 other) {
        return new I32(program, program.binary(kind, at, in(other)));
    }
}
