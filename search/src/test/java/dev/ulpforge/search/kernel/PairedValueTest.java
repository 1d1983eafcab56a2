package dev.ulpforge.search.kernel;

import java.math.BigDecimal;
import java.math.MathContext;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** The sum of a pair is the exact result of its operations, but for a few units of 2^-48. */
class PairedValueTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double TWO_ROUNDINGS = 0x1p-46;

    /** Writes a pair made of the input and of a constant. */
    private interface Writer {
        PairedValue write(ProgramBuilder b, PairedValue x, PairedValue c);
    }

    private static BigDecimal value(Writer writer, float x, float c) {
        return part(writer, x, c, true).add(part(writer, x, c, false));
    }

    private static BigDecimal part(Writer writer, float x, float c, boolean high) {
        ProgramBuilder b = new ProgramBuilder();
        PairedValue y = writer.write(b, PairedValue.exact(b.input()), PairedValue.exact(b.constant(c)));
        int result = high ? y.high() : y.low().orElseThrow();
        return new BigDecimal(Interpreter.of(b.build(result)).at(x));
    }

    private static Writer once(BinaryKind kind) {
        return (b, x, c) -> x.with(b, kind, c);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void sumsAndProductsOfFloatsAreExact(@ForAll @FloatRange(min = -2, max = 2) float a,
            @ForAll @FloatRange(min = 0.5f, max = 1) float b, @ForAll @IntRange(min = -40, max = 40) int exponent) {
        float x = Math.scalb(a, exponent);
        assertThat(value(once(BinaryKind.ADD), x, b)).isEqualByComparingTo(new BigDecimal(x).add(new BigDecimal(b)));
        assertThat(value(once(BinaryKind.SUB), x, b))
                .isEqualByComparingTo(new BigDecimal(x).subtract(new BigDecimal(b)));
        if (Math.abs(x) > 0x1p-60f) {
            assertThat(value(once(BinaryKind.MUL), x, b))
                    .isEqualByComparingTo(new BigDecimal(x).multiply(new BigDecimal(b)));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void quotientsLoseLittle(@ForAll @FloatRange(min = 0.25f, max = 2) float a,
            @ForAll @FloatRange(min = 0.5f, max = 1) float b) {
        BigDecimal exact = new BigDecimal(a).divide(new BigDecimal(b), DIGITS);
        assertNear(value(once(BinaryKind.DIV), a, b), exact);
    }

    /** The parts that are carried from one operation to the next count as well. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void operationsOnPairsLoseLittle(@ForAll @FloatRange(min = 0.25f, max = 2) float x,
            @ForAll @FloatRange(min = 0.5f, max = 1) float c) {
        BigDecimal a = new BigDecimal(x);
        BigDecimal d = new BigDecimal(c);
        assertNear(
                value((b, v, w) -> v.with(b, BinaryKind.MUL, w).with(b, BinaryKind.ADD, v.with(b, BinaryKind.DIV, w)),
                        x, c),
                a.multiply(d).add(a.divide(d, DIGITS)));
        assertNear(
                value((b, v, w) -> v.with(b, BinaryKind.ADD, w).with(b, BinaryKind.MUL, v.with(b, BinaryKind.ADD, w)),
                        x, c),
                a.add(d).pow(2));
        assertNear(value((b, v, w) -> w.with(b, BinaryKind.MUL, v).negated(b).with(b, BinaryKind.DIV,
                v.with(b, BinaryKind.ADD, w)), x, c), a.multiply(d).negate().divide(a.add(d), DIGITS));
    }

    private static void assertNear(BigDecimal value, BigDecimal exact) {
        assertThat(value.subtract(exact).abs())
                .isLessThanOrEqualTo(exact.abs().multiply(new BigDecimal(TWO_ROUNDINGS)));
    }
}
