package dev.ulpforge.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.ErrorBoundException;
import dev.ulpforge.model.spec.Undefined;

/** Reads what an annotation demands of the results, and reports what is no demand. */
record DemandReader(Elements elements, Diagnostics diagnostics) {
    private static final double CORRECTLY_ROUNDED = 0.5;
    private static final List<String> BOUNDS = List.of("maxUlp", "correctlyRounded", "maxRelError", "maxAbsError");

    /**
     * {@return the demands; nothing if one of them is none, which is reported} Without any bound, the one in ULP has
     * its default; kernels of 16 bits are correctly rounded.
     */
    Optional<Demands> demands(AnnotatedMethod annotated, Format format) {
        int before = diagnostics.errors();
        List<Bound> bounds = new ArrayList<>();
        boolean given = BOUNDS.stream().anyMatch(member -> annotated.written(member).isPresent());
        boolean correct = isTrue(annotated, "correctlyRounded") || !given && format.isNarrow();
        if (correct) {
            bounds.add(new Bound.Ulp(CORRECTLY_ROUNDED));
        }
        if (correct && annotated.written("maxUlp").isPresent()) {
            diagnostics.error(annotated, "maxUlp", ProcessorMessage.DEMAND, "maxUlp beside correctlyRounded",
                    "correctlyRounded is a bound in ULP already: leave one of the two out");
        } else if (!given && !correct || annotated.written("maxUlp").isPresent()) {
            bound(annotated, "maxUlp", Bound.Ulp::new).ifPresent(bounds::add);
        }
        if (annotated.written("maxRelError").isPresent()) {
            bound(annotated, "maxRelError", Bound.Relative::new).ifPresent(bounds::add);
        }
        if (annotated.written("maxAbsError").isPresent()) {
            bound(annotated, "maxAbsError", Bound.Absolute::new).ifPresent(bounds::add);
        }
        if (bounds.isEmpty() && diagnostics.errors() == before) {
            bound(annotated, "maxUlp", Bound.Ulp::new).ifPresent(bounds::add);
        }
        return diagnostics.errors() == before && !bounds.isEmpty()
                ? Optional.of(new Demands(bounds, isTrue(annotated, "monotonic"), isTrue(annotated, "odd"),
                        undefined(annotated)))
                : Optional.empty();
    }

    private boolean isTrue(AnnotatedMethod annotated, String member) {
        return annotated.value(member, Boolean.class, elements).orElse(false);
    }

    private Undefined undefined(AnnotatedMethod annotated) {
        return annotated.value("undefined", VariableElement.class, elements)
                .map(constant -> Undefined.valueOf(constant.getSimpleName().toString())).orElse(Undefined.LIMIT);
    }

    private Optional<Bound> bound(AnnotatedMethod annotated, String member, DoubleFunction<Bound> maker) {
        Optional<Double> value = annotated.value(member, Double.class, elements);
        try {
            return value.map(maker::apply);
        } catch (ErrorBoundException e) {
            if (member.equals("maxUlp")) {
                diagnostics.error(annotated, member, ProcessorMessage.BOUND, value.orElseThrow());
            } else {
                diagnostics.error(annotated, member, ProcessorMessage.DEMAND, member + " = " + value.orElseThrow(),
                        e.getMessage());
            }
            return Optional.empty();
        }
    }
}
