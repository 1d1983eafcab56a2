package dev.ulpforge.processor.body;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;

import dev.ulpforge.model.spec.Expression;

/** Reads the expressions of one body or initialiser. */
final class ExpressionReader {
    private static final int LARGEST = 1000;

    private final BodyReader bodies;
    private final SourceNames names;
    private final Map<String, Term> locals;
    private final List<Element> path;

    /**
     * A reader.
     *
     * @param names  what names mean that are not local
     * @param locals the parameters, to which variables are added
     * @param path   whose values are being read, this one last
     */
    ExpressionReader(BodyReader bodies, SourceNames names, Map<String, Term> locals, List<Element> path) {
        this.bodies = bodies;
        this.names = names;
        this.locals = locals;
        this.path = path;
    }

    /** {@return what a body returns} */
    Term result(List<? extends StatementTree> statements, MethodTree method) throws UnreadableException {
        for (StatementTree statement : statements) {
            switch (statement) {
                case VariableTree local when local.getInitializer() != null -> declare(local);
                case ReturnTree end when end.getExpression() != null -> {
                    return term(end.getExpression());
                }
                default -> throw unreadable(statement, "it is neither a local variable with its value nor a return");
            }
        }
        throw unreadable(method, "it returns nothing");
    }

    private void declare(VariableTree local) throws UnreadableException {
        Term value = term(local.getInitializer());
        if (local.getType() instanceof PrimitiveTypeTree type) {
            value = value.to(kind(type).orElseThrow(() -> unreadable(local, "it is not a number")));
        }
        locals.put(local.getName().toString(), value);
    }

    private static Optional<Kind> kind(PrimitiveTypeTree type) {
        return switch (type.getPrimitiveTypeKind()) {
            case INT -> Optional.of(Kind.INT);
            case LONG -> Optional.of(Kind.LONG);
            case FLOAT -> Optional.of(Kind.FLOAT);
            case DOUBLE -> Optional.of(Kind.DOUBLE);
            default -> Optional.empty();
        };
    }

    /** {@return the value of an expression} */
    Term term(ExpressionTree tree) throws UnreadableException {
        return switch (tree) {
            case LiteralTree literal -> number(literal.getValue(), literal, names.unit());
            case ParenthesizedTree inner -> term(inner.getExpression());
            case IdentifierTree name -> variable(name);
            case MemberSelectTree select -> constant(select, names.type(select.getExpression())
                    .map(type -> names.members(type, select.getIdentifier().toString(), ElementKind.FIELD))
                    .orElse(List.of()));
            case TypeCastTree cast -> cast(cast);
            case UnaryTree unary -> unary(unary);
            case BinaryTree binary -> new ArithmeticOperation(this, binary).term();
            case ConditionalExpressionTree choice -> new Choice(this).term(choice);
            case MethodInvocationTree call -> new Invocation(this, bodies, names, path).term(call);
            default -> throw unreadable(tree, "it is no arithmetic");
        };
    }

    private Term variable(IdentifierTree name) throws UnreadableException {
        Term local = locals.get(name.getName().toString());
        return local != null ? local : constant(name, names.members(name.getName().toString(), ElementKind.FIELD));
    }

    private Term constant(ExpressionTree name, List<Element> fields) throws UnreadableException {
        if (fields.isEmpty()) {
            throw unreadable(name, "no constant of this name is known");
        }
        return bodies.constant((VariableElement) fields.getFirst(), path, name, names.unit());
    }

    private Term cast(TypeCastTree cast) throws UnreadableException {
        Optional<Kind> kind = cast.getType() instanceof PrimitiveTypeTree type ? kind(type) : Optional.empty();
        if (kind.isEmpty() || kind.get().isWhole()) {
            throw unreadable(cast, "only casts to float and double leave a real number as it is");
        }
        return term(cast.getExpression()).to(kind.get());
    }

    private Term unary(UnaryTree unary) throws UnreadableException {
        Term operand = switch (unary.getKind()) {
            case UNARY_MINUS, UNARY_PLUS -> term(unary.getExpression());
            default -> throw unreadable(unary, "it is no arithmetic");
        };
        if (unary.getKind() == Tree.Kind.UNARY_PLUS) {
            return operand;
        }
        if (operand.kind().isWhole()) {
            return Term.of(whole(operand, unary).negate(), operand.kind());
        }
        return sized(new Expression.Negation(operand.value()), operand.kind(), unary, List.of(operand));
    }

    /** {@return the whole number that an operand is} */
    BigDecimal whole(Term operand, Tree place) throws UnreadableException {
        return operand.number()
                .orElseThrow(() -> unreadable(place, "it computes with whole numbers: write 1.0 for 1"));
    }

    /** {@return an operation on some operands, which is not too large} */
    Term sized(Expression value, Kind kind, Tree place, List<Term> operands) throws UnreadableException {
        long size = 1 + operands.stream().mapToLong(Term::size).sum();
        if (size > LARGEST) {
            throw unreadable(place, "written out, it has more than " + LARGEST + " parts");
        }
        return new Term(value, kind, (int) size);
    }

    /** {@return how many nodes an expression has} */
    static int size(Expression e) {
        return 1 + e.operands().stream().mapToInt(ExpressionReader::size).sum();
    }

    /** {@return a number of Java} */
    static Term number(Object constant, Tree place, CompilationUnitTree unit) throws UnreadableException {
        Kind kind = Kind.of(constant).orElseThrow(() -> new UnreadableException("it is not a number", place, unit));
        double value = ((Number) constant).doubleValue();
        if (!Double.isFinite(value)) {
            throw new UnreadableException("it is no finite number", place, unit);
        }
        return Term.of(kind.isWhole() ? BigDecimal.valueOf(((Number) constant).longValue()) : new BigDecimal(value),
                kind);
    }

    UnreadableException unreadable(Tree place, String why) {
        return new UnreadableException(why, place, names.unit());
    }
}
