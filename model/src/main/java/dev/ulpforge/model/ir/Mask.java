package dev.ulpforge.model.ir;

/**
 * A condition of a program under construction; each method adds an operation.
 *
 * @param program the program that it belongs to
 * @param at      its position there
 */
public record Mask(ProgramBuilder program, int at) implements Handle {

    /** {@return whether both are true} */
    public Mask and(Mask other) {
        return new Mask(program, program.binary(BinaryKind.AND, at, in(other)));
    }

    /** {@return whether either is true} */
    public Mask or(Mask other) {
        return new Mask(program, program.binary(BinaryKind.OR, at, in(other)));
    }

    /** {@return whether this is false} */
    public Mask not() {
        return new Mask(program, program.unary(UnaryKind.NOT, at));
    }

    /** {@return {@code a} where this is true and {@code b} elsewhere} */
    public <T extends Lane<T>> T select(T a, T b) {
        return a.another(selected(a, b));
    }

    /** {@return {@code fast} where this is true, nearly always, and {@code slow} elsewhere}: see {@link Op.FastPath} */
    public <T extends FloatingPoint<T>> T fastPath(T fast, T slow) {
        return fast.another(program.add(new Op.FastPath(at, in(fast), in(slow))));
    }

    private int selected(Handle a, Handle b) {
        return program.add(new Op.Select(at, in(a), in(b)));
    }
}
