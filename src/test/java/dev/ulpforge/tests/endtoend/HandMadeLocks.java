package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.MadeUpLocks;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

/**
 * Locks for the project {@code forms}. Their programs have little to do with the functions that they are named for, and
 * their certificates are made up: these tests are about what becomes of a program.
 */
final class HandMadeLocks {
    private HandMadeLocks() {}

    /** {@return the programs by the names of their kernels} */
    static Map<String, Program> programs() {
        return new TreeMap<>(Map.of("small", small(), "wide", wide(), "mixed", mixed()));
    }

    /** Puts the locks on file. */
    static void write(LockStore store) {
        try {
            store.write(lock("exp", "", 1, small()));
            store.write(lock("exp2", "", 2, wide()));
            store.write(lock("x / (1 + abs(x))", "[-10, 10]", 1.5, mixed()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a spec} */
    static KernelSpec spec(String fn, String domain, double maxUlp) {
        return new KernelSpec(Expression.parse(fn), Domain.parse(domain), maxUlp);
    }

    private static LockFile lock(String fn, String domain, double maxUlp, Program program) {
        return MadeUpLocks.lock(spec(fn, domain, maxUlp), program);
    }

    /** A table of 4 entries and a rare case, as exp has. */
    private static Program small() {
        ProgramBuilder builder = new ProgramBuilder();
        int x = builder.input();
        int entry = builder.add(new Op.Lookup(table(4), builder.unary(UnaryKind.BITS, x)));
        int scaled = builder.fma(x, builder.unary(UnaryKind.FROM_BITS, entry), builder.constant(0x1.5p-3f));
        int usual = builder.binary(BinaryKind.LT, builder.unary(UnaryKind.ABS, x), builder.constant(0x1p6f));
        return builder.build(builder.add(new Op.FastPath(usual, scaled,
                builder.binary(BinaryKind.DIV, builder.constant(1f), x))));
    }

    /** A table that no register holds, a round trip through ints, shifts. */
    private static Program wide() {
        ProgramBuilder builder = new ProgramBuilder();
        int x = builder.input();
        int whole = builder.unary(UnaryKind.TO_INT, builder.binary(BinaryKind.MUL, x, builder.constant(0x1p5f)));
        int entry = builder.add(new Op.Lookup(table(64), whole));
        int shifted = builder.binary(BinaryKind.IADD, entry,
                builder.shift(ShiftKind.SHL, builder.shift(ShiftKind.SAR, whole, 9), 23));
        int factor = builder.unary(UnaryKind.FROM_BITS, shifted);
        int rest = builder.fma(builder.unary(UnaryKind.TO_FLOAT, whole), builder.constant(-0x1p-5f), x);
        return builder.build(builder.fma(factor, rest, factor));
    }

    /** Masks, selections, a square root, a division. */
    private static Program mixed() {
        ProgramBuilder builder = new ProgramBuilder();
        int x = builder.input();
        int size = builder.unary(UnaryKind.ABS, x);
        int large = builder.binary(BinaryKind.LE, builder.constant(0x1p3f), size);
        int negative = builder.binary(BinaryKind.ILT, builder.unary(UnaryKind.BITS, x), builder.constant(0));
        int root = builder.unary(UnaryKind.SQRT, size);
        int quotient = builder.binary(BinaryKind.DIV, x, builder.binary(BinaryKind.ADD, size, builder.constant(1f)));
        int both = builder.binary(BinaryKind.AND, large, builder.unary(UnaryKind.NOT, negative));
        return builder.build(builder.add(new Op.Select(both, root, quotient)));
    }

    private static List<Integer> table(int entries) {
        return IntStream.range(0, entries).map(i -> Float.floatToIntBits((float) Math.pow(2, (double) i / entries)))
                .boxed().toList();
    }
}
