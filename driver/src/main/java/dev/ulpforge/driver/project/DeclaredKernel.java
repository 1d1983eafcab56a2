package dev.ulpforge.driver.project;

import javax.lang.model.SourceVersion;

import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.driver.forge.KernelSource;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.DomainException;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.ExpressionException;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Signature;
import dev.ulpforge.model.spec.SignatureException;

/**
 * A kernel declared without Java.
 *
 * @param wanted the kernel
 * @param name   how its class and its methods are called
 */
record DeclaredKernel(WantedKernel wanted, KernelSource.Name name) {
    private static final String CLASS = "Kernels";

    /**
     * {@return what a declaration means}
     *
     * @throws CommandException if it means nothing, naming the key
     */
    static DeclaredKernel of(Declaration declared) {
        Field method = declared.required("name", "gelu");
        if (!SourceVersion.isIdentifier(method.value()) || SourceVersion.isKeyword(method.value())) {
            throw method.invalid("it is not a name of a Java method");
        }
        Expression fn = fn(declared.required("fn", "x * normcdf(x)"));
        Format format = declared.field("format").map(DeclaredKernel::format).orElse(Format.BINARY32);
        Signature signature = Signature.of(fn, format);
        Domain domain = declared.field("domain").map(text -> domain(text, format)).orElse(Domain.ALL);
        Demands demands = DeclaredDemands.of(declared, format);
        try {
            return new DeclaredKernel(
                    new WantedKernel(declared.place(), new KernelSpec(signature, fn, domain, demands)),
                    new KernelSource.Name(type(declared), method.value()));
        } catch (SignatureException | DomainException e) {
            throw declared.required("format", "bfloat16").invalid(e.getMessage());
        }
    }

    private static Format format(Field format) {
        return Format.ofType(format.value()).filter(own -> Signature.of(own).isSupported())
                .orElseThrow(() -> format.invalid("write float, double, bfloat16 or binary16"));
    }

    private static String type(Declaration declared) {
        Field home = declared.required("package", "org.example");
        if (!SourceVersion.isName(home.value())) {
            throw home.invalid("it is not a name of a Java package");
        }
        declared.field("class").filter(type -> !isClass(type.value())).ifPresent(type -> {
            throw type.invalid("it is no simple name of a Java class that could hold kernels");
        });
        return home.value() + "." + declared.field("class").map(Field::value).orElse(CLASS);
    }

    private static boolean isClass(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name) && !name.equals(KernelClass.VECTORS);
    }

    private static Expression fn(Field text) {
        try {
            return Expression.parse(text.value());
        } catch (ExpressionException e) {
            throw text.invalid(e.getMessage() + "; write an expression in x such as exp or x / (1 + exp(-x))");
        }
    }

    private static Domain domain(Field text, Format format) {
        try {
            return Domain.parse(text.value(), format);
        } catch (DomainException e) {
            throw text.invalid(e.getMessage());
        }
    }
}
