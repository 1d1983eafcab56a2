package dev.ulpforge.runtime;

/** Whether this JVM was started with {@code --add-modules jdk.incubator.vector}. */
public final class VectorModule {
    /**
     * True when SIMD kernels can run, with fused multiply-adds in hardware; otherwise bulk methods take their scalar
     * form, several times slower, same bits.
     */
    public static final boolean PRESENT = find();

    private VectorModule() {}

    private static boolean find() {
        boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        if (!present) {
            System.getLogger("dev.ulpforge").log(System.Logger.Level.WARNING,
                    "ULP901: kernels run in their scalar form, several times slower, because the module jdk.incubator.vector "
                            + "is absent; start Java with --add-modules jdk.incubator.vector");
        }
        return present && Fma.IN_HARDWARE;
    }
}
