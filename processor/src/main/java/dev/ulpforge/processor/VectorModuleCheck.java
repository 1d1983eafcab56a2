package dev.ulpforge.processor;

import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** Whether generated code will find the Vector API: said here in words, where javac would say it of each generated line. */
final class VectorModuleCheck {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String TYPE = MODULE + ".FloatVector";

    private final Elements elements;
    private final Report report;
    private boolean reported;

    VectorModuleCheck(Elements elements, Report report) {
        this.elements = elements;
        this.report = report;
    }

    /** {@return whether the class of {@code site} sees the Vector API} Reported once. */
    boolean passes(Site site) {
        ModuleElement module = elements.getModuleOf(site.owner());
        boolean found = (module == null
                ? elements.getTypeElement(TYPE)
                : elements.getTypeElement(module, TYPE)) != null;
        if (!found && !reported) {
            reported = true;
            if (elements.getModuleElement(MODULE) == null) {
                report.error(site, Message.NO_VECTOR_MODULE);
            } else {
                report.error(site, Message.NOT_REQUIRED, module);
            }
        }
        return found;
    }
}
