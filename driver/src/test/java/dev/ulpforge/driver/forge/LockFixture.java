package dev.ulpforge.driver.forge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.Provenance;
import dev.ulpforge.model.lock.Samples;
import dev.ulpforge.model.lock.WideWitness;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.SampleSelection;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.Verdict;
import dev.ulpforge.verify.wide.PairPoints;

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

    private static final Program QUOTIENT = ProgramText.parse("""
            v0 = input
            v1 = f2d v0
            v2 = double 0x1.0p0
            v3 = input 1
            v4 = f2d v3
            v5 = dsqrt v4
            v6 = dadd v2 v5
            v7 = ddiv v1 v6
            v8 = d2f v7
            return v8
            """);

    private LockFixture() {}

    /**
     * {@return where the lock of {@code abs} was written} Its proof, on file, is for every float, [-2, 2] or [1, 2].
     */
    public static Path lockOfAbs(Path directory, String domain) {
        Path copy = new LockStore(directory).path(spec(domain));
        try (InputStream lock = LockFixture.class.getResourceAsStream(copy.getFileName().toString())) {
            Files.createDirectories(directory);
            Files.copy(lock, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return where the lock of {@code abs} for every float was written, with a bound of half an ULP} */
    public static Path lockOfRoundedAbs(Path directory) throws IOException {
        LockFile lock = LockStore.read(lockOfAbs(directory, ""));
        Exhaustive p = (Exhaustive) lock.proof();
        Exhaustive rounded = new Exhaustive(0.5, p.maxUlp(), p.witness(), p.inputs(), p.errors(),
                p.correctlyRounded(), p.undecided(), p.wrongSpecial(), p.least(), p.greatest(), p.properties(),
                p.digest(), p.segments(), p.jdk(), p.cpu());
        KernelSpec spec = new KernelSpec(lock.spec().fn(), Domain.ALL, KernelSpec.CORRECTLY_ROUNDED);
        return new LockStore(directory)
                .write(new LockFile(spec, lock.program(), lock.provenance(), rounded, lock.samples()));
    }

    /** {@return a lock of {@code x / (1 + sqrt(y))} on a box, whose bound and digest nobody has computed} */
    public static LockFile ofBox() {
        KernelSpec spec = KernelSpec.of("x / (1 + sqrt(y))", "x in [-1000, 1000], y in [0, 10]", "1.0");
        Samples samples = new PairPoints(spec).samples(QUOTIENT);
        WideWitness witness = (WideWitness) samples.points().getLast();
        BigDecimal found = new BigDecimal(witness.error(spec.format())).setScale(4, RoundingMode.FLOOR);
        Bounded supposed = new Bounded(1, new BigDecimal("0.5001"), found, witness, 2, 0, "0123456789abcdef");
        return new LockFile(spec, QUOTIENT, new Provenance("0.1.0", 1, 60), supposed, samples);
    }

    /** {@return a lock of {@code abs} with a bound of 1 ULP, proven here and now} */
    static LockFile proven(String domain) {
        KernelSpec spec = spec(domain);
        Sweep sweep = new Sweep(Oracle.of(spec.fn(), spec.domain()));
        Verdict.Within within = (Verdict.Within) sweep.judge(CompiledKernel.of(ABS), spec.maxUlp());
        return new LockFile(spec, ABS, new Provenance("0.1.0", 1, 60), within.proof(),
                SampleSelection.of(spec, Interpreter.of(ABS)::apply));
    }

    private static KernelSpec spec(String domain) {
        return new KernelSpec(Expression.parse("abs"), Domain.parse(domain), 1);
    }
}
