package dev.ulpforge.model.ir;

import dev.ulpforge.model.format.Format;

/**
 * A long of a program under construction.
 *
 * @param program the program that it belongs to
 * @param at      its position there
 */
public record I64(ProgramBuilder program, int at) implements Integral<I64> {
    /** Doubles from 2^52 to 2^53 are integers; an offset of 1.5 times 2^52 leaves room for negative numbers. */
    private static final double INTEGERS = 1.5 / Format.BINARY64.ulp(1);

    @Override
    public I64 another(int position) {
        return new I64(program, position);
    }

    /** {@return the double with these bits} */
    public F64 asDouble() {
        return new F64(program, program.unary(UnaryKind.FROM_DBITS, at));
    }

    /** {@return the lower half} */
    public I32 toInt() {
        return new I32(program, program.unary(UnaryKind.L2I, at));
    }

    /** {@return the same value as a double}: |this| is at most 2^51 */
    public F64 toDouble() {
        return plus(program.i64(Double.doubleToRawLongBits(INTEGERS))).asDouble().minus(program.f64(INTEGERS));
    }

    /** {@return the highest bit, the others 0} */
    public I64 signBit() {
        return and(program.i64(Format.BINARY64.sign()));
    }

    /** {@return 2^this}: this is from -1022 to 1023 */
    public F64 powerOfTwo() {
        return plus(program.i64(Format.BINARY64.bias())).shiftedLeft(Format.BINARY64.fractionBits()).asDouble();
    }

    /** {@return the same value as a long}: {@code integer} is one, and at most 2^51 in magnitude */
    static I64 of(F64 integer) {
        ProgramBuilder program = integer.program();
        return integer.plus(program.f64(INTEGERS)).bits().minus(program.i64(Double.doubleToRawLongBits(INTEGERS)));
    }
}
