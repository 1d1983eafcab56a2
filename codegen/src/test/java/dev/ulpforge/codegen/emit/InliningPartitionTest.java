package dev.ulpforge.codegen.emit;

import java.io.IOException;
import java.lang.classfile.MethodModel;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Programs;

import static org.assertj.core.api.Assertions.assertThat;

/** A form for one vector that C2 does not inline into a user's loop is several times slower than one that it does. */
class InliningPartitionTest {
    /** FreqInlineSize of HotSpot. */
    private static final int INLINED = 325;

    @ParameterizedTest
    @ValueSource(ints = { 10, 30, 60, 120 })
    void noPartIsTooLargeForC2(int operations, @TempDir Path directory) throws IOException {
        assertThat(MethodSizes.largest(Programs.random(new Random(operations), operations, Programs.Lanes.NARROW),
                directory,
                InliningPartitionTest::isForOneVector)).isBetween(20, INLINED);
    }

    private static boolean isForOneVector(MethodModel method) {
        return method.methodType().stringValue().endsWith(")Ljdk/incubator/vector/FloatVector;");
    }
}
