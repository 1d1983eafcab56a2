package dev.ulpforge.verify.prover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

import static org.assertj.core.api.Assertions.assertThat;

/** Bounds hold, and are close to the largest error found. */
class EnclosureProverTest {
    private static final LockStore LOCKS = new LockStore(Path.of("../kernels/ulpforge"));
    private static final double TOLERANCE = 0.05;
    private static final int INPUTS = 1000;

    private static ProverResult.Proven proven(Code code, String fn, List<InputCell> cells) {
        ExactFunction target = new ExactFunction(Expression.parse(fn));
        return (ProverResult.Proven) new EnclosureProver(code, target).prove(cells, TOLERANCE);
    }

    private static LockFile lock(Path file) {
        try {
            return LockFile.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LockFile lock(String fn) {
        return lock(LOCKS.path(new KernelSpec(Expression.parse(fn), Domain.ALL, 1)));
    }

    /** Ranges with a table's steps, zeros of the function, its last binades, small inputs. */
    @ParameterizedTest
    @CsvSource({ "exp, 1, 2", "exp, 88, 100", "exp2, -127, -126", "log2, 1, 1.1", "rsqrt, 1, 1.03", "cbrt, 2, 2.01",
            "atan, 0.5, 1", "sin, 3, 3.2", "acos, 0.6, 0.7", "expm1, -1e-6, -1e-3" })
    void theBoundOfAFloatKernelIsAboveAllErrors(String fn, double low, double high) {
        LockFile lock = lock(fn);
        Code code = Code.of(lock.program());
        InputCell cell = InputCell.between(Format.BINARY32, low, high);
        ProverResult.Proven proven = proven(code, fn, List.of(cell));
        assertThat(proven.bound()).isLessThan(lock.proof().maxUlp().doubleValue() + 0.1);
        assertThat(proven.found()).isLessThanOrEqualTo(proven.bound()).isGreaterThan(proven.bound() - 0.15);
        assertThat(worst(code, fn, cell)).isLessThanOrEqualTo(proven.bound());
    }

    /** Only next to the largest double inputs have to be run. */
    @Test
    void resultsOfTheLastBinadeNeedFewCells() {
        ProgramBuilder b = new ProgramBuilder();
        InputCell cell = InputCell.between(Format.BINARY64, 0x1p1023, Double.MAX_VALUE);
        ProverResult.Proven proven = proven(Code.of(b.build(b.wideX())), "x", List.of(cell));
        assertThat(proven.bound()).isLessThan(0x1p-20);
        assertThat(proven.cells()).isLessThan(100);
    }

    /** {@return the largest error at random inputs} */
    private static double worst(Code code, String fn, InputCell cell) {
        Random random = new Random(1);
        PointError error = new PointError(new ExactFunction(Expression.parse(fn)), code.format());
        PointRun run = new PointRun(code);
        return random.longs(INPUTS, cell.first(), cell.last() + 1)
                .mapToDouble(at -> error.of(cell.value(at), run.result(cell.bits(at)))).max().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({ "0.5, 1", "-708, -707.5", "709, 709.05", "0x1p-1074, 0x1p-1050", "-0x1p-40, -0x1p-20" })
    void theBoundOfADoubleKernelIsAboveAllErrors(double low, double high) {
        Code code = DoubleExp.taylor().code();
        InputCell cell = InputCell.between(Format.BINARY64, low, high);
        ProverResult.Proven proven = proven(code, "exp", List.of(cell));
        assertThat(proven.bound()).isLessThan(0.6);
        assertThat(proven.found()).isLessThanOrEqualTo(proven.bound()).isGreaterThan(proven.bound() - 0.1);
        assertThat(worst(code, "exp", cell)).isLessThanOrEqualTo(proven.bound());
    }

    /** fdlibm claims less than 1 ULP; the sum of all rounding errors is a little larger. */
    @ParameterizedTest
    @CsvSource({ "1.5, 3, 1.15", "1, 1.001, 0.55", "0.999, 1, 0.55", "1e300, 2e300, 0.55",
            "0x1p-1022, 0x1p-1020, 0.55" })
    void logOnDoublesIsProven(double low, double high, double limit) {
        Code code = DoubleLog.code();
        InputCell cell = InputCell.between(Format.BINARY64, low, high);
        ProverResult.Proven proven = proven(code, "log", List.of(cell));
        assertThat(proven.bound()).isLessThan(limit);
        assertThat(worst(code, "log", cell)).isLessThanOrEqualTo(proven.bound());
    }

    @Test
    void anythingButNaNOutsideOfTheDomainIsAnInfiniteError() {
        Code code = Code.of(lock("exp").program());
        InputCell cell = InputCell.between(Format.BINARY32, -1.5, -1.25);
        assertThat(proven(code, "log", List.of(cell)).bound()).isInfinite();
    }

    @Test
    void tooManyCellsAreRefusedWithAReason() {
        Code code = Code.of(lock("exp").program());
        EnclosureProver prover = new EnclosureProver(code, new ExactFunction(Expression.parse("exp")), 5);
        ProverResult result = prover.prove(List.of(InputCell.between(Format.BINARY32, 8, 15)), TOLERANCE);
        assertThat(((ProverResult.Unproven) result).reason()).startsWith("more than 5 cells from 0x1.0p3");
    }

    static Stream<Path> locks() throws IOException {
        return Files.list(Path.of("../kernels/ulpforge")).filter(file -> file.toString().endsWith(".lock"))
                .filter(file -> LockStore.read(file).proof() instanceof Exhaustive).sorted();
    }

    /** Where it ends: reductions of huge arguments are no straight lines. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("locks")
    void theBoundAgreesWithTheSweep(Path file) {
        LockFile lock = lock(file);
        ExactFunction target = new ExactFunction(lock.spec().fn());
        ProverResult result = new EnclosureProver(Code.of(lock.program()), target, 4096)
                .prove(InputCell.of(lock.spec().domain()), TOLERANCE);
        if (result instanceof ProverResult.Proven proven) {
            assertThat(proven.bound()).isGreaterThanOrEqualTo(lock.proof().maxUlp().doubleValue() - 1e-4);
        }
    }

    @Tag("long")
    @Test
    void expOnDoublesIsProven() {
        InputCell positive = InputCell.between(Format.BINARY64, 0.0, 709);
        InputCell negative = InputCell.between(Format.BINARY64, -0.0, -708);
        ProverResult.Proven proven = proven(DoubleExp.taylor().code(), "exp", List.of(positive, negative));
        assertThat(proven.bound()).isLessThan(0.6);
        assertThat(proven.found()).isGreaterThan(proven.bound() - 0.1);
    }
}
