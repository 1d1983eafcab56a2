package dev.ulpforge.model.ir;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;

/**
 * A function of one or two inputs, all floats or all doubles, as is the result: operations in an order in which each
 * comes after its operands, and the position of the result. Immutable; well typed by construction.
 *
 * @param ops    the operations, at most {@value #MAX_OPS}
 * @param result the position of the result
 */
public record Program(List<Op> ops, int result) {
    /**
     * The size limit: above what a kernel needs, and such that no emitted method exceeds 8000 bytecodes, beyond
     * which HotSpot would not compile it, as long as fast paths and look-ups are few.
     */
    public static final int MAX_OPS = 320;
    /**
     * The largest total number of entries of tables in memory: 2 MiB of doubles, which fit into the caches of a core.
     */
    public static final int MAX_ENTRIES = 1 << 18;
    /**
     * The most doubles of a table that vectors have in registers. Twice as many take 6.3 ns for an element of exp with
     * AVX2, where 8 take 1.07 and none .80, and no less with AVX-512 (Xeon of 2023, Temurin 25.0.3).
     */
    public static final int REGISTERED = 8;
    private static final int FEWEST_BITS = 256;

    /** Throws {@link IllegalArgumentException} where an operand is missing or has the wrong type. */
    public Program {
        ops = List.copyOf(ops);
        if (ops.size() > MAX_OPS) {
            throw new IllegalArgumentException(ops.size() + " operations are more than " + MAX_OPS);
        }
        int entries = ops.stream().mapToInt(Program::entries).sum();
        if (entries > MAX_ENTRIES) {
            throw new IllegalArgumentException(entries + " entries of tables are more than " + MAX_ENTRIES);
        }
        List<Type> types = typesOf(ops);
        if (result < 0 || result >= ops.size()) {
            throw new IllegalArgumentException("the result v" + result + " is not in the program");
        }
        Type type = types.get(result);
        if (type != Type.FLOAT && type != Type.DOUBLE) {
            throw new IllegalArgumentException("the result v" + result + " is neither a float nor a double");
        }
        if (ops.stream().anyMatch(op -> op instanceof Op.Input(Type input, _) && input != type)) {
            throw new IllegalArgumentException("the input is not a " + type + " as the result v" + result + " is");
        }
    }

    /** {@return the format of its input and result: that of floats or that of doubles} */
    public Format format() {
        return types().get(result) == Type.FLOAT ? Format.BINARY32 : Format.BINARY64;
    }

    /** {@return the number of its arguments, 1 or 2} One that is not used counts where a later one is. */
    public int arguments() {
        return ops.stream().anyMatch(op -> op instanceof Op.Input(_, int argument) && argument == 1) ? 2 : 1;
    }

    /** {@return the type of each operation's result} */
    public List<Type> types() {
        return typesOf(ops);
    }

    /** {@return the positions that the value at {@code root} depends on, itself included} */
    public BitSet reachable(int root) {
        BitSet live = new BitSet(ops.size());
        live.set(root);
        for (int i = root; i >= 0; i--) {
            if (live.get(i)) {
                ops.get(i).operands().forEach(live::set);
            }
        }
        return live;
    }

    /** {@return whether some lanes have 64 bits} Vectors of the others are half as wide then. */
    public boolean isWide() {
        return types().stream().anyMatch(Type::isWide);
    }

    /** {@return whether vectors take numbers from tables in memory} */
    public boolean gathers() {
        return IntStream.range(0, ops.size()).anyMatch(this::gathers);
    }

    /** {@return whether vectors take numbers from a table in memory at a position}, not from registers */
    public boolean gathers(int position) {
        return ops.get(position) instanceof Op.Gather && registerTable(position).isEmpty();
    }

    /**
     * {@return the table that vectors have in registers, if the operation at a position reads one of doubles}: one of
     * up to {@value #REGISTERED} entries at the lower half of a long, where the fast path has lanes of 64 bits and no
     * table is larger. With indices that are made of ints, C2 compiles look-ups that now and then give 0 in the upper
     * half of a vector of 512 bits (Temurin 25.0.3).
     */
    public Optional<DoubleTable> registerTable(int position) {
        return ops.get(position) instanceof Op.Gather(int at, int index)
                && ops.get(at) instanceof Op.Doubles(DoubleTable table) && table.size() <= REGISTERED
                && ops.get(index) instanceof Op.Unary(UnaryKind kind, _) && kind == UnaryKind.L2I
                && (format().equals(Format.BINARY64) || hasSmallTables() && isWideAtOnce())
                        ? Optional.of(table)
                        : Optional.empty();
    }

    private boolean hasSmallTables() {
        return ops.stream().allMatch(op -> entries(op) <= REGISTERED && !(op instanceof Op.Ints));
    }

    /** {@return whether lanes of the fast path have 64 bits} */
    private boolean isWideAtOnce() {
        List<Type> types = types();
        return new Slice(this, result).positions().stream().anyMatch(position -> types.get(position).isWide());
    }

    /**
     * {@return whether only slow paths have tables in memory, and no lane of the fast path is wider than an argument}:
     * then vectors take the fast path, and lanes that do not are processed one by one.
     */
    public boolean gathersRarely() {
        List<Type> types = types();
        boolean ofDoubles = format().equals(Format.BINARY64);
        return gathers() && new Slice(this, result).positions().stream().noneMatch(
                position -> gathers(position) || !ofDoubles && types.get(position).isWide());
    }

    /**
     * {@return whether its kernels process single elements}: it has tables in memory, and its fast path is wide. A
     * gather of doubles takes longer than the loads of scalar code (2.1 ns per element against 1.7 for five, Intel
     * Sapphire Rapids, AVX-512); one of ints or floats costs .15 ns.
     */
    public boolean isByElement() {
        return gathers() && !gathersRarely() && isWideAtOnce();
    }

    /** {@return whether vectors of less than {@value #FEWEST_BITS} bits are slower than scalar code} */
    public boolean needsWideVectors() {
        return (gathers() || isWide()) && (!gathersRarely() || isWideAtOnce());
    }

    /**
     * {@return whether its kernels process single elements with vectors of {@code width} bits}: with less than 256 no
     * instruction gathers, and C2 boxes vectors of floats as many as doubles, which would have 64 bits
     */
    public boolean isByElement(int width) {
        return width < FEWEST_BITS && needsWideVectors() || isByElement();
    }

    private static int entries(Op op) {
        return switch (op) {
            case Op.Ints(IntTable table) -> table.size();
            case Op.Doubles(DoubleTable table) -> table.size();
            default -> 0;
        };
    }

    private static List<Type> typesOf(List<Op> ops) {
        List<Type> types = new ArrayList<>(ops.size());
        for (Op op : ops) {
            types.add(typeOf(op, types));
        }
        return types;
    }

    /** {@return the type of {@code op} after operations of these types} */
    static Type typeOf(Op op, List<Type> types) {
        for (int operand : op.operands()) {
            if (operand < 0 || operand >= types.size()) {
                throw new IllegalArgumentException(
                        "v" + types.size() + " uses v" + operand + ", which does not precede it");
            }
        }
        return op.type(types);
    }
}
