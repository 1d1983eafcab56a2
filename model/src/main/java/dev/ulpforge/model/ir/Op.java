package dev.ulpforge.model.ir;

import java.util.List;

/**
 * One operation of a {@link Program}. Operands are positions of earlier operations. Every operation is exact or rounds
 * once, to nearest, ties to even (IEEE 754-2019), so that each machine returns the same bits. What is unspecified by
 * IEEE 754, the sign and payload of a NaN that arithmetic makes, must not reach a result: {@code bits} of such a value
 * may only feed a lane that a selection drops.
 */
public sealed interface Op {

    /** {@return the type of the result} {@code operands} are the types of the program so far. */
    Type type(List<Type> operands);

    /** {@return the positions of the operands, in the order of the text form} */
    List<Integer> operands();

    /** {@return the same operation on other operands, given in the order of {@link #operands}} */
    Op on(List<Integer> operands);

    /** An operation without operands. */
    sealed interface Leaf extends Op {
        @Override
        default List<Integer> operands() {
            return List.of();
        }

        @Override
        default Op on(List<Integer> operands) {
            return this;
        }
    }

    /**
     * An argument of the program: {@code x} is the first, {@code y} the second.
     *
     * @param type     that of the program's result too: {@link Type#FLOAT} or {@link Type#DOUBLE}
     * @param argument which one, 0 or 1
     */
    record Input(Type type, int argument) implements Leaf {
        private static final List<String> NAMES = List.of("x", "y");

        /** Throws {@link IllegalArgumentException} if there are no inputs of this type, or not so many arguments. */
        public Input {
            if (type != Type.FLOAT && type != Type.DOUBLE) {
                throw new IllegalArgumentException("no input is of type " + type);
            }
            if (argument < 0 || argument >= NAMES.size()) {
                throw new IllegalArgumentException("a program has at most two arguments");
            }
        }

        /** The first argument. */
        public Input(Type type) {
            this(type, 0);
        }

        /** {@return {@code x} or {@code y}} */
        public String name() {
            return NAMES.get(argument);
        }

        @Override
        public Type type(List<Type> types) {
            return type;
        }
    }

    /** A float constant; two are equal when their bits are. There is one NaN, with the bits {@code 0x7fc00000}. */
    record FloatConst(float value) implements Leaf {
        /** Drops the payload of a NaN. */
        public FloatConst {
            value = Float.isNaN(value) ? Float.NaN : value;
        }

        @Override
        public Type type(List<Type> types) {
            return Type.FLOAT;
        }
    }

    /** An int constant. */
    record IntConst(int value) implements Leaf {
        @Override
        public Type type(List<Type> types) {
            return Type.INT;
        }
    }

    /** A double constant; two are equal when their bits are. There is one NaN. */
    record DoubleConst(double value) implements Leaf {
        /** Drops the payload of a NaN. */
        public DoubleConst {
            value = Double.isNaN(value) ? Double.NaN : value;
        }

        @Override
        public Type type(List<Type> types) {
            return Type.DOUBLE;
        }
    }

    /** A long constant. */
    record LongConst(long value) implements Leaf {
        @Override
        public Type type(List<Type> types) {
            return Type.LONG;
        }
    }

    /** A table of ints in memory, for {@link Gather}. */
    record Ints(IntTable table) implements Leaf {
        @Override
        public Type type(List<Type> types) {
            return Type.INT_TABLE;
        }
    }

    /** A table of doubles in memory, for {@link Gather}. */
    record Doubles(DoubleTable table) implements Leaf {
        @Override
        public Type type(List<Type> types) {
            return Type.DOUBLE_TABLE;
        }
    }

    /** An operation on one operand. */
    record Unary(UnaryKind kind, int a) implements Op {
        @Override
        public Type type(List<Type> types) {
            kind.operand().require(types.get(a), this);
            return kind.result();
        }

        @Override
        public List<Integer> operands() {
            return List.of(a);
        }

        @Override
        public Op on(List<Integer> operands) {
            return new Unary(kind, operands.get(0));
        }
    }

    /** An operation on two operands of one type. */
    record Binary(BinaryKind kind, int a, int b) implements Op {
        @Override
        public Type type(List<Type> types) {
            kind.operand().require(types.get(a), this);
            kind.operand().require(types.get(b), this);
            return kind.result();
        }

        @Override
        public List<Integer> operands() {
            return List.of(a, b);
        }

        @Override
        public Op on(List<Integer> operands) {
            return new Binary(kind, operands.get(0), operands.get(1));
        }
    }

    /** {@code a*b + c} on floats with a single rounding (IEEE 754-2019, 5.4.1). */
    record Fma(int a, int b, int c) implements Op {
        @Override
        public Type type(List<Type> types) {
            operands().forEach(operand -> Type.FLOAT.require(types.get(operand), this));
            return Type.FLOAT;
        }

        @Override
        public List<Integer> operands() {
            return List.of(a, b, c);
        }

        @Override
        public Op on(List<Integer> operands) {
            return new Fma(operands.get(0), operands.get(1), operands.get(2));
        }
    }

    /** {@code a*b + c} on doubles with a single rounding (IEEE 754-2019, 5.4.1). */
    record DoubleFma(int a, int b, int c) implements Op {
        @Override
        public Type type(List<Type> types) {
            operands().forEach(operand -> Type.DOUBLE.require(types.get(operand), this));
            return Type.DOUBLE;
        }

        @Override
        public List<Integer> operands() {
            return List.of(a, b, c);
        }

        @Override
        public Op on(List<Integer> operands) {
            return new DoubleFma(operands.get(0), operands.get(1), operands.get(2));
        }
    }

    /** A shift of an int by 0 to 31 places, or of a long by 0 to 63. */
    record Shift(ShiftKind kind, int a, int distance) implements Op {
        public Shift {
            if (distance < 0 || distance > kind.farthest()) {
                throw new IllegalArgumentException(
                        "shift distance " + distance + " is not within 0 to " + kind.farthest());
            }
        }

        @Override
        public Type type(List<Type> types) {
            kind.operand().require(types.get(a), this);
            return kind.operand();
        }

        @Override
        public List<Integer> operands() {
            return List.of(a);
        }

        @Override
        public Op on(List<Integer> operands) {
            return new Shift(kind, operands.get(0), distance);
        }
    }

    /** {@code mask ? a : b}, for floats, ints, doubles or longs. */
    record Select(int mask, int a, int b) implements Op {
        @Override
        public Type type(List<Type> types) {
            return selected(types, mask, a, b, this);
        }

        @Override
        public List<Integer> operands() {
            return List.of(mask, a, b);
        }

        @Override
        public Op on(List<Integer> operands) {
            return new Select(operands.get(0), operands.get(1), operands.get(2));
        }
    }

    /**
     * {@code mask ? fast : slow} for floats or doubles, where the mask is nearly always true: vector code branches over
     * what only {@code slow} needs when it is true in all lanes. {@code usually} in the text of a program.
     */
    record FastPath(int mask, int fast, int slow) implements Op {
        @Override
        public Type type(List<Type> types) {
            if (types.get(fast) != Type.DOUBLE) {
                Type.FLOAT.require(types.get(fast), this);
            }
            return selected(types, mask, fast, slow, this);
        }

        @Override
        public List<Integer> operands() {
            return List.of(mask, fast, slow);
        }

        @Override
        public Op on(List<Integer> operands) {
            return new FastPath(operands.get(0), operands.get(1), operands.get(2));
        }
    }

    /** {@code table[index mod table.size()]}, the index taken as unsigned; 2 to 64 entries, a power of two. */
    record Lookup(List<Integer> table, int index) implements Op {
        public Lookup {
            table = List.copyOf(table);
            if (table.size() < 2 || table.size() > 64 || Integer.bitCount(table.size()) != 1) {
                throw new IllegalArgumentException("a table has 2, 4, 8, 16, 32 or 64 entries, not " + table.size());
            }
        }

        @Override
        public Type type(List<Type> types) {
            Type.INT.require(types.get(index), this);
            return Type.INT;
        }

        @Override
        public List<Integer> operands() {
            return List.of(index);
        }

        @Override
        public Op on(List<Integer> operands) {
            return new Lookup(table, operands.get(0));
        }
    }

    /** The entry of a table in memory at an index, taken mod the table's slots: see {@link IntTable#at}. */
    record Gather(int table, int index) implements Op {
        @Override
        public Type type(List<Type> types) {
            Type.INT.require(types.get(index), this);
            return switch (types.get(table)) {
                case INT_TABLE -> Type.INT;
                case DOUBLE_TABLE -> Type.DOUBLE;
                case FLOAT, INT, MASK, DOUBLE, LONG ->
                    throw new IllegalArgumentException(this + " has an operand that is no table in memory");
            };
        }

        @Override
        public List<Integer> operands() {
            return List.of(table, index);
        }

        @Override
        public Op on(List<Integer> operands) {
            return new Gather(operands.get(0), operands.get(1));
        }
    }

    private static Type selected(List<Type> types, int mask, int a, int b, Op op) {
        Type.MASK.require(types.get(mask), op);
        Type type = types.get(a);
        if (type == Type.MASK || !type.isLane()) {
            throw new IllegalArgumentException(op + " selects between masks or tables");
        }
        type.require(types.get(b), op);
        return type;
    }
}
