package dev.ulpforge.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.MadeUpLocks;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

/** Locks made by hand. */
public final class Fixtures {
    private Fixtures() {}

    /** {@return a spec} */
    public static KernelSpec spec(String fn, String domain, double maxUlp) {
        return new KernelSpec(Expression.parse(fn), Domain.parse(domain), maxUlp);
    }

    /** {@return a lock of {@code spec} with a small program that uses a table, a rare case and integers} */
    public static LockFile lock(KernelSpec spec) {
        return MadeUpLocks.lock(spec, program());
    }

    /** Makes a directory a project: with a POM, and with such locks in its lock directory. */
    public static void project(Path directory, KernelSpec... locked) throws IOException {
        Files.writeString(directory.resolve("pom.xml"), "<project/>");
        LockStore store = new LockStore(directory.resolve("ulpforge"));
        for (KernelSpec spec : locked) {
            store.write(lock(spec));
        }
    }

    private static Program program() {
        ProgramBuilder builder = new ProgramBuilder();
        int x = builder.input();
        int bits = builder.unary(UnaryKind.BITS, x);
        int entry = builder.add(new Op.Lookup(List.of(0x3f800000, 0x3f9837f0, 0x3fb504f3, 0x3fd744fd), bits));
        int scaled = builder.fma(x, builder.unary(UnaryKind.FROM_BITS, entry), builder.constant(0x1.5p-3f));
        int usual = builder.binary(BinaryKind.LT, builder.unary(UnaryKind.ABS, x), builder.constant(0x1p6f));
        int rare = builder.binary(BinaryKind.DIV, builder.constant(1f), x);
        return builder.build(builder.add(new Op.FastPath(usual, scaled, rare)));
    }
}
