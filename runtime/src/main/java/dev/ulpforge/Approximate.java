package dev.ulpforge;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks Ulpforge for a SIMD kernel of the annotated method.
 *
 * <p>The method is {@code static}, takes one {@code float} and returns {@code float}, or the same with {@code double},
 * or with {@code short} for a {@link #format} of 16 bits; its body stays the readable
 * reference, and a kernel that was forged never calls it. For a method {@code f} of class {@code C} the build generates
 * class {@code CKernels} in the same package, with {@code f} for a single number, for arrays and for memory segments.
 *
 * <p>javac does not show local and anonymous classes to annotation processors: there this annotation does nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Approximate {

    /**
     * {@return the target function: an expression in {@code x}, or a plain function name such as {@code "exp"}, which
     * is short for {@code "exp(x)"}}
     *
     * <p>Without it the method's own body is the target, read as a real function in which nothing rounds: one
     * {@code return} of an expression of numbers, the parameter, {@code + - * /}, conditional expressions, casts to
     * {@code float} and {@code double}, and calls of {@link Math} and {@link StrictMath}; before it there may be local
     * variables with initialisers. {@code static final} constants and calls of other such methods in the same source
     * file are followed. A number has the value that Java gives it: {@code 0.1f} is the float nearest to a tenth,
     * {@code 0.1} the double, {@link Math#PI} a double near pi; a cast of anything else changes nothing.
     */
    String fn() default "";

    /**
     * {@return the error bound in ULP, from 0.5, which asks for correctly rounded results} Its default holds where no
     * other bound is given; of several bounds all hold. The error of a result {@code y} for the exact value {@code v}
     * is {@code |y - v| / ulp(v)} with {@code ulp(v) = 2^(max(floor(log2|v|), -126) - 23)}.
     */
    double maxUlp() default 1;

    /**
     * {@return whether every result has to be the exact value rounded to nearest, ties to even: the same as 0.5 ULP}
     */
    boolean correctlyRounded() default false;

    /**
     * {@return a bound on the relative error, from {@code 0x1p-24} to 1; 0, the default, for none} The error of a
     * result {@code y} for the exact value {@code v} is {@code |y - v| / max(|v|, 0x1p-126)}.
     */
    double maxRelError() default 0;

    /** {@return a bound on the absolute error {@code |y - v|}; 0, the default, for none} */
    double maxAbsError() default 0;

    /** {@return whether results must be monotonic: never fall, or never rise, with increasing inputs} */
    boolean monotonic() default false;

    /**
     * {@return whether {@code f(-x)} must be {@code -f(x)}, bit for bit, the signs of zeros included, wherever {@code
     * x} and {@code -x} are in the domain}
     */
    boolean odd() default false;

    /**
     * The format of the numbers that a kernel takes and returns. Kernels of 16 bits are correctly rounded at each of
     * the 65,536 inputs, and take no bound; those of doubles have a bound in ULP above 0.5, and no other demand.
     */
    enum Format {
        /**
         * {@code float}, for a method {@code static float f(float x)}. A method {@code static double f(double x)} has
         * the format of doubles whatever is written here.
         */
        BINARY32,
        /** The upper half of a float, as bits in a short, for a method {@code static short f(short x)}. */
        BFLOAT16,
        /** Half precision of IEEE 754, as bits in a short, for a method {@code static short f(short x)}. */
        BINARY16
    }

    /** {@return the format of argument and result} */
    Format format() default Format.BINARY32;

    /**
     * The required result where the expression has no value: {@code 0/0}, {@code 0 * inf}, {@code inf - inf}, {@code
     * inf / inf}.
     */
    enum Undefined {
        /** Its limit from within the domain, if there is one; at ±0 the one from the right or left. */
        LIMIT,
        /** NaN. */
        NAN
    }

    /** {@return what is right where the expression has no value} */
    Undefined undefined() default Undefined.LIMIT;

    /**
     * {@return the inputs for which the bound holds, an interval such as {@code "[-10, 10]"} or {@code "(0, 1]"}; every
     * float, NaN and the infinities included, when empty} An expression in x and y has a box: {@code "x in [-10, 10],
     * y in [0, 1]"}. Outside of the domain the kernel's results are unspecified, but the same on every machine.
     */
    String domain() default "";
}
