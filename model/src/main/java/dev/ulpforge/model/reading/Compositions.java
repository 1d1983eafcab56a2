package dev.ulpforge.model.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;

/** Approximations that are no polynomials: arithmetic on one value and constants, such as {@code (a r + b)^2 + c}. */
final class Compositions {
    private static final int FEWEST_CONSTANTS = 3;
    private final DataFlow flow;
    private final PowerSums sums;
    private final Map<Integer, Composition> known = new HashMap<>();

    /** What is computed of one value: from which, by which operations, with which constants. */
    private record Composition(int variable, BitSet inside, BitSet constants) {}

    Compositions(DataFlow flow, PowerSums sums) {
        this.flow = flow;
        this.sums = sums;
        for (int position = 0; position < flow.size(); position++) {
            if (isArithmetic(position)) {
                int at = position;
                composed(position).ifPresent(found -> known.put(at, found));
            }
        }
    }

    /** {@return the operations of the composition at {@code position}, none if it has too few constants to be one} */
    BitSet inside(int position) {
        Composition found = known.get(position);
        return found == null || found.constants.cardinality() < FEWEST_CONSTANTS ? new BitSet() : found.inside;
    }

    private boolean isArithmetic(int position) {
        return MagicRounding.ofSum(flow, position).isEmpty() && MagicRounding.at(flow, position).isEmpty()
                && ReducedArgument.at(flow, position).isEmpty() && switch (flow.op(position)) {
                    case Op.Fma fma -> true;
                    case Op.DoubleFma fma -> true;
                    case Op.Binary(BinaryKind kind, int a, int b) -> switch (kind) {
                        case ADD, SUB, MUL, DIV, DADD, DSUB, DMUL, DDIV -> true;
                        default -> false;
                    };
                    default -> false;
                };
    }

    private Optional<Composition> composed(int position) {
        List<Integer> operands = flow.op(position).operands();
        List<Integer> values = operands.stream().filter(operand -> !sums.isCoefficient(operand)).toList();
        Optional<Composition> first = values.stream().map(known::get).filter(Objects::nonNull).findFirst();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        int variable = first.map(Composition::variable).orElse(values.getFirst());
        BitSet inside = new BitSet();
        BitSet constants = new BitSet();
        for (int operand : operands) {
            Composition part = known.get(operand);
            if (sums.isCoefficient(operand)) {
                constants.set(operand);
            } else if (part != null && part.variable == variable) {
                inside.or(part.inside);
                constants.or(part.constants);
            } else if (operand != variable) {
                return Optional.empty();
            }
        }
        inside.set(position);
        return Optional.of(new Composition(variable, inside, constants));
    }
}
