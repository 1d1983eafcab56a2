package dev.ulpforge.processor.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;

import dev.ulpforge.model.spec.Expression;

/** Reads calls: of {@link Math}, or of methods whose bodies are read in turn. */
record Invocation(ExpressionReader reader, BodyReader bodies, SourceNames names, List<Element> path) {

    Term term(MethodInvocationTree call) throws UnreadableException {
        List<Term> arguments = new ArrayList<>();
        for (ExpressionTree argument : call.getArguments()) {
            arguments.add(reader.term(argument));
        }
        List<ExecutableElement> methods = methods(call.getMethodSelect()).stream()
                .map(ExecutableElement.class::cast).filter(method -> fits(method, arguments)).toList();
        ExecutableElement method = methods.stream().min(Comparator.comparingInt(Invocation::breadth)).orElseThrow(
                () -> reader.unreadable(call, "no method of numbers with this name is known"));
        return MathCall.isIn(((TypeElement) method.getEnclosingElement()).getQualifiedName())
                ? mathematical(call, method.getSimpleName().toString(), arguments)
                : bodies.call(method, arguments, path, call, names.unit());
    }

    private List<Element> methods(ExpressionTree select) {
        return switch (select) {
            case IdentifierTree simple -> names.members(simple.getName().toString(), ElementKind.METHOD);
            case MemberSelectTree qualified -> names.type(qualified.getExpression())
                    .map(type -> names.members(type, qualified.getIdentifier().toString(), ElementKind.METHOD))
                    .orElse(List.of());
            default -> List.of();
        };
    }

    /** {@return whether a method takes such arguments, each as it is or widened} */
    private static boolean fits(ExecutableElement method, List<Term> arguments) {
        return !method.isVarArgs() && method.getParameters().size() == arguments.size()
                && IntStream.range(0, arguments.size()).allMatch(i -> Kind.of(method.getParameters().get(i).asType())
                        .filter(kind -> kind.compareTo(arguments.get(i).kind()) >= 0).isPresent());
    }

    /** {@return less for the more specific one of two methods that fit, if one is that} */
    private static int breadth(ExecutableElement method) {
        return method.getParameters().stream()
                .mapToInt(parameter -> Kind.of(parameter.asType()).map(Kind::ordinal).orElse(0)).sum();
    }

    private Term mathematical(MethodInvocationTree call, String name, List<Term> arguments)
            throws UnreadableException {
        Kind widest = arguments.stream().map(Term::kind).reduce(Kind.INT, Kind::with);
        Kind kind = MathCall.kind(name, widest);
        if (kind.isWhole()) {
            throw reader.unreadable(call, "it computes with whole numbers: write 1.0 for 1");
        }
        List<Expression> values = arguments.stream()
                .map(argument -> argument.widened(kind).value()).toList();
        Optional<Expression> value = MathCall.arity(name) == values.size()
                ? MathCall.of(name, values)
                : Optional.empty();
        return reader.sized(value.orElseThrow(() -> reader.unreadable(call,
                "of Math and StrictMath these are read: " + MathCall.names())), kind, call, arguments);
    }
}
