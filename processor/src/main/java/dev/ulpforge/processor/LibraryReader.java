package dev.ulpforge.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

import dev.ulpforge.KernelLibrary;
import dev.ulpforge.codegen.emit.KernelClass;

/** Reads what makes a class a library, and reports what cannot be one. */
record LibraryReader(RequestReader requests, Diagnostics diagnostics) {

    /**
     * {@return the library that a class is; nothing if it is none, or if something is wrong, which is reported}
     *
     * @param own what its methods ask for
     */
    Optional<Library> library(TypeElement owner, List<KernelRequest> own) {
        return Library.annotation(owner).flatMap(annotation -> library(owner, annotation, own));
    }

    private Optional<Library> library(TypeElement owner, WrittenAnnotation annotation, List<KernelRequest> own) {
        String name = annotation.value("value", String.class).orElse("");
        Optional<TypeElement> others = type(annotation, "others", KernelLibrary.class);
        List<KernelRequest> foreign = others.map(requests::requests).orElse(List.of());
        if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name) || name.equals(KernelClass.VECTORS)) {
            return bad(owner, annotation,
                    "\"" + name + "\" is not a name for it: write that of a class, such as FloatMath");
        }
        if (own.isEmpty()) {
            return bad(owner, annotation, "it has no method with @Approximate: annotate one");
        }
        if (others.isPresent() && foreign.isEmpty()) {
            return bad(owner, annotation,
                    "others = " + others.get() + " has no method with @Approximate: leave it out");
        }
        Optional<TypeElement> parent = type(annotation, "extending", Object.class);
        if (parent.isPresent() && !parent.get().getEnclosingElement().equals(owner.getEnclosingElement())) {
            return bad(owner, annotation,
                    "extending = " + parent.get() + " is not beside it: name a class of its package");
        }
        Set<String> names = own.stream().map(request -> request.annotated().name()).collect(Collectors.toSet());
        return Optional.of(new Library(name, parent.map(type -> type.getSimpleName().toString()),
                foreign.stream().filter(request -> !names.contains(request.annotated().name())).toList()));
    }

    /** {@return the class that a member names, if it is not the one that stands for none} */
    private static Optional<TypeElement> type(WrittenAnnotation annotation, String member, Class<?> none) {
        return annotation.value(member, DeclaredType.class).map(type -> (TypeElement) type.asElement())
                .filter(type -> !type.getQualifiedName().contentEquals(none.getName()));
    }

    private Optional<Library> bad(TypeElement owner, WrittenAnnotation annotation, String why) {
        diagnostics.error(owner, annotation, ProcessorMessage.LIBRARY, owner, why);
        return Optional.empty();
    }
}
