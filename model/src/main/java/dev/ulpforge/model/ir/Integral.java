package dev.ulpforge.model.ir;

/**
 * An int or a long of a program under construction, in two's complement; each method adds an operation.
 *
 * @param <T> the type of the value itself
 */
public sealed interface Integral<T extends Integral<T>> extends Lane<T> permits I32, I64 {

    /** {@return this + other, wrapping} */
    default T plus(T other) {
        return binary(BinaryKind.IADD, BinaryKind.LADD, other);
    }

    /** {@return this − other, wrapping} */
    default T minus(T other) {
        return binary(BinaryKind.ISUB, BinaryKind.LSUB, other);
    }

    /** {@return the bits that are set in both} */
    default T and(T other) {
        return binary(BinaryKind.IAND, BinaryKind.LAND, other);
    }

    /** {@return the bits that are set in either} */
    default T or(T other) {
        return binary(BinaryKind.IOR, BinaryKind.LOR, other);
    }

    /** {@return the bits that differ} */
    default T xor(T other) {
        return binary(BinaryKind.IXOR, BinaryKind.LXOR, other);
    }

    /** {@return this &lt;&lt; distance, for all lanes the same, from 0 to the number of bits less 1} */
    default T shiftedLeft(int distance) {
        return shifted(ShiftKind.SHL, ShiftKind.SHL64, distance);
    }

    /** {@return this &gt;&gt; distance, for all lanes the same, from 0 to the number of bits less 1} */
    default T shiftedRight(int distance) {
        return shifted(ShiftKind.SAR, ShiftKind.SAR64, distance);
    }

    /** {@return this &gt;&gt;&gt; distance, for all lanes the same, from 0 to the number of bits less 1} */
    default T shiftedRightUnsigned(int distance) {
        return shifted(ShiftKind.SHR, ShiftKind.SHR64, distance);
    }

    /** {@return this &lt;&lt; distance mod the number of bits} */
    default T shiftedLeft(T distance) {
        return binary(BinaryKind.ISHL, BinaryKind.LSHL, distance);
    }

    /** {@return this &gt;&gt; distance mod the number of bits} */
    default T shiftedRight(T distance) {
        return binary(BinaryKind.ISAR, BinaryKind.LSAR, distance);
    }

    /** {@return this &gt;&gt;&gt; distance mod the number of bits} */
    default T shiftedRightUnsigned(T distance) {
        return binary(BinaryKind.ISHR, BinaryKind.LSHR, distance);
    }

    /** {@return whether this &lt; other, signed} */
    default Mask below(T other) {
        return compared(BinaryKind.ILT, BinaryKind.LLT, other);
    }

    /** {@return whether this ≤ other, signed} */
    default Mask atMost(T other) {
        return compared(BinaryKind.ILE, BinaryKind.LLE, other);
    }

    /** {@return whether this = other} */
    default Mask equalTo(T other) {
        return compared(BinaryKind.IEQ, BinaryKind.LEQ, other);
    }

    private T binary(BinaryKind ofInts, BinaryKind ofLongs, T other) {
        return another(program().binary(isLong() ? ofLongs : ofInts, at(), in(other)));
    }

    private Mask compared(BinaryKind ofInts, BinaryKind ofLongs, T other) {
        return new Mask(program(), program().binary(isLong() ? ofLongs : ofInts, at(), in(other)));
    }

    private T shifted(ShiftKind ofInts, ShiftKind ofLongs, int distance) {
        return another(program().shift(isLong() ? ofLongs : ofInts, at(), distance));
    }

    private boolean isLong() {
        return switch (this) {
            case I32 narrow -> false;
            case I64 wide -> true;
        };
    }
}
