package dev.ulpforge.codegen.emit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.palantir.javapoet.ClassName;

import dev.ulpforge.model.format.Format;

/** A method of a library, in all forms. */
public sealed interface LibraryMethod {

    /** {@return the method's name} */
    String name();

    /** {@return the format of argument and result} */
    default Format format() {
        return switch (this) {
            case Forged(KernelMethod kernel) -> kernel.format();
            case Unforged(UnlockedMethod method) -> method.format();
            case Shared shared -> shared.format();
        };
    }

    /** {@return the names of its arguments} */
    default List<String> arguments() {
        return switch (this) {
            case Forged(KernelMethod kernel) -> kernel.arguments();
            case Shared shared -> shared.arguments();
            case Unforged(UnlockedMethod method) -> method.arguments();
        };
    }

    /** A kernel that has a class of its own. */
    record Forged(KernelMethod kernel) implements LibraryMethod {
        @Override
        public String name() {
            return kernel.name();
        }
    }

    /** A kernel without a lock, in a class of its own. */
    record Unforged(UnlockedMethod method) implements LibraryMethod {
        @Override
        public String name() {
            return method.name();
        }
    }

    /**
     * A kernel of another generated class.
     *
     * @param name        the method's name in both
     * @param packageName the package of the other class, empty for the unnamed one
     * @param simpleName  the other class's name
     * @param format      the format of arguments and result
     * @param arguments   the names of the arguments
     * @param facts       lines for the documentation
     */
    record Shared(String name, String packageName, String simpleName, Format format, List<String> arguments,
            List<String> facts) implements LibraryMethod {
        /** Copies the lists. */
        public Shared {
            arguments = List.copyOf(arguments);
            facts = List.copyOf(facts);
        }
    }

    /** {@return the class whose methods are called, for a method of a library of this name} */
    default ClassName home(String packageName, String library) {
        return switch (this) {
            case Shared shared -> ClassName.get(shared.packageName(), shared.simpleName());
            case Forged _,Unforged _ -> ClassName.get(packageName,
                    library + name().substring(0, 1).toUpperCase(Locale.ROOT) + name().substring(1));
        };
    }

    /** {@return what the method for one float says of itself} */
    default String documentation() {
        return switch (this) {
            case Forged(KernelMethod kernel) -> kernel.documentation();
            case Unforged(UnlockedMethod method) -> method.documentation();
            case Shared shared -> KernelMethod.documentation(shared.facts(), arguments(), format());
        };
    }

    /** {@return the class of the kernel alone, seen in its package only, if it has one} */
    default Optional<KernelClass> kernelClass(String packageName, String library) {
        String name = home(packageName, library).simpleName();
        return switch (this) {
            case Forged(KernelMethod kernel) -> Optional.of(
                    new KernelClass(packageName, name, false, List.of(kernel), List.of()));
            case Unforged(UnlockedMethod method) -> Optional.of(
                    new KernelClass(packageName, name, false, List.of(), List.of(method)));
            case Shared _ -> Optional.empty();
        };
    }
}
