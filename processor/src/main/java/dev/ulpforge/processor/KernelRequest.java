package dev.ulpforge.processor;

import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Signature;

/**
 * What one annotated method asks for.
 *
 * @param annotated the method
 * @param spec the spec
 */
record KernelRequest(AnnotatedMethod annotated, KernelSpec spec) {

    /** {@return the spec in words: {@code exp(x) within 1.0 ULP on [0, 1]}} */
    String words() {
        String domain = spec.domain().toString();
        return spec.fn() + (spec.signature().equals(Signature.FLOAT) ? "" : " of " + spec.format()) + " within "
                + spec.demands().words() + (domain.isEmpty() ? "" : " on " + domain);
    }
}
