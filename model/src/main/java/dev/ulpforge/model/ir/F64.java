package dev.ulpforge.model.ir;

/**
 * A double of a program under construction; each method adds an operation, which rounds once.
 *
 * @param program the program that it belongs to
 * @param at      its position there
 */
public record F64(ProgramBuilder program, int at) implements Value {

    /** {@return this + other} */
    public F64 plus(F64 other) {
        return binary(BinaryKind.DADD, other);
    }

    /** {@return this − other} */
    public F64 minus(F64 other) {
        return binary(BinaryKind.DSUB, other);
    }

    /** {@return this · other} */
    public F64 times(F64 other) {
        return binary(BinaryKind.DMUL, other);
    }

    /** {@return this / other} */
    public F64 dividedBy(F64 other) {
        return binary(BinaryKind.DDIV, other);
    }

    /** {@return this · factor + summand, rounded once} */
    public F64 fma(F64 factor, F64 summand) {
        return new F64(program, program.dfma(at, in(factor), in(summand)));
    }

    /** {@return −this, also of NaN and zero} */
    public F64 negated() {
        return unary(UnaryKind.DNEG);
    }

    /** {@return |this|, also of NaN and zero} */
    public F64 abs() {
        return unary(UnaryKind.DABS);
    }

    /** {@return the square root} */
    public F64 sqrt() {
        return unary(UnaryKind.DSQRT);
    }

    /** {@return the nearest float} */
    public F32 toFloat() {
        return new F32(program, program.unary(UnaryKind.D2F, at));
    }

    /** {@return Java's {@code (int) this}} */
    public I32 toInt() {
        return new I32(program, program.unary(UnaryKind.D2I, at));
    }

    /** {@return whether this &lt; other} */
    public Mask below(F64 other) {
        return compared(BinaryKind.DLT, other);
    }

    /** {@return whether this ≤ other} */
    public Mask atMost(F64 other) {
        return compared(BinaryKind.DLE, other);
    }

    /** {@return whether this = other} */
    public Mask equalTo(F64 other) {
        return compared(BinaryKind.DEQ, other);
    }

    private Mask compared(BinaryKind kind, F64 other) {
        return new Mask(program, program.binary(kind, at, in(other)));
    }

    private F64 unary(UnaryKind kind) {
        return new F64(program, program.unary(kind, at));
    }

    private F64 binary(BinaryKind kind, F64 other) {
        return new F64(program, program.binary(kind, at, in(other)));
    }
}
