package dev.ulpforge.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.DomainException;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.ExpressionException;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Signature;

/** Reads annotated methods, and reports what no kernel can be made of. */
final class RequestReader {

    private final Elements elements;
    private final Bodies bodies;
    private final Diagnostics diagnostics;

    RequestReader(Elements elements, Bodies bodies, Diagnostics diagnostics) {
        this.elements = elements;
        this.bodies = bodies;
        this.diagnostics = diagnostics;
    }

    /** {@return the requests of a class in the order of its source; those with a fault are reported and left out} */
    List<KernelRequest> requests(TypeElement owner) {
        List<KernelRequest> requests = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            AnnotatedMethod.of(method).filter(this::isFunction).flatMap(this::request).ifPresent(requests::add);
        }
        for (int later = 1; later < requests.size(); later++) {
            reportClash(requests.get(later).annotated(), requests.subList(0, later));
        }
        return requests;
    }

    /**
     * {@return the formats of a method's parameters and result, if it has one parameter or more and all types have
     * formats}
     */
    private static Optional<Signature> signature(ExecutableElement method) {
        List<Optional<Format>> arguments = method.getParameters().stream().map(p -> format(p.asType())).toList();
        return arguments.isEmpty() || arguments.contains(Optional.<Format>empty())
                ? Optional.empty()
                : format(method.getReturnType()).map(result -> new Signature(
                        arguments.stream().map(Optional::orElseThrow).toList(), result));
    }

    private static Optional<Format> format(TypeMirror type) {
        return switch (type.getKind()) {
            case FLOAT -> Optional.of(Format.BINARY32);
            case DOUBLE -> Optional.of(Format.BINARY64);
            default -> Optional.empty();
        };
    }

    private boolean isFunction(AnnotatedMethod annotated) {
        ExecutableElement method = annotated.method();
        int before = diagnostics.errors();
        Optional<Signature> signature = signature(method);
        if (!signature.equals(Optional.of(Signature.FLOAT))) {
            diagnostics.error(annotated, ProcessorMessage.SIGNATURE, method.getReturnType() + " " + method,
                    signature.map(other -> " (there are no kernels " + other + " yet)").orElse(""), annotated.name());
        } else if (!method.getTypeParameters().isEmpty()) {
            diagnostics.error(annotated, ProcessorMessage.GENERIC, method);
        } else if (!method.getModifiers().contains(Modifier.STATIC)) {
            diagnostics.error(annotated, ProcessorMessage.NOT_STATIC, method);
        }
        return diagnostics.errors() == before;
    }

    private Optional<KernelRequest> request(AnnotatedMethod annotated) {
        Optional<Expression> fn = annotated.written("fn").isEmpty()
                ? bodies.fn(annotated)
                : annotated.value("fn", String.class, elements).flatMap(text -> fn(annotated, text));
        Optional<Demands> demands = new DemandReader(elements, diagnostics).demands(annotated);
        Optional<Domain> domain = annotated.value("domain", String.class, elements)
                .flatMap(text -> domain(annotated, text));
        if (fn.isEmpty() || demands.isEmpty() || domain.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KernelRequest(annotated, new KernelSpec(fn.get(), domain.get(), demands.get())));
    }

    private Optional<Expression> fn(AnnotatedMethod annotated, String text) {
        try {
            return Optional.of(Expression.parse(text));
        } catch (ExpressionException e) {
            diagnostics.error(annotated, "fn", ProcessorMessage.FN, text, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Domain> domain(AnnotatedMethod annotated, String text) {
        try {
            return Optional.of(Domain.parse(text));
        } catch (DomainException e) {
            diagnostics.error(annotated, "domain", ProcessorMessage.DOMAIN, text, e.getMessage());
            return Optional.empty();
        }
    }

    private void reportClash(AnnotatedMethod later, List<KernelRequest> earlier) {
        earlier.stream().map(request -> request.annotated().name())
                .filter(name -> KernelMethod.clash(name, later.name())).findFirst()
                .ifPresent(name -> diagnostics.error(later, ProcessorMessage.NAMES, name, later.name()));
    }
}
