package dev.ulpforge.processor;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * An annotation as the user wrote it.
 *
 * @param mirror the annotation
 */
record WrittenAnnotation(AnnotationMirror mirror) {

    /** {@return the annotation of a type that an element has, if it has one} */
    static Optional<WrittenAnnotation> of(Element element, Class<? extends Annotation> type) {
        return element.getAnnotationMirrors().stream().filter(mirror -> isOf(type, mirror)).findFirst()
                .map(WrittenAnnotation::new);
    }

    private static boolean isOf(Class<? extends Annotation> type, AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(type.getName());
    }

    /** {@return the value of a member, if the user wrote it} */
    Optional<AnnotationValue> value(String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .findFirst().map(Map.Entry::getValue);
    }

    /** {@return the value of a member, if the user wrote it and the source has no error there that javac reports} */
    <T> Optional<T> value(String member, Class<T> type) {
        return value(member).map(AnnotationValue::getValue).filter(type::isInstance).map(type::cast);
    }
}
