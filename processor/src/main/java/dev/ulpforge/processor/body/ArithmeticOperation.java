package dev.ulpforge.processor.body;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree;

import dev.ulpforge.model.spec.Expression;

/** Reads {@code + - * /}. Whole numbers are computed as Java does, where that is what a real function would be. */
record ArithmeticOperation(ExpressionReader reader, BinaryTree tree) {

    Term term() throws UnreadableException {
        return switch (tree.getKind()) {
            case PLUS, MINUS, MULTIPLY, DIVIDE -> {
                Term left = reader.term(tree.getLeftOperand());
                Term right = reader.term(tree.getRightOperand());
                Kind kind = left.kind().with(right.kind());
                yield kind.isWhole()
                        ? whole(reader.whole(left, tree).toBigInteger(), reader.whole(right, tree).toBigInteger(), kind)
                        : real(left.widened(kind), right.widened(kind), kind);
            }
            default -> throw reader.unreadable(tree, "of operators only + - * / are read");
        };
    }

    private Term real(Term left, Term right, Kind kind) throws UnreadableException {
        Expression a = left.value();
        Expression b = right.value();
        Expression value = switch (tree.getKind()) {
            case PLUS -> new Expression.Sum(a, b);
            case MINUS -> new Expression.Difference(a, b);
            case MULTIPLY -> new Expression.Product(a, b);
            default -> new Expression.Quotient(a, b);
        };
        return reader.sized(value, kind, tree, List.of(left, right));
    }

    private Term whole(BigInteger a, BigInteger b, Kind kind) throws UnreadableException {
        boolean divides = tree.getKind() == Tree.Kind.DIVIDE;
        if (divides && (b.signum() == 0 || a.mod(b.abs()).signum() != 0)) {
            throw reader.unreadable(tree, "whole numbers are divided without a remainder: write 1.0 for 1");
        }
        BigInteger value = switch (tree.getKind()) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case MULTIPLY -> a.multiply(b);
            default -> a.divide(b);
        };
        if (!kind.holds(value)) {
            throw reader.unreadable(tree, "the whole number overflows: write 1.0 for 1");
        }
        return Term.of(new BigDecimal(value), kind);
    }
}
