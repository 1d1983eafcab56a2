package dev.ulpforge.verify.oracle.pointwise;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.oracle.piece.PointwiseFunction;
import dev.ulpforge.verify.oracle.trigonometric.LinearArgument;

/**
 * J_0 and J_1 of t, a multiple of x, at floats where {@code |t| >= 64} and {@code |x| >= 16}, by Hankel's expansion: an
 * expression of sines, cosines and powers of 1/t whose rounding errors {@link RunningError} bounds. Elsewhere nothing
 * is known.
 *
 * <p>The remainders of its two sums are at most {@code a_n / t^n} and {@code a_(n+1) / t^(n+1)} for n terms. At 64,
 * with 12 terms, {@code |a_12| < 2^12} and {@code |a_13| < 2^15}; at 2^13, with 4, {@code |a_4| < 1/6} and {@code |a_5|
 * < 1/3}; at 2^26, with 2, {@code |a_2|} and {@code |a_3|} are below 1/8. Together, times {@code sqrt(2 / (pi t))},
 * they are below {@code 2^-61} there, and beyond they decrease faster than {@code 1 / t²}.
 */
public final class BesselPointwise implements PointwiseFunction {
    /** The exponent of 64. */
    static final int LEAST_EXPONENT = 6;
    private static final double LEFT_OUT = 0x1p-61;
    private static final double LEAST_X = 16;
    private static final double LEAST_T = Math.scalb(1.0, LEAST_EXPONENT);
    private static final int BITS = 80;
    /** From these arguments on, so many terms suffice. */
    private static final double[] FROM = { 0x1p26, 0x1p13, LEAST_T };
    private static final int[] TERMS = { 2, 4, 12 };

    private final Function f;
    private final Expression argument;
    private final boolean falls;
    private final double factor;
    private final Map<Integer, RunningError> expansions = new ConcurrentHashMap<>();

    /**
     * @param argument t
     * @param falls    whether t has the other sign than x
     * @param factor   a lower bound of t / x, in magnitude
     */
    private BesselPointwise(Function f, Expression argument, boolean falls, double factor) {
        this.f = f;
        this.argument = argument;
        this.falls = falls;
        this.factor = factor;
    }

    /** {@return J_0 or J_1 of an expression, if that is a multiple of x by its structure} */
    static Optional<BesselPointwise> of(Function f, Expression argument) {
        if (f != Function.BESSELJ0 && f != Function.BESSELJ1) {
            return Optional.empty();
        }
        return LinearArgument.of(argument).filter(line -> line.offset().isEmpty())
                .map(line -> new PointEvaluator(BITS).evaluate(line.factor(), new Value.Undefined()).ball(BITS))
                .filter(c -> c.signum() != 0 && c.isBounded())
                .map(c -> new BesselPointwise(f, argument, c.signum() < 0, c.lowerMagnitude()));
    }

    /**
     * {@return the magnitude from which on every J_0 and J_1 in an expression is known here; 0 if there is none of a
     * multiple of x}
     */
    public static double start(Expression e) {
        double inside = e.operands().stream().mapToDouble(BesselPointwise::start).max().orElse(0);
        return e instanceof Expression.Call(var f, var arguments)
                ? of(f, arguments.getFirst()).map(BesselPointwise::start).orElse(inside)
                : inside;
    }

    private double start() {
        return Math.max(LEAST_X, LEAST_T / factor);
    }

    /** The floats are of one binade, from the least magnitude on. */
    @Override
    public void evaluate(int first, double[] value, double[] error) {
        double x = Float.intBitsToFloat(first);
        double least = factor * Math.abs(x);
        for (int i = 0; i < FROM.length && Math.abs(x) >= LEAST_X; i++) {
            if (least >= FROM[i]) {
                expansion(x < 0, i).evaluate(first, value, error);
                addLeftOut(first, FROM[i], error);
                return;
            }
        }
        Arrays.fill(error, Double.POSITIVE_INFINITY);
    }

    /** {@return the expansion for floats of one sign, made when it is needed first} */
    private RunningError expansion(boolean negative, int level) {
        return expansions.computeIfAbsent(negative ? level : -1 - level, _ -> new RunningError(Expression.parse(
                expansion(new HankelExpansion(f == Function.BESSELJ0 ? 0 : 1, TERMS[level]), "(" + argument + ")",
                        falls != negative)),
                true));
    }

    private void addLeftOut(int first, double from, double[] error) {
        for (int i = 0; i < error.length; i++) {
            double ratio = from / (factor * Math.abs(Float.intBitsToFloat(first + i)));
            error[i] += LEFT_OUT * ratio * ratio;
        }
    }

    /** {@return the text of J_n(|t|), negated where J_n is odd and t negative} */
    static String expansion(HankelExpansion series, String argument, boolean negative) {
        int n = series.n();
        String t = negative ? "(-" + argument + ")" : argument;
        String sum = "sin(" + t + ") + cos(" + t + ")";
        String difference = "sin(" + t + ") - cos(" + t + ")";
        String even = series.even(t);
        String odd = series.odd(t);
        String wave = n == 0
                ? even + " * (" + sum + ") - " + odd + " * (" + difference + ")"
                : even + " * (" + difference + ") + " + odd + " * (" + sum + ")";
        return (negative && n == 1 ? "-" : "") + "((" + wave + ") / sqrt(pi * " + t + "))";
    }
}
