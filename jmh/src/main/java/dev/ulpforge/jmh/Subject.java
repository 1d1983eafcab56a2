package dev.ulpforge.jmh;

import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

import dev.ulpforge.kernels.FastFloatMath;
import dev.ulpforge.kernels.FloatMath;
import dev.ulpforge.model.spec.Function;

/** The functions that are measured, each with what a Java program would otherwise call and where it mostly calls it. */
public enum Subject {
    /** On [-10, 10]. */
    EXP(-10, 10, FloatMath::exp, FastFloatMath::exp, FloatMath::exp, Math::exp, Function.EXP),
    /** On [-10, 10]. */
    EXP2(-10, 10, FloatMath::exp2, FastFloatMath::exp2, FloatMath::exp2, x -> Math.pow(2, x), null),
    /** On [-10, 10]. */
    EXP10(-10, 10, FloatMath::exp10, FastFloatMath::exp10, FloatMath::exp10, x -> Math.pow(10, x), null),
    /** On [-5, 5]. */
    EXPM1(-5, 5, FloatMath::expm1, FastFloatMath::expm1, FloatMath::expm1, Math::expm1, Function.EXPM1),
    /** On [0.01, 100]. */
    LOG(0.01, 100, FloatMath::log, FastFloatMath::log, FloatMath::log, Math::log, Function.LOG),
    /** On [0.01, 100]. */
    LOG2(0.01, 100, FloatMath::log2, FastFloatMath::log2, FloatMath::log2, x -> Math.log(x) / Math.log(2), null),
    /** On [0.01, 100]. */
    LOG10(0.01, 100, FloatMath::log10, FastFloatMath::log10, FloatMath::log10, Math::log10, Function.LOG10),
    /** On [-0.9, 10]. */
    LOG1P(-0.9, 10, FloatMath::log1p, FastFloatMath::log1p, FloatMath::log1p, Math::log1p, Function.LOG1P),
    /** On [-10, 10]. */
    SIN(-10, 10, FloatMath::sin, FastFloatMath::sin, FloatMath::sin, Math::sin, Function.SIN),
    /** On [-10, 10]. */
    COS(-10, 10, FloatMath::cos, FastFloatMath::cos, FloatMath::cos, Math::cos, Function.COS),
    /** On [-10, 10]. */
    TAN(-10, 10, FloatMath::tan, FastFloatMath::tan, FloatMath::tan, Math::tan, Function.TAN),
    /** On [-1, 1]. */
    ASIN(-1, 1, FloatMath::asin, FastFloatMath::asin, FloatMath::asin, Math::asin, Function.ASIN),
    /** On [-1, 1]. */
    ACOS(-1, 1, FloatMath::acos, FastFloatMath::acos, FloatMath::acos, Math::acos, Function.ACOS),
    /** On [-10, 10]. */
    ATAN(-10, 10, FloatMath::atan, FastFloatMath::atan, FloatMath::atan, Math::atan, Function.ATAN),
    /** On [-5, 5]. */
    SINH(-5, 5, FloatMath::sinh, FastFloatMath::sinh, FloatMath::sinh, Math::sinh, Function.SINH),
    /** On [-5, 5]. */
    COSH(-5, 5, FloatMath::cosh, FastFloatMath::cosh, FloatMath::cosh, Math::cosh, Function.COSH),
    /** On [-5, 5]. */
    TANH(-5, 5, FloatMath::tanh, FastFloatMath::tanh, FloatMath::tanh, Math::tanh, Function.TANH),
    /** On [-10, 10]. */
    CBRT(-10, 10, FloatMath::cbrt, FastFloatMath::cbrt, FloatMath::cbrt, Math::cbrt, Function.CBRT),
    /** On [0.01, 100]. */
    RSQRT(0.01, 100, FloatMath::rsqrt, FastFloatMath::rsqrt, FloatMath::rsqrt, x -> 1 / Math.sqrt(x), null),
    /** On [-10, 10]. */
    SIGMOID(-10, 10, FloatMath::sigmoid, FastFloatMath::sigmoid, FloatMath::sigmoid, x -> 1 / (1 + Math.exp(-x)), null),
    /** On [-10, 10]. */
    SOFTPLUS(-10, 10, FloatMath::softplus, FastFloatMath::softplus, FloatMath::softplus, x -> Math.log1p(Math.exp(x)),
            null),
    /** On [-10, 10]. */
    SILU(-10, 10, FloatMath::silu, FastFloatMath::silu, FloatMath::silu, x -> x / (1 + Math.exp(-x)), null),
    /** On [-4, 4]. */
    GAUSSIAN(-4, 4, FloatMath::gaussian, FastFloatMath::gaussian, FloatMath::gaussian, x -> Math.exp(-x * x), null);

    final double lower;
    final double upper;
    final Arrays arrays;
    final Arrays fast;
    final Segments segments;
    final DoubleUnaryOperator math;
    final Function operator;

    /** Operators are null where the JDK has none. */
    Subject(double lower, double upper, Arrays arrays, Arrays fast, Segments segments, DoubleUnaryOperator math,
            Function operator) {
        this.lower = lower;
        this.upper = upper;
        this.arrays = arrays;
        this.fast = fast;
        this.segments = segments;
        this.math = math;
        this.operator = operator;
    }

    /** {@return typical inputs, the same for the same seed} */
    public float[] inputs(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] inputs = new float[length];
        for (int i = 0; i < length; i++) {
            inputs[i] = (float) random.nextDouble(lower, upper);
        }
        return inputs;
    }

    /** {@return the JDK's vector operator, or null} */
    public Function operator() {
        return operator;
    }

    /** Ours, of each element. */
    public void apply(float[] src, float[] dst) {
        arrays.apply(src, dst);
    }

    /** The form of most programs, of each element. */
    public void applyMath(float[] src, float[] dst) {
        for (int i = 0; i < src.length; i++) {
            dst[i] = (float) math.applyAsDouble(src[i]);
        }
    }

    /** A kernel over arrays. */
    @FunctionalInterface
    interface Arrays {
        void apply(float[] src, float[] dst);
    }

    /** A kernel over memory segments. */
    @FunctionalInterface
    interface Segments {
        void apply(MemorySegment src, MemorySegment dst);
    }
}
