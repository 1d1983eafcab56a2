package dev.ulpforge.search.core.front;

import java.util.Arrays;
import java.util.TreeSet;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * The errors of programs that are computed in float arithmetic, with constants rounded to floats, at some floats: the
 * ends and zeros of an interval and their neighbours, floats evenly spread over it, and floats whose bit patterns are.
 *
 * @param x      the floats
 * @param exact  the target's values there, to the last bits of a double
 * @param perUlp what turns an error there into one in ULP
 */
public record FloatErrors(float[] x, double[] exact, double[] perUlp) implements ErrorMeasure {
    private static final int SAMPLE = 1024;
    private static final int DENSE = 1 << 15;
    private static final int DIGITS = 18;
    private static final int NEIGHBOURS = 4;

    /** {@return the errors at about a thousand floats} */
    static FloatErrors sampled(Problem problem) {
        return of(problem, SAMPLE);
    }

    /** {@return the errors at some thirty thousand floats} */
    public static FloatErrors dense(Problem problem) {
        return of(problem, DENSE);
    }

    private static FloatErrors of(Problem problem, int count) {
        Interval interval = problem.interval();
        RealFunction f = problem.target();
        TreeSet<Float> points = new TreeSet<>();
        float lo = first(interval);
        float hi = -first(new Interval(-interval.hi(), -interval.lo(), interval.openHi(), interval.openLo()));
        for (int i = 0; i <= count / 2; i++) {
            points.add((float) Math.clamp(lo + (hi - (double) lo) * i / (count / 2), lo, hi));
            points.add(fromRank(rank(lo) + (rank(hi) - rank(lo)) * i / (count / 2)));
        }
        for (int i = 0; i < NEIGHBOURS; i++) {
            points.add(fromRank(rank(lo) + i));
            points.add(fromRank(rank(hi) - i));
        }
        double[] exact = points.stream().mapToDouble(point -> f.at(point, DIGITS).doubleValue()).toArray();
        float[] x = new float[exact.length];
        int next = 0;
        for (float point : points) {
            x[next++] = point;
        }
        return new FloatErrors(x, exact, Arrays.stream(exact).map(y -> 1 / Format.BINARY32.ulp(y)).toArray());
    }

    /** {@return the least float of an interval} */
    private static float first(Interval interval) {
        float lo = (float) interval.lo();
        return lo < interval.lo() || lo == interval.lo() && interval.openLo() ? Math.nextUp(lo) : lo;
    }

    /** {@return the place of a float in the order of all, where zeros have the place 0} */
    private static long rank(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits < 0 ? -(bits & Integer.MAX_VALUE) : bits;
    }

    private static float fromRank(long rank) {
        float size = Float.intBitsToFloat((int) Math.abs(rank));
        return rank < 0 ? -size : size;
    }

    /** {@return the constants of a program, rounded to floats} */
    static float[] rounded(RealProgram program) {
        float[] constants = new float[program.constants().size()];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = (float) program.constants().get(i).hi();
        }
        return constants;
    }

    /** {@return a program with float constants} */
    static RealProgram program(ProgramSkeleton skeleton, float[] constants) {
        DoubleDouble[] reals = new DoubleDouble[constants.length];
        Arrays.setAll(reals, i -> DoubleDouble.of(constants[i]));
        return new RealProgram(skeleton, Arrays.asList(reals));
    }

    @Override
    public double error(RealProgram program) {
        return error(program.skeleton(), rounded(program));
    }

    /** {@return the largest error in ULP; infinite where a result is none, or zero or not where it should not be} */
    double error(ProgramSkeleton skeleton, float[] constants) {
        float[] y = results(skeleton, constants);
        double worst = 0;
        for (int i = 0; i < y.length; i++) {
            double error = Math.abs(y[i] - exact[i]) * perUlp[i];
            if (!(error <= worst)) {
                worst = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
            }
        }
        return worst;
    }

    private float[] results(ProgramSkeleton skeleton, float[] constants) {
        float[][] values = new float[skeleton.size() + 1][];
        values[0] = x;
        int next = 0;
        for (int k = 1; k <= skeleton.size(); k++) {
            float[][] in = new float[skeleton.operation(k).arity()][];
            for (int j = 0; j < in.length; j++) {
                int operand = skeleton.operand(k, j);
                in[j] = operand == ProgramSkeleton.CONSTANT ? filled(constants[next++]) : values[operand];
            }
            values[k] = new float[x.length];
            switch (skeleton.operation(k)) {
                case ADD -> add(in[0], in[1], values[k]);
                case SUB -> subtract(in[0], in[1], values[k]);
                case MUL -> multiply(in[0], in[1], values[k]);
                case DIV -> divide(in[0], in[1], values[k]);
                case FMA -> fma(in[0], in[1], in[2], values[k]);
            }
        }
        return values[skeleton.size()];
    }

    private float[] filled(float constant) {
        float[] same = new float[x.length];
        Arrays.fill(same, constant);
        return same;
    }

    private static void add(float[] a, float[] b, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + b[i];
        }
    }

    private static void subtract(float[] a, float[] b, float[] difference) {
        for (int i = 0; i < difference.length; i++) {
            difference[i] = a[i] - b[i];
        }
    }

    private static void multiply(float[] a, float[] b, float[] product) {
        for (int i = 0; i < product.length; i++) {
            product[i] = a[i] * b[i];
        }
    }

    private static void divide(float[] a, float[] b, float[] quotient) {
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = a[i] / b[i];
        }
    }

    private static void fma(float[] a, float[] b, float[] c, float[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.fma(a[i], b[i], c[i]);
        }
    }
}
