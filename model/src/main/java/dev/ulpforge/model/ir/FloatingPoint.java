package dev.ulpforge.model.ir;

/**
 * A float or a double of a program under construction; each method adds an operation, which rounds once.
 *
 * @param <T> the type of the value itself
 */
public sealed interface FloatingPoint<T extends FloatingPoint<T>> extends Lane<T> permits F32, F64 {

    /** {@return this + other} */
    default T plus(T other) {
        return another(binary(BinaryKind.ADD, BinaryKind.DADD, other));
    }

    /** {@return this − other} */
    default T minus(T other) {
        return another(binary(BinaryKind.SUB, BinaryKind.DSUB, other));
    }

    /** {@return this · other} */
    default T times(T other) {
        return another(binary(BinaryKind.MUL, BinaryKind.DMUL, other));
    }

    /** {@return this / other} */
    default T dividedBy(T other) {
        return another(binary(BinaryKind.DIV, BinaryKind.DDIV, other));
    }

    /** {@return this · factor + summand, rounded once} */
    T fma(T factor, T summand);

    /** {@return −this, also of NaN and zero} */
    default T negated() {
        return another(unary(UnaryKind.NEG, UnaryKind.DNEG));
    }

    /** {@return |this|, also of NaN and zero} */
    default T abs() {
        return another(unary(UnaryKind.ABS, UnaryKind.DABS));
    }

    /** {@return the square root} */
    default T sqrt() {
        return another(unary(UnaryKind.SQRT, UnaryKind.DSQRT));
    }

    /** {@return whether this &lt; other} */
    default Mask below(T other) {
        return new Mask(program(), binary(BinaryKind.LT, BinaryKind.DLT, other));
    }

    /** {@return whether this ≤ other} */
    default Mask atMost(T other) {
        return new Mask(program(), binary(BinaryKind.LE, BinaryKind.DLE, other));
    }

    /** {@return whether this = other} */
    default Mask equalTo(T other) {
        return new Mask(program(), binary(BinaryKind.EQ, BinaryKind.DEQ, other));
    }

    /** {@return this, limited to {@code low} and {@code high}}: NaN stays NaN */
    default T clamped(T low, T high) {
        T raised = below(low).select(low, another(at()));
        return high.below(raised).select(high, raised);
    }

    private int unary(UnaryKind single, UnaryKind wide) {
        return program().unary(ofFloats() ? single : wide, at());
    }

    private int binary(BinaryKind single, BinaryKind wide, T other) {
        return program().binary(ofFloats() ? single : wide, at(), in(other));
    }

    private boolean ofFloats() {
        return switch (this) {
            case F32 single -> true;
            case F64 wide -> false;
        };
    }
}
