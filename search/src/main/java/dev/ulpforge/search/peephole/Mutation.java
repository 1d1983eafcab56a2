package dev.ulpforge.search.peephole;

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
 * @param kinds  the kinds of change, one that is in the list twice being drawn twice as often
 */
public record Mutation(RandomGenerator random, List<Kind> kinds) {
    /** What makes programs cheaper by itself. */
    public static final List<Kind> STRUCTURE = List.of(Kind.DROP, Kind.CONTRACT, Kind.REWIRE);
    /** Every kind: those that make programs cheaper, and those that let them become so. */
    public static final List<Kind> ALL = List.of(Kind.DROP, Kind.DROP, Kind.CONTRACT, Kind.REWIRE, Kind.REWIRE,
            Kind.REASSOCIATE, Kind.NUDGE, Kind.ENTRY);
    /** A constant moves by less than two to this power in units of its last place. */
    private static final int MOST_BITS = 12;
    private static final int BITS_OF_ENTRY = 6;

    /** The kinds of change. */
    public enum Kind {
        /** One of its operands takes an operation's place. */
        DROP,
        /** A sum with a product becomes one operation, rounded once. */
        CONTRACT,
        /** An operand becomes another value of the fast path. */
        REWIRE,
        /** A sum or a product is written in another way. */
        REASSOCIATE,
        /** A constant moves by some units of its last place. */
        NUDGE,
        /** An entry of a table moves by a few units. */
        ENTRY
    }

    /** Copies. */
    public Mutation {
        kinds = List.copyOf(kinds);
    }

    /** {@return a changed genome, or nothing if the change that was drawn does not apply} */
    public Optional<Genome> of(Genome genome) {
        List<Site> places = Site.changeable(genome)
                .filter(place -> !(place.op() instanceof Op.Leaf) && place.position() != genome.program().result())
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Site place = drawn(places);
        return switch (drawn(kinds)) {
            case DROP -> dropped(place);
            case CONTRACT -> contracted(place);
            case REWIRE -> rewired(place);
            case REASSOCIATE -> new Reassociation(place).all().stream().skip(random.nextInt(4)).findFirst();
            case NUDGE -> nudged(genome);
            case ENTRY -> entryMoved(place);
        };
    }

    private <T> T drawn(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Optional<Genome> dropped(Site place) {
        List<Site> operands = place.operands().stream().filter(operand -> operand.type() == place.type()).toList();
        return operands.isEmpty() ? Optional.empty() : Optional.of(place.replacedBy(drawn(operands)));
    }

    private Optional<Genome> contracted(Site sum) {
        if (!(sum.op() instanceof Op.Binary(BinaryKind kind, int a, int b)) || kind != BinaryKind.ADD) {
            return Optional.empty();
        }
        boolean first = random.nextBoolean();
        Op product = sum.operands().get(first ? 0 : 1).op();
        return product instanceof Op.Binary(BinaryKind inner, int c, int d) && inner == BinaryKind.MUL
                ? Optional.of(sum.with(new Op.Fma(c, d, first ? b : a)))
                : Optional.empty();
    }

    /** The operand becomes a value of the same type; a mask is never changed. */
    private Optional<Genome> rewired(Site place) {
        if (place.type() == Type.MASK) {
            return Optional.empty();
        }
        List<Integer> operands = new ArrayList<>(place.op().operands());
        int which = random.nextInt(operands.size());
        List<Type> types = place.genome().program().types();
        Type type = types.get(operands.get(which));
        List<Integer> choices = place.genome().fastPath().stream().takeWhile(position -> position < place.position())
                .filter(position -> types.get(position) == type).boxed().toList();
        operands.set(which, drawn(choices));
        return Optional.of(place.with(place.op().on(operands)));
    }

    private Optional<Genome> nudged(Genome genome) {
        List<Site> constants = Site.changeable(genome).filter(place -> place.op() instanceof Op.FloatConst).toList();
        if (constants.isEmpty()) {
            return Optional.empty();
        }
        Site place = drawn(constants);
        float value = ((Op.FloatConst) place.op()).value();
        return Optional.of(place.with(
                new Op.FloatConst(Float.intBitsToFloat(Float.floatToRawIntBits(value) + distance(MOST_BITS)))));
    }

    private Optional<Genome> entryMoved(Site place) {
        if (!(place.op() instanceof Op.Lookup(List<Integer> table, int index))) {
            return Optional.empty();
        }
        List<Integer> entries = new ArrayList<>(table);
        int which = random.nextInt(entries.size());
        entries.set(which, entries.get(which) + distance(BITS_OF_ENTRY));
        return Optional.of(place.with(new Op.Lookup(entries, index)));
    }

    /** {@return a distance of up to so many bits, not 0} */
    private int distance(int bits) {
        int size = 1 + random.nextInt(1 << 1 + random.nextInt(bits));
        return random.nextBoolean() ? size : -size;
    }
}
