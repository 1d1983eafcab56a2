package dev.ulpforge;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the kernels of the annotated class a library: a public class with a name of its own, whose methods call a class
 * for each kernel. A program loads the kernels that it calls, and no others.
 *
 * <p>The annotated class, which has the methods with {@link Approximate}, need not be public. What is generated is in
 * the same package; the classes of kernels are seen there only.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface KernelLibrary {

    /** {@return the name of the class, without its package} */
    String value();

    /**
     * {@return a class whose kernels, but for those of the same names, are methods of this library too} It is one with
     * methods annotated with {@link Approximate}. {@code KernelLibrary.class}, the default, stands for none.
     */
    Class<?> others() default KernelLibrary.class;

    /**
     * {@return a class in the same package that the library extends, so that its public static methods are methods of
     * the library too} Its constructor has no parameters and is not private; the class itself need not be public.
     */
    Class<?> extending() default Object.class;
}
