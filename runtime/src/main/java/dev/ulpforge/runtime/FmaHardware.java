package dev.ulpforge.runtime;

/** Finds out whether {@code Math.fma} is an instruction, by the clock: no flag of the JVM is part of Java. */
final class FmaHardware {
    private static final int TRIES = 50;
    private static final int CALLS = 16;
    /**
     * In ns, between the 26 that the instruction takes in HotSpot's interpreter and what BigDecimal takes: 580 once C2
     * has compiled it, 3,000 to 60,000 before (Zen 3).
     */
    private static final int LONG = 250;

    private FmaHardware() {}

    /** {@return whether it is} If it is not, this prints a warning, once. */
    static boolean isUsed() {
        boolean isShort = false;
        for (int i = 0; i < TRIES && !isShort; i++) {
            isShort = nanos(1 + i * 0x1p-20) < LONG;
        }
        if (!isShort) {
            System.getLogger("dev.ulpforge").log(System.Logger.Level.WARNING,
                    "ULP902: kernels run in their scalar form and compute fused multiply-adds by other operations, many times "
                            + "slower, because this machine has no such instruction or Java was started with -XX:-UseFMA; "
                            + "the results are the same");
        }
        return isShort;
    }

    private static double nanos(double x) {
        double y = x;
        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            y = Math.fma(y, -x, 1 / 3.0);
        }
        long nanos = System.nanoTime() - start;
        return y == x ? Double.MAX_VALUE : (double) nanos / CALLS;
    }
}
