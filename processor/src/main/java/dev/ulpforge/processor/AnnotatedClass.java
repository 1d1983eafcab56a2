package dev.ulpforge.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A class with annotated methods.
 *
 * @param owner    the class
 * @param requests what its methods ask for, at least one
 * @param library  the library that its kernels are, if they are one
 */
record AnnotatedClass(TypeElement owner, List<KernelRequest> requests, Optional<Library> library) {
    AnnotatedClass {
        requests = List.copyOf(requests);
    }
}
