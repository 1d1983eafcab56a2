package dev.ulpforge.search.binary64.piece;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Undefined;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.Code;
import dev.ulpforge.verify.prover.EnclosureProver;
import dev.ulpforge.verify.prover.InputCell;
import dev.ulpforge.verify.prover.PointError;
import dev.ulpforge.verify.prover.ProverResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs of polynomials on pieces are accurate, and proven to be, with every number of their tables. */
class DoublePiecesTest {
    /** Errors that are found are rounded up to 31 bits. */
    private static final double BLUR = 1 + 0x1p-28;
    private static final Map<String, Program> MADE = new HashMap<>();

    private static ExactFunction function(String fn, String domain) {
        return new ExactFunction(Expression.parse(fn), Domain.parse(domain, Format.BINARY64), Undefined.LIMIT);
    }

    private static Program program(String fn, String domain) {
        return MADE.computeIfAbsent(fn, _ -> new DoublePieces(function(fn, domain), 1).programs().findFirst()
                .orElseThrow().program());
    }

    private static double bound(Program program, ExactFunction function, double low, double high) {
        ProverResult result = new EnclosureProver(Code.of(program), function)
                .prove(List.of(InputCell.between(Format.BINARY64, low, high)), 0.1);
        return ((ProverResult.Proven) result).bound();
    }

    /** Around zeros of all kinds, where results are subnormal, on both sides, and beyond the pieces. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x / sqrt(1 + x * x) | '' | 0x1p-1023 | 0x1.1p-1023
            x / sqrt(1 + x * x) | '' | -0.301 | -0.3
            x / sqrt(1 + x * x) | '' | 1e10 | 1.001e10
            1 / (1 + x * x) | [-4, 4] | -0x1p-30 | -0x1p-31
            exp(x) - 2 | [0.5, 1] | 0.69314718 | 0.69314719
            log(x) | [0.5, 2] | 1 | 1.0001
            x * exp(x) | [-750, -700] | -710 | -709.9
            x * exp(x) | [-750, -700] | -744 | -743.9
            """)
    void partsAreProven(String fn, String domain, double low, double high) {
        assertThat(bound(program(fn, domain), function(fn, domain), low, high)).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x / sqrt(1 + x * x) | '' | -0.0 | -0.0
            x / sqrt(1 + x * x) | '' | 0x1p-1074 | 0x1p-1074
            x / sqrt(1 + x * x) | '' | -Infinity | -1
            x / sqrt(1 + x * x) | '' | NaN | NaN
            1 / (1 + x * x) | [-4, 4] | -0.0 | 1
            1 / (1 + x * x) | [-4, 4] | 5 | NaN
            log(x) | [0.5, 2] | 1 | 0
            log(x) | [0.5, 2] | 0.25 | NaN
            """)
    void someResultsAreKnown(String fn, String domain, double x, double y) {
        assertThat(Double.doubleToRawLongBits(Interpreter.of(program(fn, domain)).at(x)))
                .isEqualTo(Double.doubleToRawLongBits(y));
    }

    /** A bound holds for whatever tables have, and is above 1 where that matters. */
    @Test
    void movedEntriesAreCaught() {
        double low = 0.5;
        double high = 0.5078125;
        ExactFunction function = function("exp(x) / (1 + x)", "[0.5, 0.5625]");
        Program right = program("exp(x) / (1 + x)", "[0.5, 0.5625]");
        int caught = 0;
        for (int at = 0; at < right.ops().size(); at++) {
            if (right.ops().get(at) instanceof Op.Doubles(DoubleTable table)) {
                double[] entries = table.entries().toArray();
                entries[0] += Math.scalb(Math.max(Math.abs(entries[0]), 0x1p-30), -26);
                List<Op> ops = new ArrayList<>(right.ops());
                ops.set(at, new Op.Doubles(DoubleTable.of(entries)));
                Program wrong = new Program(ops, right.result());
                double bound = bound(wrong, function, low, high);
                caught += bound > 1 ? 1 : 0;
                assertThat(found(wrong, function, low, high)).as("table %d", at).isLessThanOrEqualTo(bound * BLUR);
            }
        }
        assertThat(caught).isGreaterThan(3);
    }

    private static double found(Program program, ExactFunction function, double low, double high) {
        PointError error = new PointError(function, Format.BINARY64);
        return new SplittableRandom(1).doubles(100, low, high)
                .map(x -> error.of(x, Interpreter.of(program).at(x))).max().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sin(x) | '' | towards an end of the domain
            sqrt(x) | [0, 1] | it is not smooth everywhere
            """)
    void aRefusalSaysWhy(String fn, String domain, String words) {
        DoublePieces pieces = new DoublePieces(function(fn, domain), 1);
        assertThat(pieces.programs()).isEmpty();
        assertThat(pieces.refusal()).startsWith(words);
    }
}
