package dev.ulpforge.model.ir;

/**
 * A float of a program under construction; each method adds an operation, which rounds once.
 *
 * @param program the program that it belongs to
 * @param at      its position there
 */
public record F32(ProgramBuilder program, int at) implements Value {

    /** {@return this + other} */
    public F32 plus(F32 other) {
        return binary(BinaryKind.ADD, other);
    }

    /** {@return this − other} */
    public F32 minus(F32 other) {
        return binary(BinaryKind.SUB, other);
    }

    /** {@return this · other} */
    public F32 times(F32 other) {
        return binary(BinaryKind.MUL, other);
    }

    /** {@return this / other} */
    public F32 dividedBy(F32 other) {
        return binary(BinaryKind.DIV, other);
    }

    /** {@return this · factor + summand, rounded once} */
    public F32 fma(F32 factor, F32 summand) {
        return new F32(program, program.fma(at, in(factor), in(summand)));
    }

    /** {@return −this, also of NaN and zero} */
    public F32 negated() {
        return unary(UnaryKind.NEG);
    }

    /** {@return |this|, also of NaN and zero} */
    public F32 abs() {
        return unary(UnaryKind.ABS);
    }

    /** {@return the square root} */
    public F32 sqrt() {
        return unary(UnaryKind.SQRT);
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

    /** {@return whether this &lt; other} */
    public Mask below(F32 other) {
        return compared(BinaryKind.LT, other);
    }

    /** {@return whether this ≤ other} */
    public Mask atMost(F32 other) {
        return compared(BinaryKind.LE, other);
    }

    /** {@return whether this = other} */
    public Mask equalTo(F32 other) {
        return compared(BinaryKind.EQ, other);
    }

    /** {@return whether this is NaN} */
    public Mask isNaN() {
        return compared(BinaryKind.NE, this);
    }

    private Mask compared(BinaryKind kind, F32 other) {
        return new Mask(program, program.binary(kind, at, in(other)));
    }

    private F32 unary(UnaryKind kind) {
        return new F32(program, program.unary(kind, at));
    }

    private F32 binary(BinaryKind kind, F32 other) {
        return new F32(program, program.binary(kind, at, in(other)));
    }
}
