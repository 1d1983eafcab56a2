package dev.ulpforge.driver.audit;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

class PeerClassesTest {
    private static final PeerClasses JDK = new PeerClasses("");

    /** Each loop must have its own operator, in compiled code too: a sloppy comparison tells. */
    @ParameterizedTest
    @EnumSource(names = { "EXP", "LOG", "LOG10", "LOG1P", "EXPM1", "SIN", "COS", "TAN", "ASIN", "ACOS", "ATAN", "SINH",
            "COSH", "TANH", "CBRT" })
    void operatorIsTheOneNamed(Function function) {
        Peer peer = peer("lanewise", function).orElseThrow();
        float[] x = new float[1003];
        for (int i = 0; i < x.length; i++) {
            x[i] = i / 1024f + 0x1p-12f;
        }
        float[] y = results(peer.loop(), x);
        float[] want = results(peer("strictmath", function).orElseThrow().loop(), x);
        for (int i = 0; i < x.length; i++) {
            assertThat(UlpError.of(y[i], want[i])).as("%s at %a", peer.call(), x[i]).isLessThanOrEqualTo(1);
        }
    }

    private static Optional<Peer> peer(String library, Function function) {
        return JDK.peer(PeerLibrary.of(library), function);
    }

    private static float[] results(BulkKernel kernel, float[] x) {
        float[] y = new float[x.length];
        kernel.apply(x, y);
        return y;
    }

    @ParameterizedTest
    @EnumSource(names = { "ASINH", "ACOSH", "ATANH", "EXP2" })
    void whatTheJdkLacksIsNotThere(Function function) {
        assertThat(peer("lanewise", function)).isEmpty();
        assertThat(peer("math", function)).isEmpty();
    }
}
