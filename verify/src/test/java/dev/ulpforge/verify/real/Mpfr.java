package dev.ulpforge.verify.real;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.PairFunction;

/**
 * GNU MPFR, called through {@code java.lang.foreign}: an independent judge. Not safe for concurrent use; each thread takes its own.
 *
 * <p>{@code mpfr_t} is one struct of precision (long), sign (int), exponent (long) and a pointer to 64-bit limbs, on the 64-bit
 * platforms where the library is looked for.
 */
@SuppressWarnings("restricted")
public final class Mpfr {
    private static final int NEAREST = 0;
    /** Composed functions lose some of the last bits, and are trusted without these. */
    private static final int GUARD = 32;
    private static final MemoryLayout LAYOUT = MemoryLayout.structLayout(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT,
            MemoryLayout.paddingLayout(4), ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);
    private static final FunctionDescriptor INIT = FunctionDescriptor.ofVoid(ValueLayout.ADDRESS,
            ValueLayout.JAVA_LONG);
    private static final FunctionDescriptor SET = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
            ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_INT);
    private static final FunctionDescriptor UNARY = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
            ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    private static final FunctionDescriptor BINARY = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
            ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    private static final FunctionDescriptor CONSTANT = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
            ValueLayout.JAVA_INT);

    private final SymbolLookup library;
    private final Map<String, MethodHandle> handles = new HashMap<>();
    private final int bits;
    private final MethodHandle set;
    private final MemorySegment x;
    private final MemorySegment y;
    private final MemorySegment z;
    private final MemorySegment half;
    private final MemorySegment sign = Arena.ofAuto().allocate(ValueLayout.JAVA_INT);
    private final MemorySegment limbs;

    private Mpfr(SymbolLookup library, int bits) {
        this.library = library;
        this.bits = (bits + GUARD + 63) / 64 * 64;
        set = handle("set_d", SET);
        x = number();
        y = number();
        z = number();
        half = number();
        set(half, 0.5);
        unary("sqrt", half, half);
        limbs = y.get(ValueLayout.ADDRESS, 24).reinterpret(this.bits / 8);
    }

    private MemorySegment number() {
        MemorySegment n = Arena.ofAuto().allocate(LAYOUT);
        try {
            handle("init2", INIT).invokeExact(n, (long) bits);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return n;
    }

    /** {@return MPFR with results of about this precision, if the machine has it} */
    public static Optional<Mpfr> ofPrecision(int bits) {
        for (String name : new String[]{ "libmpfr.so.6", "libmpfr.so", "libmpfr.6.dylib" }) {
            try {
                return Optional.of(new Mpfr(SymbolLookup.libraryLookup(name, Arena.global()), bits));
            } catch (IllegalArgumentException absent) {
                continue;
            }
        }
        return Optional.empty();
    }

    private MethodHandle handle(String name, FunctionDescriptor type) {
        return handles.computeIfAbsent(name, n -> Linker.nativeLinker()
                .downcallHandle(library.find("mpfr_" + n).orElseThrow(), type));
    }

    private void unary(String name, MemorySegment to, MemorySegment of) {
        try {
            int _ = (int) handle(name, UNARY).invokeExact(to, of, NEAREST);
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    private void binary(String name, MemorySegment to, MemorySegment a, MemorySegment b) {
        try {
            int _ = (int) handle(name, BINARY).invokeExact(to, a, b, NEAREST);
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    private void set(MemorySegment to, double value) {
        try {
            int _ = (int) set.invokeExact(to, value, NEAREST);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void pi(MemorySegment to) {
        try {
            int _ = (int) handle("const_pi", CONSTANT).invokeExact(to, NEAREST);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return whether MPFR has this function, or others that it is composed of here} */
    public static boolean knows(Function f) {
        return switch (f) {
            case ABS, FLOOR, CEIL, ROUND, TRUNC, ERFINV, NORMQUANTILE, LAMBERTW, BESSELI0, BESSELI1 -> false;
            default -> f.arity() == 1;
        };
    }

    /**
     * {@return a ball around f(argument): of MPFR's function of that name, or composed of several with guard bits} Empty for NaN,
     * infinities and zeros.
     */
    public Optional<Ball> apply(Function f, double argument) {
        evaluate(f, argument);
        if (!isNumber()) {
            return Optional.empty();
        }
        byte[] big = new byte[bits / 8];
        for (int i = 0; i < big.length; i++) {
            big[big.length - 1 - i] = limbs.get(ValueLayout.JAVA_BYTE, i);
        }
        BigInteger m = new BigInteger(1, big);
        Ball value = Ball.of(isNegative() ? m.negate() : m, exponent() - bits);
        return Optional.of(value.widen(value.scale(GUARD / 2 - bits), bits));
    }

    /**
     * {@return whether MPFR says that f(argument) lies within {@code error} of {@code value}} Nothing but the 128 leading bits count,
     * and {@code 2^-80} of the value is allowed for.
     */
    public boolean isWithin(Function f, double argument, double value, double error) {
        evaluate(f, argument);
        if (!isNumber() || Math.abs(exponent()) > 1000) {
            return apply(f, argument).orElse(Ball.ZERO).subtract(Ball.of(value), 192).lowerMagnitude() <= error;
        }
        long high = limbs.get(ValueLayout.JAVA_LONG, bits / 8 - 8);
        long low = limbs.get(ValueLayout.JAVA_LONG, bits / 8 - 16);
        double unit = Math.scalb(isNegative() ? -1.0 : 1.0, (int) exponent());
        double top = (high >>> 11) * 0x1p-53 * unit;
        double rest = ((high & 0x7ff) * 0x1p-64 + (low >>> 11) * 0x1p-117) * unit;
        return Math.abs(top - value + rest) <= error * (1 + 0x1p-40) + Math.abs(top) * 0x1p-80;
    }

    /** {@return whether MPFR says that a double is within so many ULP of f(x, y), which is finite, or hardly more} */
    public boolean isWithin(PairFunction f, double first, double second, double value, double ulps) {
        return error(f, first, second, value) <= ulps + 0x1p-50;
    }

    /** {@return the error of a double in ULP of f(x, y), which is finite, rounded up} */
    public double error(PairFunction f, double first, double second, double value) {
        set(x, first);
        set(z, second);
        binary(f.toString(), y, x, z);
        long exponent = isNumber() ? exponent() - 1 : Double.MIN_EXPONENT;
        long ulp = Math.max(exponent, Double.MIN_EXPONENT) - (Double.PRECISION - 1);
        set(x, value);
        binary("sub", y, y, x);
        return isNumber() ? Math.scalb(size(), Math.clamp(exponent() - ulp, -2000, 2000)) : 0;
    }

    /** {@return the significand of y, from 1/2 to 1, rounded up} */
    private double size() {
        return Math.nextUp((limbs.get(ValueLayout.JAVA_LONG, bits / 8 - 8) >>> 11) * 0x1p-53);
    }

    private void timesX(Function f, double argument) {
        evaluate(f, argument);
        set(x, argument);
        binary("mul", y, y, x);
    }

    private boolean isNumber() {
        return exponent() > -(1L << 62);
    }

    private long exponent() {
        return y.get(ValueLayout.JAVA_LONG, 16);
    }

    private boolean isNegative() {
        return y.get(ValueLayout.JAVA_INT, 8) < 0;
    }

    private void evaluate(Function f, double argument) {
        set(x, argument);
        switch (f) {
            case SINC -> {
                unary("sin", y, x);
                binary("div", y, y, x);
            }
            case SILU -> timesX(Function.SIGMOID, argument);
            case GELU -> timesX(Function.NORMCDF, argument);
            case MISH -> {
                evaluate(Function.SOFTPLUS, argument);
                unary("tanh", y, y);
                binary("mul", y, y, x);
            }
            case LOGSIGMOID -> {
                evaluate(Function.SOFTPLUS, -argument);
                unary("neg", y, y);
            }
            case LOGCOSH -> { // log1p(2 sinh(x/2)^2): nothing cancels near 0
                set(x, argument / 2);
                unary("sinh", y, x);
                binary("mul", y, y, y);
                set(z, 2);
                binary("mul", y, y, z);
                unary("log1p", y, y);
            }
            case LOG1MEXP -> {
                unary(argument > -1 ? "expm1" : "exp", y, x);
                unary("neg", y, y);
                unary(argument > -1 ? "log" : "log1p", y, y);
            }
            case LOGNORMCDF -> {
                evaluate(Function.NORMCDF, argument < 1 ? argument : -argument);
                if (argument >= 1) {
                    unary("neg", y, y);
                }
                unary(argument < 1 ? "log" : "log1p", y, y);
            }
            case LOGIT -> {
                set(z, 1);
                binary("sub", z, z, x);
                binary("div", y, x, z);
                unary("log", y, y);
            }
            case SOFTPLUSINV -> {
                unary("expm1", y, x);
                unary("log", y, y);
            }
            case ERFCX -> {
                binary("mul", y, x, x);
                unary("exp", y, y);
                unary("erfc", z, x);
                binary("mul", y, y, z);
            }
            case RSQRT -> unary("rec_sqrt", y, x);
            case AIRYAI -> unary("ai", y, x);
            case BESSELJ0 -> unary("j0", y, x);
            case BESSELJ1 -> unary("j1", y, x);
            case LGAMMA -> binary("lgamma", y, sign, x);
            case SIGMOID -> {
                set(x, -argument);
                unary("exp", y, x);
                set(z, 1);
                binary("add", y, y, z);
                binary("div", y, z, y);
            }
            case SOFTPLUS -> {
                unary("exp", z, x);
                unary("log1p", y, z);
            }
            case NORMCDF -> {
                binary("mul", x, x, half);
                unary("neg", x, x);
                unary("erfc", y, x);
                set(z, 0.5);
                binary("mul", y, y, z);
            }
            case BESSELIHALF -> {
                pi(z);
                binary("mul", z, z, x);
                set(y, 2);
                binary("div", z, y, z);
                unary("sqrt", z, z);
                unary("sinh", y, x);
                binary("mul", y, y, z);
            }
            default -> unary(f.toString(), y, x);
        }
    }
}
