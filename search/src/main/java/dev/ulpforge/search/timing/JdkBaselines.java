package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;

/** The JDK's functions that a Java user would otherwise call for a target, each as a loop of its own over arrays. */
public final class JdkBaselines {
    /** No operation on the elements: the time of loading and storing, which no kernel is faster than. */
    public static final String COPY = "copy";

    /** The errors of a peer's results, relative and absolute, beyond which its speed is meaningless. */
    private static final double RELATIVE = 0x1p-20;
    private static final double ABSOLUTE = 0x1p-149;

    private JdkBaselines() {}

    /**
     * {@return the peers of {@code fn} in this JVM} The JDK's vector operator where {@code fn} is one, the expression
     * in double with the functions of {@link Math} where they suffice, and a copy loop, in this order. Results of the
     * vector operator are checked against those of {@link Math}, to 20 bits.
     */
    public static List<TimedKernel> of(Expression fn) {
        List<TimedKernel> peers = new ArrayList<>();
        var scalar = ScalarMath.of(fn);
        if (fn instanceof Expression.Call(Function function, var arguments)
                && arguments.equals(List.of(new Expression.Variable())) && scalar.isPresent()) {
            Lanewise.loop(function).ifPresent(loop -> peers.add(new TimedKernel(
                    "lanewise(" + function.name() + ")", loop, near(scalar.get()))));
        }
        scalar.ifPresent(math -> peers
                .add(TimedKernel.unchecked(scalarName(fn), ScalarLoop.of(math))));
        peers.add(new TimedKernel(COPY, JdkBaselines::copy,
                (x, y) -> Float.floatToIntBits(x) == Float.floatToIntBits(y)));
        return List.copyOf(peers);
    }

    /** {@return how the expression in double is called} */
    static String scalarName(Expression fn) {
        return switch (fn) {
            case Expression.OfTwo(var function) -> "(float) Math." + function;
            case Expression.Call(Function function, var _) when function == Function.EXP2 -> "(float) Math.pow(2, x)";
            case Expression.Call(Function function, var _) when function == Function.EXP10 -> "(float) Math.pow(10, x)";
            case Expression.Call(Function function, var _) when isMath(function) -> "(float) Math." + fn;
            default -> "(float) " + fn + ", by Math";
        };
    }

    private static boolean isMath(Function function) {
        return Arrays.stream(Math.class.getMethods()).anyMatch(method -> method.getName().equals(function.toString()));
    }

    private static TimedKernel.Expectation near(MethodHandle math) {
        BulkKernel reference = ScalarLoop.of(math);
        return (x, y) -> {
            float[] want = new float[1];
            reference.apply(new float[]{ x }, want);
            return Float.compare(want[0], y) == 0
                    || Math.abs((double) want[0] - y) <= ABSOLUTE + RELATIVE * Math.abs(want[0]);
        };
    }

    private static void copy(float[] src, float[] dst) {
        for (int i = 0; i < src.length; i++) {
            dst[i] = src[i];
        }
    }
}
