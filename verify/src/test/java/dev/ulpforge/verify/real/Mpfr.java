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

/**
 * GNU MPFR, called through {@code java.lang.foreign}: an independent judge. Not safe for concurrent use.
 *
 * <p>{@code mpfr_t} is one struct of precision (long), sign (int), exponent (long) and a pointer to 64-bit limbs, on the 64-bit
 * platforms where the library is looked for.
 */
@SuppressWarnings("restricted")
public final class Mpfr {
    private static final int NEAREST = 0;
    private static final MemoryLayout LAYOUT = MemoryLayout.structLayout(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT,
            MemoryLayout.paddingLayout(4), ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);

    private final SymbolLookup library;
    private final Linker linker = Linker.nativeLinker();
    private final MemorySegment x;
    private final MemorySegment y;
    private final Map<String, MethodHandle> handles = new HashMap<>();
    private final int bits;

    private Mpfr(SymbolLookup library, int bits) {
        this.library = library;
        this.bits = bits;
        x = Arena.global().allocate(LAYOUT);
        y = Arena.global().allocate(LAYOUT);
        call("mpfr_init2", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG), x, 4096L);
        call("mpfr_init2", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG), y, (long) bits);
    }

    /** {@return MPFR with results of this precision, if the machine has it} */
    public static Optional<Mpfr> ofPrecision(int bits) {
        for (String name : new String[]{ "libmpfr.so.6", "libmpfr.so", "libmpfr.6.dylib" }) {
            try {
                return Optional.of(new Mpfr(SymbolLookup.libraryLookup(name, Arena.global()), bits));
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private Object call(String name, FunctionDescriptor type, Object... arguments) {
        MethodHandle handle = handles.computeIfAbsent(name,
                n -> linker.downcallHandle(library.find(n).orElseThrow(), type));
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    /**
     * {@return the result of the MPFR function of this name ({@code "exp"} stands for {@code mpfr_exp}), rounded to nearest:
     * exact when {@code exact}, otherwise a ball of half a unit in the last place}
     *
     * @return empty for NaN, infinities and zeros
     */
    public Optional<Ball> apply(String name, double argument) {
        call("mpfr_set_d", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_DOUBLE,
                ValueLayout.JAVA_INT), x, argument, NEAREST);
        int inexact = name.equals("lgamma")
                ? lgamma()
                : (int) call("mpfr_" + name, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS, ValueLayout.JAVA_INT), y, x, NEAREST);
        return result(inexact);
    }

    private int lgamma() {
        MemorySegment sign = Arena.ofAuto().allocate(ValueLayout.JAVA_INT);
        return (int) call("mpfr_lgamma", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
                ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT), y, sign, x, NEAREST);
    }

    private Optional<Ball> result(int inexact) {
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
        if (y.get(ValueLayout.JAVA_INT, 8) < 0) {
            m = m.negate();
        }
        long unit = exponent - 64L * limbs;
        int spare = 64 * limbs - bits;
        Ball value = Ball.of(m.shiftRight(spare), unit + spare);
        return Optional.of(inexact == 0 ? value : value.widen(Ball.of(BigInteger.ONE, unit + spare), 4096));
    }
}
