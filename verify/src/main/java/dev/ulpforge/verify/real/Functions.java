package dev.ulpforge.verify.real;

import dev.ulpforge.codegen.spec.Function;

/** The functions of one argument by name, on balls. Where some number of the ball lies outside the domain: the whole line. */
public final class Functions {
    private Functions() {}

    /** {@return pi} */
    public static Ball pi(int bits) {
        return Constants.piBall(bits);
    }

    /** {@return the base of the natural logarithm} */
    public static Ball e(int bits) {
        return Constants.eulerBall(bits);
    }

    /** {@return log 2} */
    public static Ball ln2(int bits) {
        return Constants.ln2Ball(bits);
    }

    /** {@return log 10} */
    public static Ball ln10(int bits) {
        return Constants.ln10Ball(bits);
    }

    /** {@return an enclosure of f over x} */
    public static Ball apply(Function f, Ball x, int bits) {
        return switch (f) {
            case EXP -> Exponential.exp(x, bits);
            case EXP2 -> Exponential.exp2(x, bits);
            case EXP10 -> Exponential.exp10(x, bits);
            case EXPM1 -> Exponential.expm1(x, bits);
            case LOG -> Logarithm.log(x, bits);
            case LOG2 -> Logarithm.log2(x, bits);
            case LOG10 -> Logarithm.log10(x, bits);
            case LOG1P -> Logarithm.log1p(x, bits);
            case SQRT -> x.sqrt(bits);
            case ABS -> x.abs();
            default -> throw new UnsupportedOperationException(f.toString());
        };
    }
}
