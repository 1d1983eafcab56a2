package dev.ulpforge.jmh;

import java.lang.foreign.MemorySegment;
import java.util.function.DoubleUnaryOperator;

import jdk.incubator.vector.VectorOperators;

import dev.ulpforge.kernels.OneUlpKernels;

/** The functions that are measured, each with what a Java program would otherwise call and where it mostly calls it. */
public enum Subject {
    /** On [-10, 10]. */
    EXP(-10, 10, OneUlpKernels::exp, OneUlpKernels::exp, Math::exp, VectorOperators.EXP),
    /** On [-10, 10]. */
    EXP2(-10, 10, OneUlpKernels::exp2, OneUlpKernels::exp2, x -> Math.pow(2, x), null);

    final double lower;
    final double upper;
    final Arrays arrays;
    final Segments segments;
    final DoubleUnaryOperator math;
    final VectorOperators.Unary operator;

    /** Operators are null where the JDK has none. */
    Subject(double lower, double upper, Arrays arrays, Segments segments, DoubleUnaryOperator math,
            VectorOperators.Unary operator) {
        this.lower = lower;
        this.upper = upper;
        this.arrays = arrays;
        this.segments = segments;
        this.math = math;
        this.operator = operator;
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
