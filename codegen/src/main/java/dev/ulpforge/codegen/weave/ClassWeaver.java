package dev.ulpforge.codegen.weave;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.runtime.AnnotatedBody;

/** Makes the annotated methods of one class file call their kernels. Immutable. */
public final class ClassWeaver {
    private static final String ANNOTATION = "Ldev/ulpforge/Approximate;";
    private static final String LIBRARY = "Ldev/ulpforge/KernelLibrary;";
    private static final MethodTypeDesc FUNCTION = MethodTypeDesc.of(ConstantDescs.CD_float, ConstantDescs.CD_float);
    private static final MethodTypeDesc PAIR = MethodTypeDesc.of(ConstantDescs.CD_float, ConstantDescs.CD_float,
            ConstantDescs.CD_float);
    private static final MethodTypeDesc NARROW = MethodTypeDesc.of(ConstantDescs.CD_short, ConstantDescs.CD_short);
    private static final MethodTypeDesc NARROW_PAIR = MethodTypeDesc.of(ConstantDescs.CD_short, ConstantDescs.CD_short,
            ConstantDescs.CD_short);
    private static final MethodTypeDesc WIDE = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double);
    private static final MethodTypeDesc WIDE_PAIR = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double,
            ConstantDescs.CD_double);
    private static final int KEPT = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    private final byte[] file;
    private final ClassModel type;
    private final List<String> methods;

    /**
     * A weaver of a class.
     *
     * @param file its class file
     * @throws IllegalArgumentException if that is none
     */
    public ClassWeaver(byte[] file) {
        this.file = file.clone();
        type = ClassFile.of().parse(this.file);
        methods = type.methods().stream().filter(this::isToBeWoven).map(method -> method.methodName().stringValue())
                .toList();
    }

    /** {@return the names of the annotated methods that do not call their kernels yet} */
    public List<String> methods() {
        return methods;
    }

    /** {@return the binary name of the class that has the kernels, as in {@code org/example/ActivationsKernels}} */
    public String kernels() {
        String name = type.thisClass().asInternalName();
        String home = name.substring(0, name.lastIndexOf('/') + 1);
        return home + library().orElseGet(() -> KernelClass.nameFor(nestedName(name).substring(home.length())));
    }

    /** {@return the name of the library that the kernels of the class are, if they are one} */
    private Optional<String> library() {
        return type.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(annotations -> annotations.annotations().stream())
                .filter(annotation -> annotation.className().equalsString(LIBRARY))
                .flatMap(annotation -> annotation.elements().stream())
                .filter(element -> element.name().equalsString("value")).map(AnnotationElement::value)
                .filter(AnnotationValue.OfString.class::isInstance).map(AnnotationValue.OfString.class::cast)
                .map(AnnotationValue.OfString::stringValue).findFirst();
    }

    /** {@return the class file in which they do, byte for byte the same each time} */
    public byte[] woven() {
        return methods.isEmpty() ? file.clone() : ClassFile.of().transformClass(type, this::weave);
    }

    private boolean isToBeWoven(MethodModel method) {
        return isAnnotated(method) && method.flags().has(AccessFlag.STATIC) && method.code().isPresent()
                && List.of(FUNCTION, PAIR, NARROW, NARROW_PAIR, WIDE, WIDE_PAIR).contains(method.methodTypeSymbol())
                && type.methods().stream().noneMatch(other -> other.methodName()
                        .equalsString(AnnotatedBody.nameOf(method.methodName().stringValue())));
    }

    private static boolean isAnnotated(MethodModel method) {
        return method.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(annotations -> annotations.annotations().stream()).map(Annotation::className)
                .anyMatch(name -> name.equalsString(ANNOTATION));
    }

    /** {@return a class's name with dots between nested ones, which the class file lists from the outermost one on} */
    private String nestedName(String name) {
        Stream<InnerClassInfo> inner = type.findAttribute(Attributes.innerClasses()).stream()
                .flatMap(attribute -> attribute.classes().stream());
        Optional<InnerClassInfo> info = inner.filter(each -> each.innerClass().name().equalsString(name)).findFirst();
        return info.filter(each -> each.outerClass().isPresent() && each.innerName().isPresent())
                .map(each -> nestedName(each.outerClass().get().asInternalName()) + "."
                        + each.innerName().get().stringValue())
                .orElse(name);
    }

    private void weave(ClassBuilder builder, ClassElement element) {
        if (!(element instanceof MethodModel method) || !isToBeWoven(method)) {
            builder.with(element);
            return;
        }
        String name = method.methodName().stringValue();
        MethodTypeDesc shape = method.methodTypeSymbol();
        TypeKind number = TypeKind.from(shape.returnType());
        CodeModel body = method.code().orElseThrow();
        builder.transformMethod(method, (target, part) -> {
            switch (part) {
                case CodeModel _ -> target.withCode(code -> {
                    firstLine(body).ifPresent(code::with);
                    for (int i = 0; i < shape.parameterCount(); i++) {
                        code.loadLocal(number, code.parameterSlot(i));
                    }
                    code.invokestatic(ClassDesc.ofInternalName(kernels()), name, shape).return_(number);
                });
                case AccessFlags flags -> target.withFlags(flags.flagsMask() & ~ClassFile.ACC_SYNCHRONIZED);
                default -> target.with(part);
            }
        });
        builder.withMethod(AnnotatedBody.nameOf(name), shape, KEPT | synchronizing(method),
                kept -> kept.with(body));
    }

    private static int synchronizing(MethodModel method) {
        return method.flags().flagsMask() & ClassFile.ACC_SYNCHRONIZED;
    }

    private static Optional<LineNumber> firstLine(CodeModel body) {
        return body.elementStream().filter(LineNumber.class::isInstance).map(LineNumber.class::cast).findFirst();
    }
}
