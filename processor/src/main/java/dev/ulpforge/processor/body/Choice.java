package dev.ulpforge.processor.body;

import java.util.List;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;

import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Expression;

/** Reads conditional expressions; conditions are comparisons, joined by {@code && || !}. */
record Choice(ExpressionReader reader) {

    Term term(ConditionalExpressionTree tree) throws UnreadableException {
        return term(tree.getCondition(), reader.term(tree.getTrueExpression()),
                reader.term(tree.getFalseExpression()));
    }

    private Term term(ExpressionTree condition, Term then, Term otherwise) throws UnreadableException {
        return switch (condition) {
            case ParenthesizedTree inner -> term(inner.getExpression(), then, otherwise);
            case UnaryTree not when not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT ->
                term(not.getExpression(), otherwise, then);
            case BinaryTree both when both.getKind() == Tree.Kind.CONDITIONAL_AND -> term(both.getLeftOperand(),
                    term(both.getRightOperand(), then, otherwise), otherwise);
            case BinaryTree either when either.getKind() == Tree.Kind.CONDITIONAL_OR -> term(either.getLeftOperand(),
                    then, term(either.getRightOperand(), then, otherwise));
            case BinaryTree comparison -> compared(comparison, then, otherwise);
            default -> throw reader.unreadable(condition, "it is no comparison");
        };
    }

    private Term compared(BinaryTree tree, Term then, Term otherwise) throws UnreadableException {
        return switch (tree.getKind()) {
            case LESS_THAN -> compared(tree, Comparison.LESS, then, otherwise);
            case LESS_THAN_EQUAL -> compared(tree, Comparison.AT_MOST, then, otherwise);
            case GREATER_THAN -> compared(tree, Comparison.GREATER, then, otherwise);
            case GREATER_THAN_EQUAL -> compared(tree, Comparison.AT_LEAST, then, otherwise);
            case EQUAL_TO -> compared(tree, Comparison.EQUAL, then, otherwise);
            case NOT_EQUAL_TO -> compared(tree, Comparison.EQUAL, otherwise, then);
            default -> throw reader.unreadable(tree, "it is no comparison");
        };
    }

    private Term compared(BinaryTree tree, Comparison comparison, Term then, Term otherwise)
            throws UnreadableException {
        Term left = reader.term(tree.getLeftOperand());
        Term right = reader.term(tree.getRightOperand());
        return reader.sized(new Expression.Conditional(left.value(), comparison, right.value(), then.value(),
                otherwise.value()), then.kind().with(otherwise.kind()), tree,
                List.of(left, right, then, otherwise));
    }
}
