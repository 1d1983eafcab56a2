package dev.ulpforge.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

import dev.ulpforge.codegen.emit.GeneratedClass;
import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.codegen.emit.LibraryClass;
import dev.ulpforge.codegen.emit.LibraryMethod;
import dev.ulpforge.codegen.emit.UnlockedMethod;
import dev.ulpforge.model.lock.LockFile;

/**
 * Makes the classes of kernels of annotated classes. A class that is no library has one, which is public if that is, as
 * seen from outside of the package.
 */
record ClassGenerator(Elements elements, LockResolver locks) {

    /** {@return what is generated for a class; nothing if a kernel has no lock, which was reported} */
    Optional<List<GeneratedClass>> classes(AnnotatedClass type) {
        List<KernelMethod> kernels = new ArrayList<>();
        List<UnlockedMethod> unlocked = new ArrayList<>();
        for (KernelRequest request : type.requests()) {
            String name = request.annotated().name();
            switch (locks.lock(request)) {
                case Resolution.Locked(LockFile lock) ->
                    kernels.add(new KernelMethod(name, lock.program(), request.spec().format(),
                            locks.facts(request, lock)));
                case Resolution.Unlocked() ->
                    unlocked.add(new UnlockedMethod(name, elements.getBinaryName(type.owner()).toString(),
                            request.spec().signature()));
                case Resolution.Failed() -> {
                }
            }
        }
        if (kernels.size() + unlocked.size() < type.requests().size()) {
            return Optional.empty();
        }
        return type.library().isEmpty()
                ? Optional.of(List.of(new KernelClass(home(type.owner()), name(type.owner()), exported(type.owner()),
                        kernels, unlocked)))
                : library(type.owner(), type.library().get(), kernels, unlocked);
    }

    private Optional<List<GeneratedClass>> library(TypeElement owner, Library library, List<KernelMethod> kernels,
            List<UnlockedMethod> unlocked) {
        List<LibraryMethod> shared = library.shared().stream().flatMap(request -> shared(request).stream()).toList();
        Stream<LibraryMethod> own = Stream.concat(kernels.stream().map(LibraryMethod.Forged::new),
                unlocked.stream().map(LibraryMethod.Unforged::new));
        return shared.size() < library.shared().size()
                ? Optional.empty()
                : Optional.of(new LibraryClass(home(owner), library.name(), library.parent(),
                        Stream.concat(own, shared.stream()).toList()).all());
    }

    private Optional<LibraryMethod> shared(KernelRequest request) {
        TypeElement owner = request.annotated().owner();
        String name = request.annotated().name();
        List<String> facts = new ArrayList<>();
        switch (locks.lock(request)) {
            case Resolution.Locked(LockFile lock) -> facts.addAll(locks.facts(request, lock));
            case Resolution.Unlocked() -> {
            }
            case Resolution.Failed() -> {
                return Optional.empty();
            }
        }
        facts.add("<p>The same as {@link " + home(owner) + (home(owner).isEmpty() ? "" : ".") + name(owner) + "#" + name
                + request.spec().signature().arguments().stream()
                        .map(format -> request.annotated().method().getReturnType().toString())
                        .collect(Collectors.joining(", ", "(", ")}.")));
        facts.add("");
        return Optional.of(new LibraryMethod.Shared(name, home(owner), name(owner), request.spec().format(),
                request.spec().signature().names(), facts));
    }

    private String home(TypeElement owner) {
        return elements.getPackageOf(owner).getQualifiedName().toString();
    }

    private String name(TypeElement owner) {
        String name = owner.getQualifiedName().toString();
        String home = home(owner);
        return Library.name(owner)
                .orElseGet(() -> KernelClass.nameFor(home.isEmpty() ? name : name.substring(home.length() + 1)));
    }

    private static boolean exported(TypeElement owner) {
        return Stream.iterate((Element) owner, TypeElement.class::isInstance, Element::getEnclosingElement)
                .allMatch(type -> type.getModifiers().contains(Modifier.PUBLIC));
    }
}
