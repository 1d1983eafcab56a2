package dev.ulpforge.search.universal;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whole programs, on inputs of all exponents, near powers of two, zeros, ends and special values, against the
 * oracle.
 */
class UniversalKernelsTest {
    private static final int INPUTS = 1 << 13;

    private final Random random = new Random(7);

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "exp(x) - 1 - x; [-20, 20]", "log(x / (1 - x)); [0, 1]",
            "x <= 0.0031308 ? 12.92 * x : 1.055 * x^(1/2.4) - 0.055; [0, 1]", "1 / gamma(x); [0.5, 40]" })
    void cellsAreWithinTheirTolerance(String fn, String domain) {
        Domain inputs = Domain.parse(domain);
        Oracle oracle = Oracle.of(Expression.parse(fn), inputs);
        Cells cells = new UniversalKernels(oracle, inputs).cells(4, 0.35, false).orElseThrow();
        agrees(cells.program(), new Target(oracle, inputs), 0.9);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "log(x); ''", "sqrt(1 - x^3); ''", "cosh(x) - 1.5; ''",
            "besselj0(x); [-20, 20]" })
    void cellsAreWithinTheirToleranceAtManyInputs(String fn, String domain) {
        Domain inputs = Domain.parse(domain);
        Oracle oracle = Oracle.of(Expression.parse(fn), inputs);
        Cells cells = new UniversalKernels(oracle, inputs).cells(4, 0.35, false).orElseThrow();
        for (int i = 0; i < 64; i++) {
            agrees(cells.program(), new Target(oracle, inputs), 0.9);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "tanh(x); ''", "atanh(x); [-1, 1]" })
    void cellsAreOddOnDemand(String fn, String domain) {
        Domain inputs = Domain.parse(domain);
        Oracle oracle = Oracle.of(Expression.parse(fn), inputs);
        Program program = new UniversalKernels(oracle, inputs, false, true).cells(4, 0.35, false).orElseThrow()
                .program();
        agrees(program, new Target(oracle, inputs), 0.9);
        Interpreter kernel = Interpreter.of(program);
        for (int i = 0; i < INPUTS; i++) {
            float x = Math.min(input(new Domain.BitRange(0, 0x7f80_0000), i), inputs.upper());
            assertEquals(Float.floatToIntBits(kernel.at(x)), Float.floatToIntBits(-kernel.at(-x)), () -> "" + x);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "x; ''", "sqrt(x * x); ''", "1 / (1 + x^2); ''", "x^(3/2); ''",
            "max(x, 0) * min(abs(x - 1), 2); ''", "x / sqrt(1 + x * x); ''", "x - floor(x); ''", "round(x); ''",
            "x < 1 ? x : 2 - x; ''" })
    void anExpressionOfOperationsNeedsNoMoreInDoubles(String fn, String domain) {
        Domain inputs = Domain.parse(domain);
        Oracle oracle = Oracle.of(Expression.parse(fn), inputs);
        List<Program> programs = new UniversalKernels(oracle, inputs).asWritten();
        assertEquals(2, programs.size());
        agrees(programs.getLast(), new Target(oracle, inputs), 0.5001);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "sin(x)", "cos(x * pi / 180)", "tan(x)" })
    void periodicFormsReachToTheEndsOfTheFloats(String fn) {
        reachesToTheEnds(fn);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = { "x * sin(x)", "sin(x) / x", "(1 - cos(x)) / x" })
    void productsWithPeriodicFormsDoTooWhateverTheFactor(String fn) {
        reachesToTheEnds(fn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = "exp(-x / 10) * sin(x); [30, 33]")
    void factorsOfPeriodicFormsMayBeNamedFunctions(String fn, String domain) {
        Domain inputs = Domain.parse(domain);
        Oracle oracle = Oracle.of(Expression.parse(fn), inputs);
        agrees(new UniversalKernels(oracle, inputs).composed(4, 0x1p-32).orElseThrow().program(),
                new Target(oracle, inputs), 0.6);
    }

    @Test
    void anExpressionThatIsTooLongForAProgramIsWrittenInNone() {
        String sums = IntStream.range(0, 4)
                .mapToObj(part -> IntStream.range(60 * part + 1, 60 * part + 60)
                        .mapToObj(i -> i + " / (x + " + i + ")").collect(Collectors.joining(" + ", "(", ")")))
                .collect(Collectors.joining(" + "));
        Domain inputs = Domain.parse("[1, 2]");
        UniversalKernels kernels = new UniversalKernels(Oracle.of(Expression.parse(sums), inputs), inputs);
        assertTrue(kernels.asWritten().isEmpty());
        assertTrue(kernels.inDoubles(Expression.parse(sums), 1).isEmpty());
    }

    private void reachesToTheEnds(String fn) {
        Oracle oracle = Oracle.of(Expression.parse(fn), Domain.ALL);
        Program program = new UniversalKernels(oracle, Domain.ALL).composed(4, 0x1p-32).orElseThrow().program();
        agrees(program, new Target(oracle, Domain.ALL), 0.6);
    }

    @Test
    void cellsNearZeroAndPeriodicFormsBeyondAreJoined() {
        Domain inputs = Domain.parse("[-100, 100]");
        Oracle oracle = Oracle.of(Expression.parse("x - sin(x)"), inputs);
        Program program = new UniversalKernels(oracle, inputs).joined(2, 4, 0x1p-32, 0.35).orElseThrow().program();
        agrees(program, new Target(oracle, inputs), 0.9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "besselj1(x); [100, 120]" })
    void besselFunctionsAreWavesFarFromZero(String fn, String domain) {
        areWaves(fn, domain);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "besselj0(x); [-50, 40]", "x * besselj1(2 * x); [-40, 30]", "besselj0(x); ''",
            "besselj1(x); ''" })
    void besselFunctionsReachToTheEndsOfTheFloats(String fn, String domain) {
        areWaves(fn, domain);
    }

    private void areWaves(String fn, String domain) {
        Domain inputs = Domain.parse(domain);
        Oracle oracle = Oracle.of(Expression.parse(fn), inputs);
        UniversalKernels kernels = new UniversalKernels(oracle, inputs);
        assertTrue(kernels.isCircular());
        Program program = kernels.joined(kernels.near(), 4, 0x1p-32, 0.35).orElseThrow().program();
        agrees(program, new Target(oracle, inputs), 0.9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = "digamma(x); [-3.5, -1.5]")
    void functionsWithPolesBelowZeroAreReflected(String fn, String domain) {
        areReflected(fn, domain);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "gamma(x); [-6, 4]", "lgamma(x); [-9, -1]" })
    void theyAreReflectedManyTimes(String fn, String domain) {
        areReflected(fn, domain);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = { "gamma(x)", "digamma(x)", "lgamma(x)" })
    void theyAreReflectedOnAllFloats(String fn) {
        areReflected(fn, "");
    }

    private void areReflected(String fn, String domain) {
        Domain inputs = Domain.parse(domain);
        Oracle oracle = Oracle.of(Expression.parse(fn), inputs);
        Cells cells = new UniversalKernels(oracle, inputs).cells(5, 0.35, false).orElseThrow();
        agrees(cells.program(), new Target(oracle, inputs), 0.9);
    }

    /** The float is within 2^-28 of a zero. */
    @Test
    void resultsAreWrittenNextToZerosWhereReflectionsCancel() {
        Domain inputs = Domain.parse("[-80, -60]");
        Oracle oracle = Oracle.of(Expression.parse("digamma(x)"), inputs);
        Program program = new UniversalKernels(oracle, inputs).cells(5, 0.35, false).orElseThrow().program();
        assertEquals((float) -0x1.cb2707edd93e4p-28, Interpreter.of(program).at(-0x1.0b2f02p6f));
    }

    @Test
    void resultsAreWrittenForFewInputsThatDefyMendedCells() {
        Domain inputs = Domain.parse("[1, 2]");
        Target target = new Target(Oracle.of(Expression.parse("exp(x) - 1 - x"), inputs), inputs);
        Cells cells = new UniversalKernels(Oracle.of(Expression.parse("exp(x) - 1 - x"), inputs), inputs)
                .cells(4, 0.01, false).orElseThrow();
        Interpreter kernel = Interpreter.of(cells.program());
        List<Witness> wrong = IntStream.range(0, 1 << 16).mapToObj(i -> 1 + i * 0x1p-16f)
                .filter(x -> kernel.at(x) != target.rounded(x)).map(x -> new Witness(x, kernel.at(x), target.at(x)))
                .limit(Revisable.MOST_WRITTEN + 1).toList();
        Cells mended = again(cells, wrong.subList(0, Revisable.MOST_WRITTEN)).orElseThrow();
        Interpreter mendedKernel = Interpreter.of(mended.program());
        wrong.subList(0, Revisable.MOST_WRITTEN)
                .forEach(at -> assertEquals(target.rounded(at.input()), mendedKernel.at(at.input())));
        assertTrue(again(cells, wrong).isEmpty());
    }

    private static Optional<Cells> again(Cells cells, List<Witness> counterexamples) {
        return cells.mended(counterexamples).flatMap(once -> once.mended(counterexamples));
    }

    @Test
    void aSmallerDomainIsNamedThatWouldDo() {
        Domain inputs = Domain.parse("[-400, 400]");
        Oracle oracle = Oracle.of(Expression.parse("x * sin(x)"), inputs);
        String named = new UniversalKernels(oracle, inputs).coverable(16, 3, 0.01).orElseThrow();
        Domain smaller = Domain.parse(named);
        assertTrue(smaller.lower() < -1 && smaller.upper() > 1 && smaller.upper() < 400, named);
        assertTrue(new UniversalKernels(oracle, smaller).cells(3, 0.01, false).isPresent(), named);
    }

    @Test
    void whatIsZeroEverywhereIsAConstant() {
        Domain inputs = Domain.parse("[-10, 10]");
        Oracle oracle = Oracle.of(Expression.parse("log(exp(x)) - x"), inputs);
        assertEquals(1, new UniversalKernels(oracle, inputs).asWritten().getFirst().ops().size());
    }

    @Test
    void nothingIsWrittenOfAFunctionThatIsNoOperation() {
        Oracle oracle = Oracle.of(Expression.parse("exp(x) + 1"), Domain.ALL);
        assertTrue(new UniversalKernels(oracle, Domain.ALL).asWritten().isEmpty());
    }

    private void agrees(Program program, Target target, double bound) {
        Interpreter interpreter = Interpreter.of(program);
        List<Domain.BitRange> ranges = target.domain().ranges();
        float[] x = new float[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            x[i] = input(ranges.get(random.nextInt(ranges.size())), i);
        }
        float[] y = new float[INPUTS];
        interpreter.apply(x, y);
        for (int i = 0; i < INPUTS; i++) {
            if (target.domain().contains(x[i])) {
                agree(y[i], target.at(x[i]) == 0 ? target.exact(x[i]) : target.at(x[i]), bound, x[i]);
            }
        }
    }

    private static void agree(float got, double want, double bound, float x) {
        if (want == 0) {
            assertEquals(Float.floatToIntBits((float) want), Float.floatToIntBits(got), () -> Float.toHexString(x));
        }
        assertTrue(UlpError.of(got, want) <= bound,
                () -> Float.toHexString(x) + ": got " + Float.toHexString(got) + " want " + Double.toHexString(want));
    }

    private float input(Domain.BitRange range, int i) {
        int bits = range.first() + (int) (random.nextDouble() * range.size());
        return switch (i % 5) {
            case 0 -> Float.intBitsToFloat((bits & 0xff80_0000) + random.nextInt(64) - 32);
            case 1 -> Float.intBitsToFloat(range.first() + random.nextInt(1 << 1 + random.nextInt(20)));
            case 2 -> Float.intBitsToFloat(range.last() - random.nextInt(1 << 1 + random.nextInt(20)));
            case 3 -> (random.nextInt(1 << 10) - 512) / 8f + random.nextInt(3) * 0x1p-20f;
            default -> Float.intBitsToFloat(bits);
        };
    }

    /** Far to the left the normal distribution is 0, in doubles too: a number of 1e-51 would not vanish beside x. */
    @Test
    void whatIsZeroAsAFloatIsZeroBesideALargeFactor() {
        Expression fn = Expression.parse("x * normcdf(x)");
        List<Revisable> forms = new UniversalKernels(Oracle.of(fn, Domain.ALL), Domain.ALL).inDoubles(fn, 12);
        assertTrue(!forms.isEmpty());
        forms.forEach(form -> assertEquals(-0f, Interpreter.of(form.program()).at(-1e30f)));
    }
}
