package dev.ulpforge.processor.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;

import dev.ulpforge.Approximate;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.ExpressionException;

/**
 * Reads bodies that are one {@code return} of an expression, after local variables with initialisers: numbers, the
 * parameter, {@code + - * /}, conditional expressions, casts to {@code float} and {@code double}, calls of
 * {@link Math} and {@link StrictMath}, {@code static final} constants, and calls of other such methods in the same
 * source file; one that is annotated with a {@code fn} is that function. A body that calls itself is not read.
 */
public final class BodyReader {
    private final Trees trees;
    private final Elements elements;

    /** A reader of the program that the trees and the elements belong to. */
    public BodyReader(Trees trees, Elements elements) {
        this.trees = trees;
        this.elements = elements;
    }

    /**
     * {@return what a method of one {@code float} returns, as a function of {@code x}}
     *
     * @throws UnreadableException if its body is no such expression, or the expression is too large
     */
    public Expression read(ExecutableElement method) throws UnreadableException {
        CompilationUnitTree unit = trees.getPath(method).getCompilationUnit();
        Term input = new Term(new Expression.Variable(), Kind.FLOAT);
        Expression fn = call(method, List.of(input), List.of(), trees.getTree(method), unit).value();
        try {
            return Expression.parse(fn.toString());
        } catch (ExpressionException e) {
            throw new UnreadableException("as a function of x it is " + e.getMessage(), trees.getTree(method), unit);
        }
    }

    /**
     * {@return the value of a method}
     *
     * @param callers the methods and constants whose values are being read
     * @param place   where it is called, in {@code unit}
     */
    Term call(ExecutableElement method, List<Term> arguments, List<Element> callers, Tree place,
            CompilationUnitTree unit) throws UnreadableException {
        List<Element> path = path(method, callers, place, unit);
        Kind result = Kind.of(method.getReturnType())
                .orElseThrow(() -> new UnreadableException("it returns no number", place, unit));
        MethodTree tree = trees.getTree(method);
        Optional<Expression> fn = callers.isEmpty() ? Optional.empty() : fn(method, place, unit);
        if (fn.isPresent()) {
            return new Term(fn.get().of(arguments.getFirst().value()), result, ExpressionReader.size(fn.get())
                    * arguments.getFirst().size());
        }
        if (tree == null || tree.getBody() == null || !method.getModifiers().contains(Modifier.STATIC)) {
            throw new UnreadableException("it is no static method with a body", place, unit);
        }
        Map<String, Term> locals = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            locals.put(parameter.getSimpleName().toString(),
                    arguments.get(i).to(Kind.of(parameter.asType()).orElseThrow()));
        }
        return new ExpressionReader(this, names(method), locals, path)
                .result(tree.getBody().getStatements(), tree).to(result);
    }

    /** {@return the value of a constant} As {@link #call}. */
    Term constant(VariableElement field, List<Element> callers, Tree place, CompilationUnitTree unit)
            throws UnreadableException {
        if (!field.getModifiers().containsAll(List.of(Modifier.STATIC, Modifier.FINAL))) {
            throw new UnreadableException("it is no constant: make it static final", place, unit);
        }
        Kind kind = Kind.of(field.asType())
                .orElseThrow(() -> new UnreadableException("it is not a number", place, unit));
        if (field.getConstantValue() != null) {
            return ExpressionReader.number(field.getConstantValue(), place, unit).to(kind);
        }
        List<Element> path = path(field, callers, place, unit);
        if (!(trees.getTree(field) instanceof VariableTree tree) || tree.getInitializer() == null) {
            throw new UnreadableException("its value is not given where it is declared", place, unit);
        }
        return new ExpressionReader(this, names(field), new HashMap<>(), path).term(tree.getInitializer()).to(kind);
    }

    private SourceNames names(Element member) {
        return new SourceNames(elements, trees.getPath(member).getCompilationUnit(),
                (TypeElement) member.getEnclosingElement());
    }

    /** What a generated source depends on lies in one source file, for build tools that compile no more than needed. */
    private static List<Element> path(Element next, List<Element> callers, Tree place, CompilationUnitTree unit)
            throws UnreadableException {
        if (callers.contains(next)) {
            throw new UnreadableException("it is defined by itself", place, unit);
        }
        if (!callers.isEmpty()
                && !SourceNames.outermost(next).equals(SourceNames.outermost(callers.getFirst()))) {
            throw new UnreadableException("it belongs to another class", place, unit);
        }
        List<Element> path = new ArrayList<>(callers);
        path.add(next);
        return path;
    }

    private static Optional<Expression> fn(ExecutableElement method, Tree place, CompilationUnitTree unit)
            throws UnreadableException {
        Approximate annotation = method.getAnnotation(Approximate.class);
        if (annotation == null || annotation.fn().isEmpty() || method.getParameters().size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(Expression.parse(annotation.fn()));
        } catch (ExpressionException e) {
            throw new UnreadableException("its fn is none: " + e.getMessage(), place, unit);
        }
    }
}
