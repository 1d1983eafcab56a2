package dev.ulpforge.search.binary64;

import java.util.ArrayList;
import java.util.List;

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
    private static Program first(String fn) {
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

    /** Where results are normal, become subnormal, vanish, and overflow. */
    @ParameterizedTest
    @CsvSource({ "0.5, 0.6", "-0x1p-30, -0x1p-31", "-708.5, -708.4", "-745.2, -745.1", "-1e300, -1e200",
            "709.7, 709.8" })
    void exponentialsAreProven(double low, double high) {
        assertThat(bound(first("exp"), "exp", low, high)).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "exp, NaN, NaN", "exp, Infinity, Infinity", "exp, -Infinity, 0", "exp, 0, 1", "exp2, 10, 1024",
            "exp2, -1074, 0x1p-1074", "exp10, -400, 0" })
    void someResultsAreKnown(String fn, double x, double y) {
        assertThat(Double.doubleToRawLongBits(Interpreter.of(first(fn)).at(x)))
                .isEqualTo(Double.doubleToRawLongBits(y));
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
    void whatIsNoExponentialHasNoProgram() {
        assertThat(DoubleSearch.of(new DoubleTarget(Expression.parse("exp(x) + x"), 1)))
                .isInstanceOfSatisfying(DoubleOutcome.Missed.class,
                        missed -> assertThat(missed.reason()).startsWith("no scheme for doubles applies"));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({ "exp", "exp2", "exp10", "exp(-x)" })
    void aProgramIsProvenAtEveryDouble(String fn) {
        assertThat(DoubleSearch.of(new DoubleTarget(Expression.parse(fn), 1)))
                .isInstanceOfSatisfying(DoubleOutcome.Found.class,
                        found -> assertThat(found.proof().bound()).isLessThanOrEqualTo(1));
    }
}
