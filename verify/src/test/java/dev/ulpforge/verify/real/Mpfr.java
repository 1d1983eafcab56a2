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

import dev.ulpforge.codegen.spec.Function;

/**
 * GNU MPFR, called through {@code java.lang.foreign}: an independent judge. Not safe for concurrent use.
 *
 * <p>{@code mpfr_t} is one struct of precision (long), sign (int), exponent (long) and a pointer to 64-bit limbs, on the 64-bit
 * platforms where the library is looked for.
 */
@SuppressWarnings("restricted")
public final class Mpfr {
    private static final int NEAREST = 0;
    /** Bits by which the precision of a composed function exceeds that of its result. */
    private static final int GUARD = 64;
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
    private final MemorySegment x;
    private final MemorySegment y;
    private final MemorySegment z;
    private final MemorySegment sign = Arena.ofAuto().allocate(ValueLayout.JAVA_INT);

    private Mpfr(SymbolLookup library, int bits) {
        this.library = library;
        this.bits = bits + GUARD;
        x = number();
        y = number();
        z = number();
    }

    private MemorySegment number() {
        MemorySegment n = Arena.ofAuto().allocate(LAYOUT);
        call("init2", INIT, n, (long) bits);
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

    private int call(String name, FunctionDescriptor type, Object... arguments) {
        MethodHandle handle = handles.computeIfAbsent(name, n -> Linker.nativeLinker()
                .downcallHandle(library.find("mpfr_" + n).orElseThrow(), type));
        try {
            Object result = handle.invokeWithArguments(arguments);
            return result instanceof Integer i ? i : 0;
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    private void unary(String name, MemorySegment to, MemorySegment of) {
        call(name, UNARY, to, of, NEAREST);
    }

    private void binary(String name, MemorySegment to, MemorySegment a, MemorySegment b) {
        call(name, BINARY, to, a, b, NEAREST);
    }

    private void set(MemorySegment to, double value) {
        call("set_d", SET, to, value, NEAREST);
    }

    /**
     * {@return a ball around f(argument): of MPFR's function of that name, or composed of several with guard bits} Empty for NaN,
     * infinities and zeros.
     */
    public Optional<Ball> apply(Function f, double argument) {
        set(x, argument);
        switch (f) {
            case RSQRT -> unary("rec_sqrt", y, x);
            case AIRYAI -> unary("ai", y, x);
            case LGAMMA -> call("lgamma", BINARY, y, sign, x, NEAREST);
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
                set(z, 0.5);
                unary("sqrt", y, z);
                binary("mul", x, x, y);
                unary("neg", x, x);
                unary("erfc", y, x);
                binary("mul", y, y, z);
            }
            case BESSELIHALF -> {
                call("const_pi", CONSTANT, z, NEAREST);
                binary("mul", z, z, x);
                set(y, 2);
                binary("div", z, y, z);
                unary("sqrt", z, z);
                unary("sinh", y, x);
                binary("mul", y, y, z);
            }
            default -> unary(f.toString(), y, x);
        }
        return result();
    }

    private Optional<Ball> result() {
        long exponent = y.get(ValueLayout.JAVA_LONG, 16);
        if (exponent < -(1L << 62)) {
            return Optional.empty();
        }
        int limbs = (bits + 63) / 64;
        MemorySegment data = y.get(ValueLayout.ADDRESS, 24).reinterpret(8L * limbs);
        byte[] big = new byte[8 * limbs];
        for (int i = 0; i < big.length; i++) {
            big[big.length - 1 - i] = data.get(ValueLayout.JAVA_BYTE, i);
        }
        BigInteger m = new BigInteger(1, big);
        Ball value = Ball.of(y.get(ValueLayout.JAVA_INT, 8) < 0 ? m.negate() : m, exponent - 64L * limbs);
        return Optional.of(value.widen(value.scale(GUARD / 2 - bits), bits));
    }
}
