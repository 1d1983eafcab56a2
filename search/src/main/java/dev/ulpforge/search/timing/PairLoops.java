package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandle;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.compile.PairKernel;
import dev.ulpforge.codegen.compile.WidePairKernel;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.PairFunction;

/**
 * Loops over pairs of floats or of doubles.
 *
 * @param <K> their type
 * @param <A> the type of their arrays
 */
interface PairLoops<K, A> {
    /** Those over floats. */
    PairLoops<PairKernel, float[]> FLOATS = new OfFloats();
    /** Those over doubles. */
    PairLoops<WidePairKernel, double[]> DOUBLES = new OfDoubles();

    /** {@return what a number is called, in the plural} */
    String words();

    /** {@return an array of these numbers} */
    A array(float... numbers);

    /** {@return an element as a double} */
    double at(A array, int i);

    /** Runs a loop. */
    void run(K loop, A x, A y, A dst);

    /** {@return the time of that many calls, in ns} */
    long nanos(K loop, A x, A y, A dst, int calls);

    /** {@return the loop of a program} */
    K of(Program program);

    /** {@return the result of a program} */
    double result(Interpreter meaning, double x, double y);

    /** {@return the loop of the JDK's operator} */
    K lanewise(PairFunction function);

    /** {@return a loop over {@code function}, of type {@code (double, double) -> double}} */
    K math(MethodHandle function);

    /** {@return a loop that copies first arguments} */
    K copy();

    /** {@return how far a good result may be from that by {@link Math}, relatively} */
    double near();

    /** Floats. */
    final class OfFloats implements PairLoops<PairKernel, float[]> {
        @Override
        public String words() {
            return "floats";
        }

        @Override
        public float[] array(float... numbers) {
            return numbers.clone();
        }

        @Override
        public double at(float[] array, int i) {
            return array[i];
        }

        @Override
        public void run(PairKernel loop, float[] x, float[] y, float[] dst) {
            loop.apply(x, y, dst);
        }

        @Override
        public long nanos(PairKernel loop, float[] x, float[] y, float[] dst, int calls) {
            return CallLoop.nanos(loop, x, y, dst, calls);
        }

        @Override
        public PairKernel of(Program program) {
            return CompiledKernel.pair(program);
        }

        @Override
        public double result(Interpreter meaning, double x, double y) {
            return meaning.at((float) x, (float) y);
        }

        @Override
        public PairKernel lanewise(PairFunction function) {
            return Lanewise.loop(function);
        }

        @Override
        public PairKernel math(MethodHandle function) {
            return ScalarPairLoop.of(function);
        }

        @Override
        public PairKernel copy() {
            return (x, _, dst) -> {
                for (int i = 0; i < dst.length; i++) {
                    dst[i] = x[i];
                }
            };
        }

        @Override
        public double near() {
            return 0x1p-20;
        }
    }

    /** Doubles. */
    final class OfDoubles implements PairLoops<WidePairKernel, double[]> {
        @Override
        public String words() {
            return "doubles";
        }

        @Override
        public double[] array(float... numbers) {
            double[] array = new double[numbers.length];
            for (int i = 0; i < array.length; i++) {
                array[i] = numbers[i];
            }
            return array;
        }

        @Override
        public double at(double[] array, int i) {
            return array[i];
        }

        @Override
        public void run(WidePairKernel loop, double[] x, double[] y, double[] dst) {
            loop.apply(x, y, dst);
        }

        @Override
        public long nanos(WidePairKernel loop, double[] x, double[] y, double[] dst, int calls) {
            return CallLoop.nanos(loop, x, y, dst, calls);
        }

        @Override
        public WidePairKernel of(Program program) {
            return CompiledKernel.widePair(program);
        }

        @Override
        public double result(Interpreter meaning, double x, double y) {
            return meaning.at(x, y);
        }

        @Override
        public WidePairKernel lanewise(PairFunction function) {
            return Lanewise.wideLoop(function);
        }

        @Override
        public WidePairKernel math(MethodHandle function) {
            return WideScalarPairLoop.of(function);
        }

        @Override
        public WidePairKernel copy() {
            return (x, _, dst) -> {
                for (int i = 0; i < dst.length; i++) {
                    dst[i] = x[i];
                }
            };
        }

        @Override
        public double near() {
            return 0x1p-45;
        }
    }
}
