package dev.ulpforge.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

import dev.ulpforge.KernelLibrary;

/**
 * The library that the kernels of a class are.
 *
 * @param name   the library's name
 * @param parent the class in its package that it extends, if there is one
 * @param shared the kernels of another class that are methods of the library too
 */
record Library(String name, Optional<String> parent, List<KernelRequest> shared) {
    Library {
        shared = List.copyOf(shared);
    }

    /** {@return what makes a class a library, if something does} */
    static Optional<WrittenAnnotation> annotation(TypeElement owner) {
        return WrittenAnnotation.of(owner, KernelLibrary.class);
    }

    /** {@return the name of the library that the kernels of a class are, if they are one} */
    static Optional<String> name(TypeElement owner) {
        return annotation(owner).flatMap(annotation -> annotation.value("value", String.class));
    }
}
