package dev.ulpforge.search.core.program;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.search.core.number.DoubleDouble;

/** A structure with its constants. */
public record RealProgram(Structure structure, List<DoubleDouble> constants) {

    public RealProgram {
        constants = List.copyOf(constants);
        if (constants.size() != structure.constants()) {
            throw new IllegalArgumentException(constants.size() + " constants for " + structure);
        }
    }

    public static RealProgram of(Structure structure, double... constants) {
        return new RealProgram(structure, java.util.Arrays.stream(constants).mapToObj(DoubleDouble::of).toList());
    }

    /** {@return the result in double-double arithmetic} */
    public DoubleDouble at(double x) {
        DoubleDouble[] v = values(x);
        return v[v.length - 1];
    }

    /** {@return the divisors of the divisions, in their order} */
    public double[] divisors(double x) {
        DoubleDouble[] v = values(x);
        return IntStream.rangeClosed(1, structure.size())
                .filter(k -> structure.operation(k) == Operation.DIV && structure.operand(k, 1) != Structure.CONSTANT)
                .mapToDouble(k -> v[structure.operand(k, 1)].hi()).toArray();
    }

    private DoubleDouble[] values(double x) {
        int n = structure.size();
        DoubleDouble[] v = new DoubleDouble[n + 1];
        v[0] = DoubleDouble.of(x);
        int next = 0;
        for (int k = 1; k <= n; k++) {
            DoubleDouble[] in = new DoubleDouble[3];
            for (int j = 0; j < structure.operation(k).arity(); j++) {
                int operand = structure.operand(k, j);
                in[j] = operand == Structure.CONSTANT ? constants.get(next++) : v[operand];
            }
            v[k] = switch (structure.operation(k)) {
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
        int n = structure.size();
        BigDecimal[] v = new BigDecimal[n + 1];
        v[0] = new BigDecimal(x);
        int next = 0;
        for (int k = 1; k <= n; k++) {
            BigDecimal[] in = new BigDecimal[3];
            for (int j = 0; j < structure.operation(k).arity(); j++) {
                int operand = structure.operand(k, j);
                in[j] = operand == Structure.CONSTANT ? constants.get(next++).toBigDecimal() : v[operand];
            }
            v[k] = switch (structure.operation(k)) {
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
