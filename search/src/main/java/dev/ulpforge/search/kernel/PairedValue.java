package dev.ulpforge.search.kernel;

import java.util.OptionalInt;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * A value as the sum of a float and a small one, which is what roundings have lost of it: error-free transformations of Dekker (1971),
 * Knuth (TAOCP 2, 4.2.2), and of products by fma.
 *
 * @param high the position of the float
 * @param low  the position of the small one, if there is one
 */
public record PairedValue(int high, OptionalInt low) {

    /** {@return a float that nothing is lost of} */
    public static PairedValue exact(int value) {
        return new PairedValue(value, OptionalInt.empty());
    }

    /** {@return minus this} */
    public PairedValue negated(ProgramBuilder b) {
        return new PairedValue(b.unary(UnaryKind.NEG, high),
                low.isEmpty() ? low : OptionalInt.of(b.unary(UnaryKind.NEG, low.getAsInt())));
    }

    /** {@return the sum, difference, product or quotient with {@code other}} */
    public PairedValue with(ProgramBuilder b, BinaryKind kind, PairedValue other) {
        int y = b.binary(kind, high, other.high);
        return switch (kind) {
            case ADD -> new PairedValue(y, OptionalInt.of(sumError(b, y, other)));
            case SUB -> with(b, BinaryKind.ADD, other.negated(b));
            case MUL -> new PairedValue(y, OptionalInt.of(productError(b, y, other)));
            case DIV -> new PairedValue(y, OptionalInt.of(quotientError(b, y, other)));
            default -> throw new IllegalArgumentException(kind + " is no arithmetic");
        };
    }

    private int sumError(ProgramBuilder b, int sum, PairedValue other) {
        int back = b.binary(BinaryKind.SUB, sum, high);
        int ours = b.binary(BinaryKind.SUB, high, b.binary(BinaryKind.SUB, sum, back));
        int error = b.binary(BinaryKind.ADD, ours, b.binary(BinaryKind.SUB, other.high, back));
        return plus(b, plus(b, error, low), other.low);
    }

    private int productError(ProgramBuilder b, int product, PairedValue other) {
        int error = b.fma(high, other.high, b.unary(UnaryKind.NEG, product));
        int first = low.isEmpty() ? error : b.fma(low.getAsInt(), other.high, error);
        return other.low.isEmpty() ? first : b.fma(high, other.low.getAsInt(), first);
    }

    private int quotientError(ProgramBuilder b, int quotient, PairedValue other) {
        int minus = b.unary(UnaryKind.NEG, quotient);
        int rest = plus(b, b.fma(minus, other.high, high), low);
        int all = other.low.isEmpty() ? rest : b.fma(minus, other.low.getAsInt(), rest);
        return b.binary(BinaryKind.DIV, all, other.high);
    }

    private static int plus(ProgramBuilder b, int value, OptionalInt small) {
        return small.isEmpty() ? value : b.binary(BinaryKind.ADD, value, small.getAsInt());
    }
}
