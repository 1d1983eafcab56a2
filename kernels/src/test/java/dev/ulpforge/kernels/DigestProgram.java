package dev.ulpforge.kernels;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Prints a digest of the results of each function, for all forms that need no Vector API. */
final class DigestProgram {
    /** A JVM that only interprets takes a minute for four times as many. */
    private static final int LENGTH = 263;

    private DigestProgram() {}

    /** Prints a line for each function of the libraries. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        digests().forEach(System.out::println);
    }

    static List<String> digests() throws ReflectiveOperationException {
        float[] x = new float[LENGTH];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < LENGTH; i++) {
            x[i] = i % 2 == 0 ? Float.intBitsToFloat(random.nextInt()) : (float) random.nextDouble(-20, 20);
        }
        List<String> lines = new ArrayList<>();
        for (Class<?> library : new Class<?>[]{ FloatMath.class, FastFloatMath.class, RoundedFloatMath.class,
                CoarseFloatMath.class }) {
            Method[] methods = library.getMethods();
            Arrays.sort(methods, Comparator.comparing(Method::getName));
            for (Method method : methods) {
                if (Arrays.equals(method.getParameterTypes(), new Class<?>[]{ float[].class, float[].class })) {
                    float[] y = new float[LENGTH];
                    method.invoke(null, x, y);
                    lines.add("digest " + library.getSimpleName() + " " + method.getName() + " "
                            + Arrays.hashCode(Bits.of(y)));
                }
            }
        }
        lines.add("digest sums " + sums(x));
        lines.addAll(ofDoubles());
        return lines;
    }

    private static List<String> ofDoubles() throws ReflectiveOperationException {
        SplittableRandom random = new SplittableRandom(2);
        double[] x = random.doubles(LENGTH, -20, 100).toArray();
        List<String> lines = new ArrayList<>();
        Method[] methods = DoubleMath.class.getMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName));
        for (Method method : methods) {
            if (Arrays.equals(method.getParameterTypes(), new Class<?>[]{ double[].class, double[].class })) {
                double[] y = new double[LENGTH];
                method.invoke(null, x, y);
                lines.add("digest DoubleMath " + method.getName() + " " + Arrays.hashCode(y));
            }
        }
        return lines;
    }

    /** {@return a digest of what sums exponentials, for parts of several lengths in which all is finite} */
    private static int sums(float[] x) {
        int digest = 0;
        for (int length : new int[]{ 0, 1, 7, 16, 255, 256, 257, x.length }) {
            float[] part = new float[length];
            for (int i = 0; i < length; i++) {
                part[i] = Math.abs(x[i]) < 100 ? x[i] : i % 7;
            }
            digest = 31 * digest + Float.hashCode(FloatMath.logSumExp(part));
            FloatMath.softmax(part, part);
            digest = 31 * digest + Arrays.hashCode(part);
        }
        return digest;
    }
}
