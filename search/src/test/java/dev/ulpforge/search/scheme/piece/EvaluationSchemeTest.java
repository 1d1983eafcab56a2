package dev.ulpforge.search.scheme.piece;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.values.OracleValues;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationSchemeTest {
    private static final OracleValues ERF = OracleValues.of(Oracle.of(Expression.parse("erf(x)"), Domain.ALL));

    private static PieceFit.Fitted fitted(EvaluationScheme form, float lo) {
        return new PieceFit(ERF, new SegmentTable.Cell(lo, 0.375f, CellVariable.SAME), form.degree()).with(form.lead());
    }

    @ParameterizedTest
    @EnumSource(EvaluationScheme.Lead.class)
    void theProgramComputesTheSameFloats(EvaluationScheme.Lead lead) {
        EvaluationScheme form = new EvaluationScheme(7, lead);
        float[] c = fitted(form, 0).c();
        ProgramBuilder b = new ProgramBuilder();
        List<F32> constants = IntStream.range(0, c.length).mapToObj(i -> b.f32(c[i])).toList();
        Interpreter program = Interpreter.of(b.build(form.of(b.x(), constants)));
        for (float t = Float.MIN_VALUE; t < 0.375f; t = Math.max(t * 1.1f, Math.nextUp(t))) {
            assertThat(program.at(t)).isEqualTo(form.at(t, c));
        }
    }

    /**
     * 2/sqrt(pi) lies in the middle between two floats, so that a split slope rounds twice where results are subnormal.
     */
    @ParameterizedTest
    @EnumSource(value = EvaluationScheme.Lead.class, names = { "EXACT", "SPLIT" })
    void onlyAPowerOfTwoIsExactBelowTheNormalFloats(EvaluationScheme.Lead lead) {
        EvaluationScheme form = new EvaluationScheme(7, lead);
        float[] c = fitted(form, 0).c();
        double worst = 0;
        for (int bits = 0x0060_0001; bits < 0x0100_0000; bits += 0x101) {
            float x = Float.intBitsToFloat(bits);
            worst = Math.max(worst, UlpError.of(form.at(x, c), ERF.at(x)));
        }
        assertThat(worst).isBetween(lead == EvaluationScheme.Lead.EXACT ? 0.4 : 0.95,
                lead == EvaluationScheme.Lead.EXACT ? 0.6 : 1.02);
    }

    @ParameterizedTest
    @EnumSource(value = EvaluationScheme.Lead.class, names = { "EXACT", "SPLIT", "COMPENSATED" })
    void aNegativeZeroStaysOne(EvaluationScheme.Lead lead) {
        EvaluationScheme form = new EvaluationScheme(7, lead);
        PieceFit.Fitted fitted = fitted(form, -0.25f);
        assertThat(Float.floatToRawIntBits(form.at(-0f - fitted.centre(), fitted.c()))).isEqualTo(0x8000_0000);
        assertThat(form.at(0f - fitted.centre(), fitted.c())).isEqualTo(0f);
    }

    /** Of values that fall by almost two thirds within a cell, little more than the last rounding is left. */
    @Test
    void compensationLeavesTheLastRounding() {
        OracleValues f = OracleValues.of(Oracle.of(Expression.parse("exp(-x)"), Domain.parse("[0, 2]")));
        PieceFit fit = new PieceFit(f, new SegmentTable.Cell(0, 1, CellVariable.SAME), 9);
        assertThat(fit.with(EvaluationScheme.Lead.PLAIN).ulp()).isGreaterThan(0.95);
        assertThat(fit.with(EvaluationScheme.Lead.COMPENSATED).ulp()).isLessThan(0.75);
    }

    @ParameterizedTest
    @EnumSource(EvaluationScheme.Lead.class)
    void otherZerosArePositive(EvaluationScheme.Lead lead) {
        EvaluationScheme form = new EvaluationScheme(7, lead);
        for (String fn : new String[]{ "log(x)", "1/x - x", "lgamma(x)" }) {
            OracleValues f = OracleValues.of(Oracle.of(Expression.parse(fn), Domain.parse("[0.5, 2]")));
            PieceFit.Fitted fitted = new PieceFit(f, new SegmentTable.Cell(0.9f, 1.1f, CellVariable.SAME),
                    form.degree())
                    .with(lead);
            assertThat(Float.floatToRawIntBits(form.at(1 - fitted.centre(), fitted.c()))).as(fn).isZero();
        }
    }
}
