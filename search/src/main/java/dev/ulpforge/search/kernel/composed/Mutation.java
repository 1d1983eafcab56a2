package dev.ulpforge.search.kernel.composed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Type;

/**
 * Random changes of a program's usual path: most of them make it cheaper, whether it stays right is for others to say.
 */
final class Mutation {
    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    /** {@return a changed genome, or nothing if the change that was drawn does not apply} */
    Optional<Genome> of(Genome genome) {
        int[] places = genome.usual().stream().filter(i -> !(genome.program().ops().get(i) instanceof Op.Leaf)
                && i != genome.program().result()).toArray();
        if (places.length == 0) {
            return Optional.empty();
        }
        int place = places[random.nextInt(places.length)];
        return switch (random.nextInt(3)) {
            case 0 -> without(genome, place);
            case 1 -> contracted(genome, place);
            default -> rewired(genome, place);
        };
    }

    /** The operation is dropped: one of its operands takes its place. */
    private Optional<Genome> without(Genome genome, int place) {
        List<Type> types = genome.program().types();
        List<Integer> same = genome.program().ops().get(place).operands().stream()
                .filter(operand -> types.get(operand) == types.get(place)).toList();
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of(replaced(genome, place, same.get(random.nextInt(same.size()))));
    }

    private static Genome replaced(Genome genome, int place, int by) {
        List<Op> ops = genome.program().ops().stream().map(op -> op.on(
                op.operands().stream().map(operand -> operand == place ? by : operand).toList())).toList();
        return genome.edited(ops);
    }

    /** A sum with a product becomes one operation, rounded once. */
    private Optional<Genome> contracted(Genome genome, int place) {
        List<Op> ops = genome.program().ops();
        if (!(ops.get(place) instanceof Op.Binary(BinaryKind kind, int a, int b)) || kind != BinaryKind.ADD) {
            return Optional.empty();
        }
        boolean first = random.nextBoolean();
        if (!(ops.get(first ? a : b) instanceof Op.Binary(BinaryKind inner, int c, int d)) || inner != BinaryKind.MUL) {
            return Optional.empty();
        }
        List<Op> changed = new ArrayList<>(ops);
        changed.set(place, new Op.Fma(c, d, first ? b : a));
        return Optional.of(genome.edited(changed));
    }

    /** An operand becomes another value of the usual path, of the same type; what inputs are usual stays as it is. */
    private Optional<Genome> rewired(Genome genome, int place) {
        Op op = genome.program().ops().get(place);
        List<Type> types = genome.program().types();
        if (types.get(place) == Type.MASK) {
            return Optional.empty();
        }
        List<Integer> operands = new ArrayList<>(op.operands());
        int which = random.nextInt(operands.size());
        BitSet usual = genome.usual();
        int[] choices = IntStream.range(0, place)
                .filter(i -> usual.get(i) && types.get(i) == types.get(operands.get(which))).toArray();
        operands.set(which, choices[random.nextInt(choices.length)]);
        List<Op> changed = new ArrayList<>(genome.program().ops());
        changed.set(place, op.on(operands));
        return Optional.of(genome.edited(changed));
    }
}
