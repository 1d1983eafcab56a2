package dev.ulpforge.processor;

import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/**
 * Whether generated code will find the Vector API: said here in words, where javac would say it of each generated line.
 */
final class VectorModuleCheck {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String TYPE = MODULE + ".FloatVector";

    private final Elements elements;
    private final Diagnostics diagnostics;
    private boolean reported;

    VectorModuleCheck(Elements elements, Diagnostics diagnostics) {
        this.elements = elements;
        this.diagnostics = diagnostics;
    }

    /** {@return whether the class of the method sees the Vector API} Reported once. */
    boolean passes(AnnotatedMethod annotated) {
        ModuleElement module = elements.getModuleOf(annotated.owner());
        boolean found = (module == null
                ? elements.getTypeElement(TYPE)
                : elements.getTypeElement(module, TYPE)) != null;
        if (!found && !reported) {
            reported = true;
            if (elements.getModuleElement(MODULE) == null) {
                diagnostics.error(annotated, ProcessorMessage.NO_VECTOR_MODULE);
            } else {
                diagnostics.error(annotated, ProcessorMessage.NOT_REQUIRED, module);
            }
        }
        return found;
    }
}
