package dev.ulpforge.codegen.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.jvm.TestJvm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tests whose outcome may depend on the JVM, each run in JVMs of its own, two at a time: with vectors of 512, 256 and
 * 128 bits, after C1 and after C2, and without AVX.
 */
@Execution(ExecutionMode.CONCURRENT)
class OtherJvmsTest {
    /** The programs of a batch that are run without AVX. */
    private static final int FEW = 3;
    /** Kernels, and only they, are compiled at once and by each tier in turn, while the test waits. */
    private static final List<String> EARLY = List.of("-XX:CompileCommand=quiet",
            "-XX:CompileCommand=CompileThresholdScaling,Kernels*.*,0.01",
            "-XX:CompileCommand=BackgroundCompilation,Kernels*.*,false",
            "-XX:CompileCommand=CompileThresholdScaling,Tunable*.*,0.01",
            "-XX:CompileCommand=BackgroundCompilation,Tunable*.*,false");

    /** C1's code is what runs before C2's in the other JVMs, too, where each round is compared. */
    @Tag("long")
    @Test
    void formsReturnTheInterpretersBitsAfterC1() throws Exception {
        run(early("C1", "-XX:TieredStopAtLevel=1", 5), AgreementTest.class.getName());
    }

    /**
     * Multiply-adds are not in hardware then, which a few programs show. Gathers, and look-ups of few doubles, are left to
     * the other JVMs.
     */
    @Test
    void formsReturnTheInterpretersBitsWithoutAvx() throws Exception {
        String test = AgreementTest.class.getName();
        List<String> flags = early("UseAVX=0", "-XX:UseAVX=0", 4);
        flags.add("-Dagreement.programs=" + FEW);
        run(flags, test + "#everyFormReturnsTheInterpretersBits(java.util.List)",
                test + "#rareCasesTooLongForVectorsReturnTheInterpretersBits");
    }

    /** After C2; those of numbers of 16 bits, too. A width is left out where this machine's vectors are no longer. */
    @ParameterizedTest
    @CsvSource({ "C2, '', 0", "C2 and UseAVX=2, -XX:UseAVX=2, 256",
            "C2 and MaxVectorSize=16, -XX:MaxVectorSize=16, 128" })
    void formsReturnTheInterpretersBitsWithVectorsOfEachWidth(String name, String flag, int width) throws Exception {
        assumeShorter(flag, width);
        run(early(name, flag, 7), AgreementTest.class.getName(), NarrowAgreementTest.class.getName());
    }

    private static List<String> early(String name, String flag, int rounds) {
        List<String> flags = new ArrayList<>(EARLY);
        flags.addAll(List.of("-Dagreement.jvm=" + name, "-Dagreement.rounds=" + rounds));
        if (!flag.isEmpty()) {
            flags.add(flag);
        }
        return flags;
    }

    /**
     * What compiled code allocates can be counted where a method that is to be compiled is waited for; and what was
     * compiled before changes what C2 inlines: a JVM for each class.
     */
    @ParameterizedTest
    @ValueSource(classes = { DoubleBoxingTest.class, BoxingTest.class, LookupBoxingTest.class })
    void nothingIsAllocated(Class<?> test) throws Exception {
        run(List.of("-Xbatch"), test.getName());
    }

    @ParameterizedTest
    @CsvSource({ "-XX:UseAVX=2, 256", "-XX:MaxVectorSize=16, 128" })
    void lookupsAllocateNothingInShorterVectors(String flag, int width) throws Exception {
        assumeShorter(flag, width);
        run(List.of("-Xbatch", flag), LookupBoxingTest.class.getName());
    }

    private static void assumeShorter(String flag, int width) {
        assumeTrue(FloatVector.SPECIES_PREFERRED.vectorBitSize() > width, () -> "the same without " + flag);
    }

    private static void run(List<String> flags, String... tests) throws IOException, InterruptedException {
        TestJvm.run(flags, tests).lines().filter(line -> line.startsWith("agreement: ")).forEach(System.out::println);
    }
}
