package dev.ulpforge.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.DomainException;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.ExpressionException;
import dev.ulpforge.model.spec.KernelSpec;

/** Reads annotated methods, and reports what no kernel can be made of. */
final class RequestReader {

    private final Elements elements;
    private final Report report;

    RequestReader(Elements elements, Report report) {
        this.elements = elements;
        this.report = report;
    }

    /** {@return the requests of a class in the order of its source; those with a fault are reported and left out} */
    List<KernelRequest> requests(TypeElement owner) {
        List<KernelRequest> requests = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            Site.of(method).filter(this::isFunction).flatMap(this::request).ifPresent(requests::add);
        }
        for (int later = 1; later < requests.size(); later++) {
            reportClash(requests.get(later).site(), requests.subList(0, later));
        }
        return requests;
    }

    private boolean isFunction(Site site) {
        ExecutableElement method = site.method();
        int before = report.errors();
        boolean floats = method.getReturnType().getKind() == TypeKind.FLOAT && method.getParameters().size() == 1
                && method.getParameters().getFirst().asType().getKind() == TypeKind.FLOAT;
        if (!floats) {
            report.error(site, Message.SIGNATURE, method.getReturnType() + " " + method, site.name());
        } else if (!method.getTypeParameters().isEmpty()) {
            report.error(site, Message.GENERIC, method);
        } else if (!method.getModifiers().contains(Modifier.STATIC)) {
            report.error(site, Message.NOT_STATIC, method);
        }
        return report.errors() == before;
    }

    private Optional<KernelRequest> request(Site site) {
        Optional<Expression> fn = site.value("fn", String.class, elements).flatMap(text -> fn(site, text));
        Optional<Demands> demands = new DemandReader(elements, report).demands(site);
        Optional<Domain> domain = site.value("domain", String.class, elements).flatMap(text -> domain(site, text));
        if (fn.isEmpty() || demands.isEmpty() || domain.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KernelRequest(site, new KernelSpec(fn.get(), domain.get(), demands.get())));
    }

    private Optional<Expression> fn(Site site, String text) {
        try {
            return Optional.of(Expression.parse(text));
        } catch (ExpressionException e) {
            report.error(site, "fn", Message.FN, text, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Domain> domain(Site site, String text) {
        try {
            return Optional.of(Domain.parse(text));
        } catch (DomainException e) {
            report.error(site, "domain", Message.DOMAIN, text, e.getMessage());
            return Optional.empty();
        }
    }

    private void reportClash(Site later, List<KernelRequest> earlier) {
        earlier.stream().map(request -> request.site().name())
                .filter(name -> KernelMethod.clash(name, later.name())).findFirst()
                .ifPresent(name -> report.error(later, Message.NAMES, name, later.name()));
    }
}
