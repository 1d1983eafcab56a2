package dev.ulpforge.processor;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.lock.Certificate;
import dev.ulpforge.model.lock.ErrorHistogram;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.Provenance;
import dev.ulpforge.model.lock.Witness;
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
        return new LockFile(spec, program(), new Provenance("0.1.0", 1, 60), certificate(spec));
    }

    private static Program program() {
        ProgramBuilder builder = new ProgramBuilder();
        int x = builder.input();
        int bits = builder.unary(UnaryKind.BITS, x);
        int entry = builder.add(new Op.Lookup(List.of(0x3f800000, 0x3f9837f0, 0x3fb504f3, 0x3fd744fd), bits));
        int scaled = builder.fma(x, builder.unary(UnaryKind.FROM_BITS, entry), builder.constant(0x1.5p-3f));
        int usual = builder.binary(BinaryKind.LT, builder.unary(UnaryKind.ABS, x), builder.constant(0x1p6f));
        int rare = builder.binary(BinaryKind.DIV, builder.constant(1f), x);
        return builder.build(builder.add(new Op.Usually(usual, scaled, rare)));
    }

    private static Certificate certificate(KernelSpec spec) {
        long inputs = spec.domain().size();
        return new Certificate(spec.maxUlp(), new BigDecimal("0.4321"), new Witness(0x1.8p3f, 0x1.2p1f, 0x1.1ffp1),
                inputs, new ErrorHistogram(List.of(inputs, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)), inputs / 3, 0, 0, -1f,
                1f, Set.of(), "0123456789abcdef", Collections.nCopies(Certificate.SEGMENTS, 0x5eed), "a JDK", "a CPU");
    }
}
