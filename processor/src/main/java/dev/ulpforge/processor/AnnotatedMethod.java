package dev.ulpforge.processor;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

import dev.ulpforge.Approximate;

/**
 * An annotated method: where the user asks for a kernel, and where he reads what is wrong with that.
 *
 * @param method     the method
 * @param annotation its annotation
 */
record AnnotatedMethod(ExecutableElement method, AnnotationMirror annotation) {

    /** {@return {@code method} with its annotation, if it is annotated} */
    static Optional<AnnotatedMethod> of(ExecutableElement method) {
        return WrittenAnnotation.of(method, Approximate.class)
                .map(annotation -> new AnnotatedMethod(method, annotation.mirror()));
    }

    /** {@return the class that the method stands in} */
    TypeElement owner() {
        return (TypeElement) method.getEnclosingElement();
    }

    /** {@return the method's name} */
    String name() {
        return method.getSimpleName().toString();
    }

    /** {@return the value of a member as the user wrote it, if he did} */
    Optional<AnnotationValue> written(String member) {
        return new WrittenAnnotation(annotation).value(member);
    }

    /**
     * {@return the value of a member, its default included; nothing where the source has an error that javac reports}
     */
    <T> Optional<T> value(String member, Class<T> type, Elements elements) {
        return elements.getElementValuesWithDefaults(annotation).entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .filter(entry -> !"<error>".equals(entry.getValue().getValue()))
                .map(entry -> entry.getValue().getValue()).filter(type::isInstance).map(type::cast).findFirst();
    }
}
