package dev.ulpforge.jmh.sweep;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

class JdkOperatorTest {

    /** Each loop must have its own operator, in compiled code too: a sloppy comparison with java.lang.Math tells. */
    @ParameterizedTest
    @EnumSource(JdkOperator.class)
    void operatorIsTheOneNamed(JdkOperator operator) {
        BulkKernel kernel = operator.kernel();
        float[] x = new float[1003];
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i / 1024f + 0x1p-12f;
        }
        kernel.apply(x, y);
        for (int i = 0; i < x.length; i++) {
            double want = reference(operator, x[i]);
            assertThat(UlpError.of(y[i], want)).as("%s(%a)", operator.fn(), x[i]).isLessThan(1.01);
        }
    }

    private static double reference(JdkOperator operator, double x) {
        return switch (operator) {
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case LOG10 -> Math.log10(x);
            case LOG1P -> Math.log1p(x);
            case EXPM1 -> Math.expm1(x);
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TAN -> Math.tan(x);
            case ASIN -> Math.asin(x);
            case ACOS -> Math.acos(x);
            case ATAN -> Math.atan(x);
            case SINH -> Math.sinh(x);
            case COSH -> Math.cosh(x);
            case TANH -> Math.tanh(x);
            case CBRT -> Math.cbrt(x);
        };
    }
}
