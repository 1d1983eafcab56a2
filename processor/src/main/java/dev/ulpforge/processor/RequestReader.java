package dev.ulpforge.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
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
import dev.ulpforge.model.spec.SignatureException;

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
    private static Optional<Signature> signature(ExecutableElement method, Format narrow) {
        List<Optional<Format>> arguments = method.getParameters().stream().map(p -> format(p.asType(), narrow))
                .toList();
        return arguments.isEmpty() || arguments.contains(Optional.<Format>empty())
                ? Optional.empty()
                : format(method.getReturnType(), narrow).map(result -> new Signature(
                        arguments.stream().map(Optional::orElseThrow).toList(), result));
    }

    /** {@return the format of a type, where a short has the bits of another one} */
    private static Optional<Format> format(TypeMirror type, Format narrow) {
        return switch (type.getKind()) {
            case SHORT -> Optional.of(narrow);
            case FLOAT -> Optional.of(Format.BINARY32);
            case DOUBLE -> Optional.of(Format.BINARY64);
            default -> Optional.empty();
        };
    }

    /** {@return the format that the annotation names, or that of doubles where the method returns one} */
    private Format format(AnnotatedMethod annotated) {
        Format named = annotated.value("format", VariableElement.class, elements)
                .flatMap(constant -> Format.named(constant.getSimpleName().toString().toLowerCase(Locale.ROOT)))
                .orElse(Format.BINARY32);
        boolean ofDoubles = annotated.method().getReturnType().getKind() == TypeKind.DOUBLE;
        return ofDoubles && !named.isNarrow() ? Format.BINARY64 : named;
    }

    private static boolean isOfShorts(ExecutableElement method) {
        return method.getReturnType().getKind() == TypeKind.SHORT
                && method.getParameters().stream().allMatch(p -> p.asType().getKind() == TypeKind.SHORT);
    }

    private boolean isFunction(AnnotatedMethod annotated) {
        ExecutableElement method = annotated.method();
        int before = diagnostics.errors();
        Format format = format(annotated);
        Optional<Signature> signature = signature(method, format);
        if (format.isNarrow() != isOfShorts(method)) {
            diagnostics.error(annotated, ProcessorMessage.FORMAT, method.getReturnType() + " " + method, format,
                    format.isNarrow()
                            ? "write static short " + annotated.name()
                                    + "(short x), whose shorts are the bits of numbers"
                            : "name the format of the bits, format = BFLOAT16 or format = BINARY16, or write static float "
                                    + annotated.name() + "(float x)");
        } else if (format.isNarrow() && annotated.written("fn").isEmpty()) {
            diagnostics.error(annotated, ProcessorMessage.FORMAT, method.getReturnType() + " " + method, format,
                    "a body that computes on bits is no function; name it with fn");
        } else if (!signature.filter(Signature::isSupported).isPresent()) {
            diagnostics.error(annotated, ProcessorMessage.SIGNATURE, method.getReturnType() + " " + method,
                    signature.map(other -> " (there are no kernels " + other + " yet)").orElse(""), annotated.name());
        } else if (signature.get().isOfPairs() && annotated.written("fn").isEmpty()) {
            diagnostics.error(annotated, ProcessorMessage.ARGUMENTS, method, "of its body",
                    "one of two arguments has to be named, such as fn = \"hypot\"");
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
        Format format = format(annotated);
        Optional<Demands> demands = new DemandReader(elements, diagnostics).demands(annotated, format);
        Optional<Domain> domain = annotated.value("domain", String.class, elements)
                .flatMap(text -> domain(annotated, text, format));
        if (fn.isEmpty() || demands.isEmpty() || domain.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new KernelRequest(annotated,
                    new KernelSpec(signature(annotated.method(), format).orElseThrow(), fn.get(), domain.get(),
                            demands.get())));
        } catch (SignatureException e) {
            boolean isOfFloats = format.equals(Format.BINARY32);
            diagnostics.error(annotated, isOfFloats ? ProcessorMessage.ARGUMENTS : ProcessorMessage.FORMAT,
                    annotated.method(), isOfFloats ? fn.get() : format, e.getMessage());
        } catch (DomainException e) {
            diagnostics.error(annotated, "domain", ProcessorMessage.DOMAIN, domain.get(), e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Expression> fn(AnnotatedMethod annotated, String text) {
        try {
            return Optional.of(Expression.parse(text));
        } catch (ExpressionException e) {
            diagnostics.error(annotated, "fn", ProcessorMessage.FN, text, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Domain> domain(AnnotatedMethod annotated, String text, Format format) {
        try {
            return Optional.of(Domain.parse(text, format));
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
