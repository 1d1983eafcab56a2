package dev.ulpforge.search.core.program;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A straight-line program whose constants are open. Operand {@link #CONSTANT} is a constant of its own, {@link #INPUT}
 * is x, and {@code k >= 1} is the result of operation {@code k}, counted from 1. The last operation is the result; a
 * skeleton without operations returns x. Constants are numbered in the order of the text.
 */
public final class ProgramSkeleton implements Serializable {
    private static final long serialVersionUID = 1;

    public static final int CONSTANT = -1;
    public static final int INPUT = 0;
    private static final int STRIDE = 4;

    private final byte[] code;

    private ProgramSkeleton(byte[] code) {
        this.code = code;
    }

    /** One operation with its operands. */
    public record Step(Operation op, List<Integer> operands) {
        public Step {
            operands = List.copyOf(operands);
            if (operands.size() != op.arity()) {
                throw new IllegalArgumentException(op.text() + " takes " + op.arity() + " operands");
            }
        }
    }

    /** @throws IllegalArgumentException if an operand is not yet computed */
    public static ProgramSkeleton of(List<Step> steps) {
        byte[] code = new byte[steps.size() * STRIDE];
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            code[i * STRIDE] = (byte) step.op().ordinal();
            for (int j = 0; j < step.op().arity(); j++) {
                int operand = step.operands().get(j);
                if (operand < CONSTANT || operand > i) {
                    throw new IllegalArgumentException("operand " + operand + " of operation " + (i + 1));
                }
                code[i * STRIDE + 1 + j] = (byte) operand;
            }
        }
        return new ProgramSkeleton(code);
    }

    /** {@return the skeleton of such a text: {@code "add x _; mul 1 1"}, a constant being {@code _}} */
    public static ProgramSkeleton parse(String text) {
        return of(Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).map(s -> {
            String[] words = s.split("\\s+");
            List<Integer> operands = Arrays.stream(words).skip(1).map(ProgramSkeleton::operand).toList();
            return new Step(Operation.of(words[0]), operands);
        }).toList());
    }

    private static int operand(String word) {
        return switch (word) {
            case "x" -> INPUT;
            case "_" -> CONSTANT;
            default -> Integer.parseInt(word);
        };
    }

    /** {@return the number of operations} */
    public int size() {
        return code.length / STRIDE;
    }

    /** {@return operation {@code k}, from 1 to {@link #size()}} */
    public Operation operation(int k) {
        return OPERATIONS[code[(k - 1) * STRIDE]];
    }

    private static final Operation[] OPERATIONS = Operation.values();

    /** {@return operand {@code j}, from 0, of operation {@code k}} */
    public int operand(int k, int j) {
        return code[(k - 1) * STRIDE + 1 + j];
    }

    /** {@return the number of open constants} */
    public int constants() {
        int count = 0;
        for (int k = 1; k <= size(); k++) {
            for (int j = 0; j < operation(k).arity(); j++) {
                count += operand(k, j) == CONSTANT ? 1 : 0;
            }
        }
        return count;
    }

    /** {@return a hash of 64 bits, the same in every run} */
    public long fingerprint() {
        long h = 0x9E3779B97F4A7C15L + code.length;
        for (byte b : code) {
            h = (h ^ b) * 0xBF58476D1CE4E5B9L;
            h ^= h >>> 29;
        }
        return h;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProgramSkeleton s && Arrays.equals(code, s.code);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(fingerprint());
    }

    /** {@return the text that {@link #parse(String)} reads} */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int k = 1; k <= size(); k++) {
            out.append(k == 1 ? "" : "; ").append(operation(k).text());
            for (int j = 0; j < operation(k).arity(); j++) {
                int operand = operand(k, j);
                out.append(operand == CONSTANT ? " _" : operand == INPUT ? " x" : " " + operand);
            }
        }
        return out.toString();
    }
}
