package dev.ulpforge.search.peephole;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Type;

/** An operation of a genome, with what may be done to it. */
record Site(Genome genome, int position) {

    /** {@return the operations of the fast path that may change} */
    static Stream<Site> changeable(Genome genome) {
        return genome.fastPath().stream().filter(position -> genome.labels().get(position) != Genome.FIXED)
                .mapToObj(position -> new Site(genome, position));
    }

    Op op() {
        return genome.program().ops().get(position);
    }

    Type type() {
        return genome.program().types().get(position);
    }

    List<Site> operands() {
        return op().operands().stream().map(this::at).toList();
    }

    /** {@return another place of the genome} */
    Site at(int other) {
        return new Site(genome, other);
    }

    /** {@return the genome with another operation here} */
    Genome with(Op op) {
        List<Op> ops = new ArrayList<>(genome.program().ops());
        ops.set(position, op);
        return genome.edited(ops);
    }

    /** {@return the genome with a new operation before this one, and another one here, which may use the new one} */
    Genome with(Op before, IntFunction<Op> here) {
        List<Op> ops = new ArrayList<>(genome.program().ops().subList(0, position));
        ops.add(before);
        ops.add(here.apply(position));
        genome.program().ops().stream().skip(position + 1L).forEach(op -> ops.add(
                op.on(op.operands().stream().map(operand -> operand < position ? operand : operand + 1).toList())));
        return genome.grown(ops, position);
    }

    /** {@return the genome in which all that use the value here use another one} */
    Genome replacedBy(Site other) {
        return genome.edited(genome.program().ops().stream().map(op -> op.on(op.operands().stream()
                .map(operand -> operand == position ? other.position : operand).toList())).toList());
    }
}
