package dev.ulpforge.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.ErrorBoundException;
import dev.ulpforge.model.spec.Undefined;

/** Reads what an annotation demands of the results, and reports what is no demand. */
record DemandReader(Elements elements, Report report) {
    private static final double CORRECTLY_ROUNDED = 0.5;
    private static final List<String> BOUNDS = List.of("maxUlp", "correctlyRounded", "maxRelError", "maxAbsError");

    /** {@return the demands; nothing if one of them is none, which is reported} Without any bound, the one in ULP has its default. */
    Optional<Demands> demands(Site site) {
        int before = report.errors();
        List<Bound> bounds = new ArrayList<>();
        boolean given = BOUNDS.stream().anyMatch(member -> site.written(member).isPresent());
        boolean correct = site.value("correctlyRounded", Boolean.class, elements).orElse(false);
        if (correct) {
            bounds.add(new Bound.Ulp(CORRECTLY_ROUNDED));
        }
        if (correct && site.written("maxUlp").isPresent()) {
            report.error(site, "maxUlp", Message.DEMAND, "maxUlp beside correctlyRounded",
                    "correctlyRounded is a bound in ULP already: leave one of the two out");
        } else if (!given || site.written("maxUlp").isPresent()) {
            bound(site, "maxUlp", Bound.Ulp::new).ifPresent(bounds::add);
        }
        if (site.written("maxRelError").isPresent()) {
            bound(site, "maxRelError", Bound.Relative::new).ifPresent(bounds::add);
        }
        if (site.written("maxAbsError").isPresent()) {
            bound(site, "maxAbsError", Bound.Absolute::new).ifPresent(bounds::add);
        }
        if (bounds.isEmpty() && report.errors() == before) {
            bound(site, "maxUlp", Bound.Ulp::new).ifPresent(bounds::add);
        }
        return report.errors() == before && !bounds.isEmpty()
                ? Optional.of(new Demands(bounds, site.value("monotonic", Boolean.class, elements).orElse(false),
                        undefined(site)))
                : Optional.empty();
    }

    private Undefined undefined(Site site) {
        return site.value("undefined", VariableElement.class, elements)
                .map(constant -> Undefined.valueOf(constant.getSimpleName().toString())).orElse(Undefined.LIMIT);
    }

    private Optional<Bound> bound(Site site, String member, DoubleFunction<Bound> maker) {
        Optional<Double> value = site.value(member, Double.class, elements);
        try {
            return value.map(maker::apply);
        } catch (ErrorBoundException e) {
            if (member.equals("maxUlp")) {
                report.error(site, member, Message.BOUND, value.orElseThrow());
            } else {
                report.error(site, member, Message.DEMAND, member + " = " + value.orElseThrow(), e.getMessage());
            }
            return Optional.empty();
        }
    }
}
