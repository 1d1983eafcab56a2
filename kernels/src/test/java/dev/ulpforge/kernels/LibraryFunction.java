package dev.ulpforge.kernels;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.timing.TypicalInputs;

/**
 * All forms of a function of a library, and the function itself.
 *
 * @param tier      the library
 * @param name      the function's name
 * @param reference the function in double, rounded
 * @param scalar    the form for one float
 * @param whole     that for arrays
 * @param stretches that for stretches of arrays
 * @param segments  that for memory segments
 */
record LibraryFunction(Tier tier, String name, Scalar reference, Scalar scalar, Arrays whole, Stretches stretches,
        Segments segments) {
    private static final float[] SPECIAL = { 0f, -0f, 1f, -1f, Float.NaN, Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY, Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, 88.72284f,
            88.7229f, -87.33655f, -103.97208f, -104f, -126.5f, 127.99999f, 128f, -149f, -150f };

    /** The expressions of functions that are named otherwise. */
    private static final Map<String, String> COMPOSED = Map.of("gelu", "x * normcdf(x)", "silu", "x / (1 + exp(-x))",
            "gaussian", "exp(-x * x)");

    /** For one float. */
    interface Scalar {
        float at(float x);
    }

    /** For arrays. */
    interface Arrays {
        void apply(float[] src, float[] dst);
    }

    /** For stretches of arrays. */
    interface Stretches {
        void apply(float[] src, int srcOffset, float[] dst, int dstOffset, int length);
    }

    /** For memory segments. */
    interface Segments {
        void apply(MemorySegment src, MemorySegment dst);
    }

    /** {@return all functions of all libraries} */
    static Stream<LibraryFunction> all() {
        return Stream.of(Tier.values()).flatMap(LibraryFunction::of);
    }

    /** {@return all functions of a library in the order of their names} */
    static Stream<LibraryFunction> of(Tier tier) {
        Class<?> library = tier.library();
        return Stream.of(library.getMethods()).filter(LibraryFunction::isScalar).map(Method::getName)
                .sorted(Comparator.naturalOrder())
                .map(name -> new LibraryFunction(tier, name, scalar(OneUlp.class, name), scalar(library, name),
                        whole(library, name), stretches(library, name), segments(library, name)));
    }

    private static boolean isScalar(Method method) {
        return List.of(method.getParameterTypes()).equals(List.of(float.class));
    }

    private static Scalar scalar(Class<?> owner, String name) {
        MethodHandle form = form(owner, name, float.class, float.class);
        return x -> (float) result(() -> form.invoke(x));
    }

    private static Arrays whole(Class<?> owner, String name) {
        MethodHandle form = form(owner, name, void.class, float[].class, float[].class);
        return (src, dst) -> result(() -> form.invoke(src, dst));
    }

    private static Stretches stretches(Class<?> owner, String name) {
        MethodHandle form = form(owner, name, void.class, float[].class, int.class, float[].class, int.class,
                int.class);
        return (src, srcOffset, dst, dstOffset, length) -> result(
                () -> form.invoke(src, srcOffset, dst, dstOffset, length));
    }

    private static Segments segments(Class<?> owner, String name) {
        MethodHandle form = form(owner, name, void.class, MemorySegment.class, MemorySegment.class);
        return (src, dst) -> result(() -> form.invoke(src, dst));
    }

    private static MethodHandle form(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.lookup().findStatic(owner, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private interface Call {
        Object result() throws Throwable;
    }

    private static Object result(Call call) {
        try {
            return call.result();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return tier.library().getSimpleName() + "." + name;
    }

    /** {@return the function, but with another form for one float} */
    LibraryFunction with(Scalar other) {
        return new LibraryFunction(tier, name, reference, other, whole, stretches, segments);
    }

    /** {@return the expression that the function is, as the locks spell it} */
    String expression() {
        return COMPOSED.getOrDefault(name, name);
    }

    /** {@return special values, then, in turn, typical inputs of the function, small ones and any floats} */
    float[] inputs(int length) {
        SplittableRandom random = new SplittableRandom(length);
        float[] typical = TypicalInputs.of(Expression.parse(expression()), Domain.ALL)
                .draw(length, length);
        float[] x = new float[length];
        for (int i = 0; i < length; i++) {
            x[i] = i < SPECIAL.length ? SPECIAL[i] : switch (i % 4) {
                case 0 -> Math.scalb(typical[i], -random.nextInt(30));
                case 1 -> Float.intBitsToFloat(random.nextInt());
                default -> typical[i];
            };
        }
        return x;
    }
}
