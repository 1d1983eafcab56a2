package dev.ulpforge.search.core.program;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.search.core.number.DoubleDouble;

/** A skeleton with its constants. */
public record RealProgram(ProgramSkeleton skeleton, List<DoubleDouble> constants) implements Serializable {

    public RealProgram {
        constants = List.copyOf(constants);
        if (constants.size() != skeleton.constants()) {
            throw new IllegalArgumentException(constants.size() + " constants for " + skeleton);
        }
    }

    public static RealProgram of(ProgramSkeleton skeleton, double... constants) {
        return new RealProgram(skeleton, java.util.Arrays.stream(constants).mapToObj(DoubleDouble::of).toList());
    }

    /** {@return the result in double-double arithmetic} */
    public DoubleDouble at(double x) {
        DoubleDouble[] v = values(x);
        return v[v.length - 1];
    }

    /** {@return the divisors of the divisions, in their order} */
    public double[] divisors(double x) {
        DoubleDouble[] v = values(x);
        return IntStream.rangeClosed(1, skeleton.size())
                .filter(k -> skeleton.operation(k) == Operation.DIV
                        && skeleton.operand(k, 1) != ProgramSkeleton.CONSTANT)
                .mapToDouble(k -> v[skeleton.operand(k, 1)].hi()).toArray();
    }

    private DoubleDouble[] values(double x) {
        int n = skeleton.size();
        DoubleDouble[] v = new DoubleDouble[n + 1];
        v[0] = DoubleDouble.of(x);
        int next = 0;
        for (int k = 1; k <= n; k++) {
            DoubleDouble[] in = new DoubleDouble[3];
            for (int j = 0; j < skeleton.operation(k).arity(); j++) {
                int operand = skeleton.operand(k, j);
                in[j] = operand == ProgramSkeleton.CONSTANT ? constants.get(next++) : v[operand];
            }
            v[k] = switch (skeleton.operation(k)) {
                case ADD -> in[0].plus(in[1]);
                case SUB -> in[0].minus(in[1]);
                case MUL -> in[0].times(in[1]);
                case DIV -> in[0].over(in[1]);
                case FMA -> in[0].times(in[1]).plus(in[2]);
            };
        }
        return v;
    }

    /** {@return the result with intermediates of {@code mc}'s precision} @throws ArithmeticException on a pole */
    public BigDecimal at(double x, MathContext mc) {
        int n = skeleton.size();
        BigDecimal[] v = new BigDecimal[n + 1];
        v[0] = new BigDecimal(x);
        int next = 0;
        for (int k = 1; k <= n; k++) {
            BigDecimal[] in = new BigDecimal[3];
            for (int j = 0; j < skeleton.operation(k).arity(); j++) {
                int operand = skeleton.operand(k, j);
                in[j] = operand == ProgramSkeleton.CONSTANT ? constants.get(next++).toBigDecimal() : v[operand];
            }
            v[k] = switch (skeleton.operation(k)) {
                case ADD -> in[0].add(in[1], mc);
                case SUB -> in[0].subtract(in[1], mc);
                case MUL -> in[0].multiply(in[1], mc);
                case DIV -> in[0].divide(in[1], mc);
                case FMA -> in[0].multiply(in[1], mc).add(in[2], mc);
            };
        }
        return v[n];
    }
}
