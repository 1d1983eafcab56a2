package dev.ulpforge.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.codegen.emit.UnlockedMethod;

/**
 * The generated class of one annotated class. It is public if that is, as seen from outside of the package.
 *
 * @param kernels  its kernels that have locks, in the order of the source
 * @param unlocked those that have none, at least one of all
 */
record KernelsFile(List<LockedKernel> kernels, List<AnnotatedMethod> unlocked) {
    KernelsFile {
        kernels = List.copyOf(kernels);
        unlocked = List.copyOf(unlocked);
    }

    /** Writes the class; what prevents that is reported. */
    void write(Elements elements, Filer filer, Diagnostics diagnostics) {
        AnnotatedMethod annotated = kernels.isEmpty() ? unlocked.getFirst() : kernels.getFirst().annotated();
        KernelClass source = source(elements, annotated.owner());
        String name = source.binaryName();
        try (Writer out = filer.createSourceFile(name, annotated.owner()).openWriter()) {
            out.write(source.source());
        } catch (FilerException e) {
            diagnostics.error(annotated, ProcessorMessage.CLASS_EXISTS, name);
        } catch (IOException e) {
            diagnostics.error(annotated, ProcessorMessage.NOT_WRITTEN, name, e);
        }
    }

    private KernelClass source(Elements elements, TypeElement owner) {
        PackageElement home = elements.getPackageOf(owner);
        String binaryName = elements.getBinaryName(owner).toString();
        String name = owner.getQualifiedName().toString();
        String inPackage = home.isUnnamed() ? name : name.substring(home.getQualifiedName().length() + 1);
        return new KernelClass(home.getQualifiedName().toString(), KernelClass.nameFor(inPackage), exported(owner),
                kernels.stream().map(LockedKernel::method).toList(),
                unlocked.stream().map(method -> new UnlockedMethod(method.name(), binaryName)).toList());
    }

    private static boolean exported(TypeElement owner) {
        return Stream.iterate((Element) owner, TypeElement.class::isInstance, Element::getEnclosingElement)
                .allMatch(type -> type.getModifiers().contains(Modifier.PUBLIC));
    }
}
