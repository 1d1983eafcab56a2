package dev.ulpforge.model.ir;

import java.util.List;

import dev.ulpforge.model.format.Format;

/**
 * An int of a program under construction.
 *
 * @param program the program that it belongs to
 * @param at      its position there
 */
public record I32(ProgramBuilder program, int at) implements Integral<I32> {
    @Override
    public I32 another(int position) {
        return new I32(program, position);
    }

    /** {@return the smaller of the two, signed} */
    public I32 min(I32 other) {
        return another(program.binary(BinaryKind.IMIN, at, in(other)));
    }

    /** {@return the larger of the two, signed} */
    public I32 max(I32 other) {
        return another(program.binary(BinaryKind.IMAX, at, in(other)));
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

    /** {@return the same value as a long} */
    public I64 toLong() {
        return new I64(program, program.unary(UnaryKind.I2L, at));
    }

    /**
     * {@return the entry at this index of a table in registers} 2 to 64 entries, a power of two; the index is mod their
     * number.
     */
    public I32 lookup(List<Integer> table) {
        return new I32(program, program.add(new Op.Lookup(table, at)));
    }

    /**
     * {@return the float at this index of a table in registers} 2 to 64 entries, a power of two; the index is mod their
     * number.
     */
    public F32 table(List<Float> entries) {
        return lookup(entries.stream().map(Float::floatToRawIntBits).toList()).asFloat();
    }

    /** {@return one of two floats, as this is 0 or all ones: by operations on bits, which are cheaper than a table} */
    public F32 choose(float ifZero, float ifOnes) {
        int zero = Float.floatToRawIntBits(ifZero);
        I32 difference = and(program.i32(zero ^ Float.floatToRawIntBits(ifOnes)));
        return (zero == 0 ? difference : difference.xor(program.i32(zero))).asFloat();
    }

    /** {@return the highest bit, the others 0} */
    public I32 signBit() {
        return and(program.i32((int) Format.BINARY32.sign()));
    }

    /** {@return 2^this}: this is from -126 to 127 */
    public F32 powerOfTwo() {
        return plus(program.i32(Format.BINARY32.bias())).shiftedLeft(Format.BINARY32.fractionBits()).asFloat();
    }

    /** {@return the entry at this index of a table in memory}: see {@link IntTable#at} */
    public I32 gather(IntTable table) {
        return new I32(program, program.gather(program.table(table), at));
    }

    /** {@return the entry at this index of a table in memory}: see {@link DoubleTable#at} */
    public F64 gather(DoubleTable table) {
        return new F64(program, program.gather(program.table(table), at));
    }
}
