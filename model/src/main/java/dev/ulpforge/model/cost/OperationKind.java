package dev.ulpforge.model.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.model.ir.UnaryKind;

/** The kinds of operations that a cost table prices, by name. */
public final class OperationKind {
    /** The load of an input. */
    public static final String LOAD = "load";
    /** The store of a result. */
    public static final String STORE = "store";
    /** Gathers of ints by vectors. */
    public static final String GATHER = "gather";
    /** All operations of programs whose kernels process single elements. */
    public static final String BY_ELEMENT = "by_element";
    /** What an operation takes longer if the result in a lane is a subnormal float. */
    public static final String SUBNORMAL = "subnormal";
    /**
     * The operations that a program with lanes of 64 bits executes for each half of its elements; all others use
     * vectors of half the width twice.
     */
    private static final Set<String> WIDE = Set.of("dfma", "dselect", "f2d", "d2f", "i2d", "d2i", "dneg",
            "dabs", "dsqrt", "dadd", "dsub", "dmul", "ddiv", "dlt", "dle", "deq", "dbits", "from_dbits", "i2l",
            "l2i", "ladd", "lsub", "land", "lor", "lxor", "lshl", "lsar", "lshr", "shl64", "sar64", "shr64", "llt",
            "lle",
            "leq");
    private static final int LARGEST_TABLE = 64;
    /** The smallest table of doubles in a register. */
    private static final int FEWEST_DOUBLES = 4;

    private OperationKind() {}

    /**
     * {@return the kind of an operation that is not a leaf}: its name in {@link dev.ulpforge.model.ir.ProgramText}, for
     * a look-up with the number of entries as in {@code lookup16}, {@code dselect} for a selection of doubles or longs,
     * {@code gather} for a gather of ints, and {@code by_element} for one of doubles, as for all operations of a
     * program whose kernels go element by element
     *
     * @param type the type of its result
     */
    public static String of(Op op, Type type) {
        return switch (op) {
            case Op.Leaf leaf -> throw new IllegalArgumentException(op + " costs nothing");
            case Op.Unary unary -> name(unary.kind());
            case Op.Binary binary -> name(binary.kind());
            case Op.Fma fma -> "fma";
            case Op.DoubleFma fma -> "dfma";
            case Op.Shift shift -> name(shift.kind());
            case Op.Select select -> type.isWide() ? "dselect" : "select";
            case Op.FastPath path -> "usually";
            case Op.Lookup lookup -> "lookup" + lookup.table().size();
            case Op.Gather gather -> type == Type.INT ? GATHER : BY_ELEMENT;
        };
    }

    /**
     * {@return the kind that costs as much as a look-up of doubles in registers}: a register has half as many doubles
     * as ints
     */
    static String lookup(DoubleTable table) {
        return "lookup" + 2 * Math.max(table.slots(), FEWEST_DOUBLES);
    }

    /** {@return all kinds, in the order of a file} */
    public static List<String> all() {
        List<String> kinds = new ArrayList<>(List.of(LOAD, STORE, "fma", "dfma", "select", "dselect", "usually"));
        for (Enum<?>[] values : List.of(UnaryKind.values(), BinaryKind.values(), ShiftKind.values())) {
            for (Enum<?> value : values) {
                kinds.add(name(value));
            }
        }
        for (int entries = 2; entries <= LARGEST_TABLE; entries *= 2) {
            kinds.add("lookup" + entries);
        }
        kinds.add(GATHER);
        kinds.add(BY_ELEMENT);
        kinds.add(SUBNORMAL);
        return List.copyOf(kinds);
    }

    /**
     * {@return whether an operation of a kind is executed for each half of a vector of floats, in a program with lanes
     * of 64 bits}
     */
    static boolean isWide(String kind) {
        return WIDE.contains(kind);
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
