package dev.ulpforge.verify.sweep;

import java.util.List;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.jvm.TestJvm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What sweeps find with shorter vectors, in JVMs of their own. A width is left out where this machine's are no longer. */
class ShorterVectorsTest {
    @ParameterizedTest
    @ValueSource(ints = { 256, 128 })
    void findTheSame(int width) throws Exception {
        assumeTrue(FloatVector.SPECIES_PREFERRED.vectorBitSize() > width, "the same with longer vectors");
        String here = SweepFaultTest.class.getPackageName();
        String faults = SweepFaultTest.class.getName();
        TestJvm.run(List.of("-XX:MaxVectorSize=" + width / Byte.SIZE), faults + "#anyWrongResultIsFound",
                faults + "#rightKernelPasses", here + ".pass.ErrorPassTest", here + ".digest.DigestTest");
    }
}
