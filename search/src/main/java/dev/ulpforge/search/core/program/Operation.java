package dev.ulpforge.search.core.program;

/** An operation on real numbers; each counts as one. */
public enum Operation {
    ADD(2), SUB(2), MUL(2), DIV(2),
    /** {@code a*b + c}. */
    FMA(3);

    private final int arity;

    Operation(int arity) {
        this.arity = arity;
    }

    public int arity() {
        return arity;
    }

    /** {@return whether the first two operands may be exchanged} */
    public boolean commutative() {
        return this == ADD || this == MUL || this == FMA;
    }

    /** {@return the name in program text: add, sub, mul, div, fma} */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** {@return the operation of that name} @throws IllegalArgumentException if there is none */
    public static Operation of(String text) {
        for (Operation op : values()) {
            if (op.text().equals(text)) {
                return op;
            }
        }
        throw new IllegalArgumentException("no operation '" + text + "'; there are add, sub, mul, div, fma");
    }
}
