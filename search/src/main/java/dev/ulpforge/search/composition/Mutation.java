package dev.ulpforge.search.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Type;

/**
 * Random changes of a program's fast path, most of which make it cheaper. The caller checks the results.
 *
 * @param random the source of all randomness
 */
record Mutation(RandomGenerator random) {

    /** An operation of a genome. */
    private record Place(Genome genome, int position) {
        Op op() {
            return genome.program().ops().get(position);
        }

        Type type() {
            return genome.program().types().get(position);
        }

        List<Place> operands() {
            return op().operands().stream().map(operand -> new Place(genome, operand)).toList();
        }

        /** {@return the genome with another operation here} */
        Genome with(Op op) {
            List<Op> ops = new ArrayList<>(genome.program().ops());
            ops.set(position, op);
            return genome.edited(ops);
        }

        /** {@return the genome in which all that use the value here use another one} */
        Genome replacedBy(Place other) {
            return genome.edited(genome.program().ops().stream().map(op -> op.on(op.operands().stream()
                    .map(operand -> operand == position ? other.position : operand).toList())).toList());
        }
    }

    /** {@return a changed genome, or nothing if the change that was drawn does not apply} */
    Optional<Genome> of(Genome genome) {
        List<Place> places = genome.fastPath().stream().mapToObj(position -> new Place(genome, position))
                .filter(place -> !(place.op() instanceof Op.Leaf) && place.position != genome.program().result())
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Place place = drawn(places);
        return switch (random.nextInt(3)) {
            case 0 -> dropped(place);
            case 1 -> contracted(place);
            default -> rewired(place);
        };
    }

    private <T> T drawn(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The operation is dropped: one of its operands takes its place. */
    private Optional<Genome> dropped(Place place) {
        List<Place> operands = place.operands().stream().filter(operand -> operand.type() == place.type()).toList();
        return operands.isEmpty() ? Optional.empty() : Optional.of(place.replacedBy(drawn(operands)));
    }

    /** A sum with a product becomes one operation, rounded once. */
    private Optional<Genome> contracted(Place sum) {
        if (!(sum.op() instanceof Op.Binary(BinaryKind kind, int a, int b)) || kind != BinaryKind.ADD) {
            return Optional.empty();
        }
        boolean first = random.nextBoolean();
        Op product = sum.operands().get(first ? 0 : 1).op();
        return product instanceof Op.Binary(BinaryKind inner, int c, int d) && inner == BinaryKind.MUL
                ? Optional.of(sum.with(new Op.Fma(c, d, first ? b : a)))
                : Optional.empty();
    }

    /** An operand becomes another value of the fast path, of the same type; its mask is never changed. */
    private Optional<Genome> rewired(Place place) {
        if (place.type() == Type.MASK) {
            return Optional.empty();
        }
        List<Integer> operands = new ArrayList<>(place.op().operands());
        int which = random.nextInt(operands.size());
        List<Type> types = place.genome.program().types();
        Type type = types.get(operands.get(which));
        List<Integer> choices = place.genome.fastPath().stream().takeWhile(position -> position < place.position)
                .filter(position -> types.get(position) == type).boxed().toList();
        operands.set(which, drawn(choices));
        return Optional.of(place.with(place.op().on(operands)));
    }
}
