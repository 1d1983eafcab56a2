package dev.ulpforge.search.timing;

import java.util.Optional;

import jdk.incubator.vector.VectorOperators;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.spec.Function;

/** The unary operators of {@code FloatVector.lanewise} that are target functions. */
public final class Lanewise {
    private Lanewise() {}

    /**
     * {@return a loop over arrays of the operator that is {@code function}, if there is one; a loop of its own each
     * time}
     */
    public static Optional<BulkKernel> loop(Function function) {
        return operator(function).map(LanewiseLoop::of);
    }

    /** {@return the operator that is {@code function}, if there is one} */
    private static Optional<VectorOperators.Unary> operator(Function function) {
        return Optional.ofNullable(switch (function) {
            case EXP -> VectorOperators.EXP;
            case EXPM1 -> VectorOperators.EXPM1;
            case LOG -> VectorOperators.LOG;
            case LOG10 -> VectorOperators.LOG10;
            case LOG1P -> VectorOperators.LOG1P;
            case SIN -> VectorOperators.SIN;
            case COS -> VectorOperators.COS;
            case TAN -> VectorOperators.TAN;
            case ASIN -> VectorOperators.ASIN;
            case ACOS -> VectorOperators.ACOS;
            case ATAN -> VectorOperators.ATAN;
            case SINH -> VectorOperators.SINH;
            case COSH -> VectorOperators.COSH;
            case TANH -> VectorOperators.TANH;
            case CBRT -> VectorOperators.CBRT;
            case SQRT -> VectorOperators.SQRT;
            case ABS -> VectorOperators.ABS;
            case EXP2, EXP10, LOG2, SINPI, COSPI, ASINH, ACOSH, ATANH, RSQRT, ERF, ERFC, GAMMA, LGAMMA, SIGMOID,
                    SOFTPLUS,
                    NORMCDF, FLOOR, CEIL, ROUND, TRUNC, MIN, MAX, AIRYAI, BESSELIHALF, EXP2M1, EXP10M1, LOG2P1, LOG10P1,
                    TANPI, ASINPI,
                    ACOSPI, ATANPI, SINC, SILU, GELU, MISH, LOGSIGMOID, LOGCOSH, LOG1MEXP, LOGNORMCDF, LOGIT,
                    SOFTPLUSINV,
                    ERFCX, ERFINV, NORMQUANTILE, LAMBERTW, DIGAMMA, BESSELI0, BESSELI1,
                    BESSELJ0, BESSELJ1 ->
                null;
        });
    }
}
