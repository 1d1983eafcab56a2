package dev.ulpforge.search.binary64;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.Code;
import dev.ulpforge.verify.prover.EnclosureProver;
import dev.ulpforge.verify.prover.InputCell;
import dev.ulpforge.verify.prover.ProverResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs on doubles are accurate, and proven to be. */
class DoubleSearchTest {
    private static final Map<String, Program> FIRST = new HashMap<>();

    private static Program first(String fn) {
        return FIRST.computeIfAbsent(fn, DoubleSearchTest::made);
    }

    private static Program made(String fn) {
        DoubleTarget target = new DoubleTarget(Expression.parse(fn), 1);
        return DoubleSearch.SCHEMES.stream().flatMap(scheme -> scheme.candidates(target)).findFirst().orElseThrow()
                .program();
    }

    private static double bound(Program program, String fn, double low, double high) {
        ExactFunction target = new ExactFunction(Expression.parse(fn));
        ProverResult result = new EnclosureProver(Code.of(program), target)
                .prove(List.of(InputCell.between(Format.BINARY64, low, high)), 0.1);
        return ((ProverResult.Proven) result).bound();
    }

    /** Where results are normal, subnormal, vanish, or overflow, near zeros, and where reductions change. */
    @ParameterizedTest
    @CsvSource({ "exp, 0.5, 0.6", "exp, -0x1p-30, -0x1p-31", "exp, -708.5, -708.4", "exp, -745.2, -745.1",
            "exp, 709.7, 709.8", "exp10, 1.5, 1.6", "log, 0.7, 0.71", "log, 1, 1.001",
            "log, 1e-310, 1.1e-310", "log, -2, -1", "log2, 1.4, 1.42", "expm1, -0.1, -0.09", "expm1, 1e-20, 2e-20",
            "expm1, -38, -37.9", "log1p, -0.3, -0.29", "sinh, 0.34, 0.35", "cosh, 18.7, 18.8",
            "sinpi, 0.499, 0.5", "cospi, 0.24, 0.26", "sin, 0.3, 0.35", "sin, 1e-310, 1e-300", "cos, 0.4, 0.45",
            "tanh, 19, 19.1", "1/(1+exp(-x)), -1, -0.9",
            "1/(1+exp(-x)), -745, -744.9", "atan, 0.99, 1.01", "atan, 1e10, 1.1e10", "cbrt, 1e-310, 1.1e-310",
            "atanh, 0.99, 0.9900000000001", "atanh, 0.01, 0.01000000000001", "silu, -0.5, -0.4999999999999",
            "silu, -0x1p-1060, -0x1.fffffp-1061", "silu, -715.4, -715.3999999999", "softplus, 1.1, 1.1000000000001",
            "softplus, -1e-20, -0.9999999e-20", "softplus, -740, -739.9999999999", "asin, 0.4, 0.4000000000001",
            "asin, -1, -0.9999999999999",
            "acos, 0.4, 0.4000000000001", "acos, -0.8, -0.7999999999999", "acosh, 1.0001, 1.0001000000001",
            "acosh, 1e20, 1.0000000000001e20", "asinh, 1e-6, 1.0000000000001e-6", "asinh, 0.3, 0.3000000000001",
            "log10, 0.99, 0.9900000000001", "1/sqrt(x), 2.1, 2.1000000000001" })
    void partsAreProven(String fn, double low, double high) {
        assertThat(bound(first(fn), fn, low, high)).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "exp, NaN, NaN", "exp, Infinity, Infinity", "exp, -Infinity, 0", "exp, 0, 1", "exp2, 10, 1024",
            "exp2, -1074, 0x1p-1074", "exp10, -400, 0", "log, -0, -Infinity", "log, -1, NaN", "log2, 0x1p-1074, -1074",
            "log10, Infinity, Infinity", "expm1, -0, -0", "expm1, -Infinity, -1", "log1p, -0, -0",
            "log1p, -1, -Infinity", "log1p, -2, NaN", "sinh, -0, -0", "sinh, -Infinity, -Infinity",
            "cosh, -Infinity, Infinity", "sinpi, -0, -0", "sinpi, -1, -0", "sinpi, 3, 0",
            "sinpi, 0x1.0000000000002p50, 1", "sinpi, 1e300, 0", "sinpi, Infinity, NaN", "cospi, 0.5, 0",
            "sin, -0, -0", "sin, 0x1p-1074, 0x1p-1074", "sin, -1e22, 0x1.b453ab76bf397p-1",
            "sin, 0x1.6ac5b262ca1ffp849, 1", "sin, Infinity, NaN", "cos, 0x1.6ac5b262ca1ffp849, -0x1.14ae72e6ba22fp-61",
            "cos, -0, 1", "cos, NaN, NaN", "cos, 0x1.921fb54442d18p0, 0x1.1a62633145c07p-54",
            "cospi, -1, -1", "cospi, 0x1.0000000000001p52, -1", "cospi, -1e300, 1", "cospi, NaN, NaN",
            "tanh, -0, -0", "tanh, -Infinity, -1", "1/(1+exp(-x)), -Infinity, 0",
            "1/(1+exp(-x)), 1000, 1", "atan, -0, -0", "atan, -Infinity, -0x1.921fb54442d18p0", "cbrt, -0, -0",
            "cbrt, -27, -3", "cbrt, -Infinity, -Infinity", "atanh, -1, -Infinity", "asin, -0, -0", "silu, -0, -0",
            "silu, -Infinity, -0", "silu, 800, 800", "softplus, -Infinity, 0", "softplus, -746, 0",
            "softplus, 1000, 1000", "softplus, NaN, NaN",
            "asin, 1, 0x1.921fb54442d18p0", "asin, 1.1, NaN", "acos, 1, 0", "acos, -1, 0x1.921fb54442d18p1",
            "acosh, 1, 0", "acosh, 0.9, NaN", "acosh, Infinity, Infinity", "asinh, -0, -0",
            "asinh, -Infinity, -Infinity", "asinh, NaN, NaN", "1/sqrt(x), 0x1p-1074, 0x1p537",
            "1/sqrt(x), -1, NaN", "1/sqrt(x), Infinity, 0",
            "sinh, 800, Infinity" })
    void someResultsAreKnown(String fn, double x, double y) {
        assertThat(Double.doubleToLongBits(Interpreter.of(first(fn)).at(x))).isEqualTo(Double.doubleToLongBits(y));
    }

    @Test
    void aWrongConstantIsNotProven() {
        Program right = first("exp");
        for (int at = 0; at < right.ops().size(); at++) {
            if (right.ops().get(at) instanceof Op.DoubleConst(double c) && Math.abs(c) > 0.1 && Math.abs(c) < 1) {
                List<Op> ops = new ArrayList<>(right.ops());
                ops.set(at, new Op.DoubleConst(c * (1 + 0x1p-36)));
                assertThat(bound(new Program(ops, right.result()), "exp", 10.2, 10.3)).as("%s", c).isGreaterThan(1);
            }
        }
    }

    @Test
    void whatHasNoLimitHasNoProgram() {
        assertThat(DoubleSearch.of(new DoubleTarget(Expression.parse("exp(x) + sin(x)"), 1)))
                .isInstanceOfSatisfying(DoubleOutcome.Missed.class,
                        missed -> assertThat(missed.reason()).startsWith("no scheme for doubles applies"));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({ "exp", "exp2", "exp10", "exp(-x)", "log" })
    void aProgramIsProvenAtEveryDouble(String fn) {
        assertThat(DoubleSearch.of(new DoubleTarget(Expression.parse(fn), 1)))
                .isInstanceOfSatisfying(DoubleOutcome.Found.class,
                        found -> assertThat(found.proof().bound()).isLessThanOrEqualTo(1));
    }
}
