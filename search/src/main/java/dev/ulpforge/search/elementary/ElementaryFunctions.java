package dev.ulpforge.search.elementary;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Function;

/**
 * Named functions in the double lanes of a program under construction. Results at zeros, infinities and NaN may be
 * wrong: see {@link dev.ulpforge.search.scheme.value.SpecialInputs}.
 *
 * @param b the program
 */
public record ElementaryFunctions(ProgramBuilder b) {

    /** {@return a function of the input, rounded, if it is known here} */
    public Optional<F32> ofInput(Function f) {
        CircularFunctions circular = new CircularFunctions(b);
        return switch (f) {
            case SIN -> Optional.of(circular.sine());
            case COS -> Optional.of(circular.cosine());
            case TAN -> Optional.of(circular.tangent());
            case SINPI -> Optional.of(circular.sineOfTurns());
            case COSPI -> Optional.of(circular.cosineOfTurns());
            case ASIN -> Optional.of(ArcFunctions.sine(b.x()).toFloat());
            case ACOS -> Optional.of(ArcFunctions.cosine(b.x()).toFloat());
            case RSQRT -> Optional.of(EstimatedQuotient.ofRoot(b.x()).toFloat());
            case LOG -> Optional.of(logarithm(Radix.E));
            case LOG2 -> Optional.of(logarithm(Radix.TWO));
            case LOG10 -> Optional.of(logarithm(Radix.TEN));
            case LOG1P -> Optional.of(logarithmOfOneAnd());
            default -> value(f, b.x().toDouble()).map(F64::toFloat);
        };
    }

    private F32 logarithm(Radix base) {
        F32 x = b.x();
        return isBetween(0, x).fastPath(RadixLogarithm.of(base).of(x.toDouble()).toFloat(), beside(0));
    }

    private F32 logarithmOfOneAnd() {
        F32 x = b.x();
        return isBetween(-1, x).fastPath(RadixLogarithm.of(Radix.E).ofOneAnd(x.toDouble()).toFloat(), beside(-1));
    }

    private Mask isBetween(float pole, F32 x) {
        return b.f32(pole).below(x).and(x.below(b.f32(Float.POSITIVE_INFINITY)));
    }

    /** {@return what a logarithm is at its pole, at infinity, and where it is undefined} */
    private F32 beside(float pole) {
        F32 infinity = b.f32(Float.POSITIVE_INFINITY);
        F32 below = b.x().equalTo(b.f32(pole)).select(infinity.negated(), b.f32(Float.NaN));
        return b.x().equalTo(infinity).select(infinity, below);
    }

    /**
     * {@return a function of a value that is finite or NaN, if it is known here} What is not in its domain gives NaN;
     * in place of arguments that are so large that the result is beyond a float, others as large may be taken.
     */
    public Optional<F64> value(Function f, F64 x) {
        return switch (f) {
            case EXP -> Optional.of(RadixPower.of(Radix.E).of(x));
            case EXP2 -> Optional.of(RadixPower.of(Radix.TWO).of(x));
            case EXP10 -> Optional.of(RadixPower.of(Radix.TEN).of(x));
            case EXPM1 -> Optional.of(RadixPower.of(Radix.E).lessOne(x));
            case LOG -> Optional.of(RadixLogarithm.of(Radix.E).ofChecked(x));
            case LOG2 -> Optional.of(RadixLogarithm.of(Radix.TWO).ofChecked(x));
            case LOG10 -> Optional.of(RadixLogarithm.of(Radix.TEN).ofChecked(x));
            case LOG1P -> Optional.of(RadixLogarithm.of(Radix.E).ofOneAndChecked(x));
            case SINH -> Optional.of(HyperbolicPair.of().sine(x));
            case COSH -> Optional.of(HyperbolicPair.of().cosine(x));
            case TANH -> Optional.of(Logistic.hyperbolicTangent(x));
            case ASINH -> Optional.of(InverseHyperbolic.sine(x));
            case ACOSH -> Optional.of(InverseHyperbolic.cosine(x));
            case ATANH -> Optional.of(InverseHyperbolic.tangent(x));
            case ATAN -> Optional.of(ArcFunctions.tangent(x));
            case CBRT -> Optional.of(CubeRoot.of(x));
            case SIGMOID -> Optional.of(Logistic.sigmoid(x));
            case SOFTPLUS -> Optional.of(Logistic.softplus(x));
            case ERF -> Optional.of(ErrorFunctions.of().error(x));
            case ERFC -> Optional.of(ErrorFunctions.of().complement(x));
            case NORMCDF -> Optional.of(ErrorFunctions.of().normal(x));
            default -> Optional.empty();
        };
    }

    /** {@return a function of such a value before its last rounding, if it is a sum that is known here} */
    public Optional<UnroundedSum> unrounded(Function f, F64 x) {
        return switch (f) {
            case SIGMOID -> Optional.of(Logistic.unroundedSigmoid(x));
            case NORMCDF -> Optional.of(ErrorFunctions.of().unroundedNormal(x));
            default -> Optional.empty();
        };
    }
}
