package dev.ulpforge.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.ir.Program;
import dev.ulpforge.codegen.ir.ProgramText;
import dev.ulpforge.codegen.lock.Certificate;
import dev.ulpforge.codegen.lock.ErrorHistogram;
import dev.ulpforge.codegen.lock.LockFile;
import dev.ulpforge.codegen.lock.LockStore;
import dev.ulpforge.codegen.lock.Provenance;
import dev.ulpforge.codegen.lock.Witness;
import dev.ulpforge.codegen.spec.Domain;
import dev.ulpforge.codegen.spec.Expression;
import dev.ulpforge.codegen.spec.KernelSpec;
import dev.ulpforge.verify.sweep.Digest;
import dev.ulpforge.verify.sweep.Progress;

/** Locks of a kernel that needs no search: {@code abs} is one operation. */
public final class LockFixture {
    /** {@code abs}. */
    public static final Program ABS = ProgramText.parse("""
            v0 = input
            v1 = abs v0
            return v1
            """);
    /** {@code abs}, except that it doubles 0x3f345678. */
    public static final Program ABS_BUT_FOR_ONE_INPUT = ProgramText.parse("""
            v0 = input
            v1 = abs v0
            v2 = bits v0
            v3 = int 0x3f345678
            v4 = ieq v2 v3
            v5 = add v1 v1
            v6 = select v4 v5 v1
            return v6
            """);
    private static final Digest DIGEST = Digest.of(CompiledKernel.of(ABS), 2, Progress.SILENT);

    private LockFixture() {}

    /** {@return where the lock of {@code abs} was written} */
    public static Path lockOfAbs(Path directory, String domain) {
        try {
            return new LockStore(directory).write(abs(Domain.parse(domain)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LockFile abs(Domain domain) {
        ErrorHistogram exact = new ErrorHistogram(List.of(domain.size(), 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
        Certificate certificate = new Certificate(1, new BigDecimal("0.0000"),
                new Witness(0x1p-149f, 0x1p-149f, 0x1p-149),
                domain.size(), exact, domain.size(), 0, 0, 0, Float.POSITIVE_INFINITY, Set.of(), DIGEST.hex(),
                DIGEST.segments(), "25", "a CPU");
        return new LockFile(new KernelSpec(Expression.parse("abs"), domain, 1), ABS, new Provenance("0.1.0", 1, 60),
                certificate);
    }
}
