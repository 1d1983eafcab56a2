package dev.ulpforge.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.UndeclaredThrowableException;

/**
 * The body of an annotated method, for kernels that have no lock yet. Private methods and those of private classes are
 * called too. Where the method was woven, and calls its kernel, this is the body that it had before.
 *
 * @param handle takes a float and returns one, or a short, or a double; or takes two floats or
 *               shorts
 */
public record AnnotatedBody(MethodHandle handle) {
    private static final MethodType FUNCTION = MethodType.methodType(float.class, float.class);
    private static final MethodType NARROW = MethodType.methodType(short.class, short.class);
    private static final MethodType OF_TWO = MethodType.methodType(float.class, float.class, float.class);
    private static final MethodType OF_TWO_WIDE = MethodType.methodType(double.class, double.class, double.class);
    private static final MethodType OF_TWO_NARROW = MethodType.methodType(short.class, short.class, short.class);
    private static final MethodType WIDE = MethodType.methodType(double.class, double.class);
    private static final String KEPT = "$ulpforge";

    /** {@return the name of the synthetic method that keeps the body of a woven method} */
    public static String nameOf(String method) {
        return method + KEPT;
    }

    /**
     * {@return the body of a method of a float}
     *
     * @param caller the access of a class in the same package
     * @param owner  the binary name of the class that the method is in
     * @param method the method's name
     * @throws IllegalStateException if there is no such method
     */
    public static AnnotatedBody of(MethodHandles.Lookup caller, String owner, String method) {
        return of(caller, owner, method, FUNCTION);
    }

    /**
     * {@return the body of a method of a short}
     *
     * @param caller the access of a class in the same package
     * @param owner  the binary name of the class that the method is in
     * @param method the method's name
     * @throws IllegalStateException if there is no such method
     */
    public static AnnotatedBody ofShorts(MethodHandles.Lookup caller, String owner, String method) {
        return of(caller, owner, method, NARROW);
    }

    /**
     * {@return the body of a method of a double}
     *
     * @param caller the access of a class in the same package
     * @param owner  the binary name of the class that the method is in
     * @param method the method's name
     * @throws IllegalStateException if there is no such method
     */
    public static AnnotatedBody ofDoubles(MethodHandles.Lookup caller, String owner, String method) {
        return of(caller, owner, method, WIDE);
    }

    /**
     * {@return the body of a method of two floats}
     *
     * @param caller the access of a class in the same package
     * @param owner  the binary name of the class that the method is in
     * @param method the method's name
     * @throws IllegalStateException if there is no such method
     */
    public static AnnotatedBody ofPairs(MethodHandles.Lookup caller, String owner, String method) {
        return of(caller, owner, method, OF_TWO);
    }

    /**
     * {@return the body of a method of two doubles}
     *
     * @param caller the access of a class in the same package
     * @param owner  the binary name of the class that the method is in
     * @param method the method's name
     * @throws IllegalStateException if there is no such method
     */
    public static AnnotatedBody ofDoublePairs(MethodHandles.Lookup caller, String owner, String method) {
        return of(caller, owner, method, OF_TWO_WIDE);
    }

    /**
     * {@return the body of a method of two shorts}
     *
     * @param caller the access of a class in the same package
     * @param owner  the binary name of the class that the method is in
     * @param method the method's name
     * @throws IllegalStateException if there is no such method
     */
    public static AnnotatedBody ofShortPairs(MethodHandles.Lookup caller, String owner, String method) {
        return of(caller, owner, method, OF_TWO_NARROW);
    }

    private static AnnotatedBody of(MethodHandles.Lookup caller, String owner, String method, MethodType shape) {
        try {
            Class<?> type = Class.forName(owner, false, caller.lookupClass().getClassLoader());
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, caller);
            try {
                return new AnnotatedBody(lookup.findStatic(type, nameOf(method), shape));
            } catch (NoSuchMethodException e) {
                return new AnnotatedBody(lookup.findStatic(type, method, shape));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(owner + "." + method + " is not what the kernel was generated for", e);
        }
    }

    /**
     * {@return what the body returns for {@code x}}
     *
     * @throws UndeclaredThrowableException if it throws a checked exception; others come as they are
     */
    public float at(float x) {
        try {
            return (float) handle.invokeExact(x);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /**
     * {@return what the body returns for {@code x} and {@code y}}
     *
     * @throws UndeclaredThrowableException if it throws a checked exception; others come as they are
     */
    public float at(float x, float y) {
        try {
            return (float) handle.invokeExact(x, y);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /**
     * {@return what the body returns for {@code x}}
     *
     * @throws UndeclaredThrowableException if it throws a checked exception; others come as they are
     */
    public short at(short x) {
        try {
            return (short) handle.invokeExact(x);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /**
     * {@return what the body returns for {@code x} and {@code y}}
     *
     * @throws UndeclaredThrowableException if it throws a checked exception; others come as they are
     */
    public short at(short x, short y) {
        try {
            return (short) handle.invokeExact(x, y);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /**
     * {@return what the body returns for {@code x}}
     *
     * @throws UndeclaredThrowableException if it throws a checked exception; others come as they are
     */
    public double at(double x) {
        try {
            return (double) handle.invokeExact(x);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /**
     * {@return what the body returns for {@code x} and {@code y}}
     *
     * @throws UndeclaredThrowableException if it throws a checked exception; others come as they are
     */
    public double at(double x, double y) {
        try {
            return (double) handle.invokeExact(x, y);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new UndeclaredThrowableException(thrown);
        };
    }
}
