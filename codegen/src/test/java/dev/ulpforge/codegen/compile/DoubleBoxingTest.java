package dev.ulpforge.codegen.compile;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.IntTable;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;

/** Programs with doubles box no vectors, in any form. */
class DoubleBoxingTest {
    private static final int LENGTH = 4096;

    private static float[] inputs() {
        Random random = new Random(1);
        float[] src = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            src[i] = 1.01f * random.nextFloat();
        }
        return src;
    }

    /** In halves, and lane by lane. */
    @ParameterizedTest
    @ValueSource(ints = { 6, 30 })
    void doublesAllocateNothing(int degree) {
        assertPolynomialsAllocateNothing(degree);
    }

    @Tag("long")
    @Test
    void shorterOnesNeither() {
        assertPolynomialsAllocateNothing(4);
    }

    private static void assertPolynomialsAllocateNothing(int degree) {
        Random random = new Random(degree);
        ProgramBuilder builder = new ProgramBuilder();
        F32 x = builder.x();
        F64 t = x.toDouble();
        F64 y = t;
        for (int i = 0; i < degree; i++) {
            y = y.fma(t, builder.f64(random.nextDouble()));
        }
        F64 chosen = t.below(builder.f64(0.5)).select(y, x.bits().toDouble().sqrt());
        F32 usual = x.atMost(builder.f32(1)).fastPath(chosen.toFloat(), y.dividedBy(t).toFloat());
        assertNothingIsAllocated(builder.build(usual));
    }

    @Test
    void doublesFromRegistersAllocateNothing() {
        ProgramBuilder builder = new ProgramBuilder();
        F64 x = builder.x().toDouble();
        I32 index = x.bits().shiftedRightUnsigned(48).toInt();
        F64 y = x.fma(index.gather(DoubleTable.of(new Random(3).doubles(8).toArray())),
                index.gather(DoubleTable.of(new Random(4).doubles(8).toArray())));
        assertNothingIsAllocated(builder.build(y.toFloat()));
    }

    @Test
    void coefficientsFromRegistersAllocateNothing() {
        Random random = new Random(2);
        ProgramBuilder builder = new ProgramBuilder();
        F32 x = builder.x();
        I32 index = x.bits().shiftedRightUnsigned(20);
        F64 y = x.toDouble();
        for (int i = 0; i < 4; i++) {
            List<Integer> table = random.ints(8, 0, 0x3f80_0000).boxed().toList();
            y = y.fma(x.toDouble(), index.lookup(table).asFloat().toDouble());
        }
        assertNothingIsAllocated(builder.build(y.toFloat()));
    }

    @Test
    void coefficientsFromMemoryAllocateNothing() {
        Random random = new Random(3);
        ProgramBuilder builder = new ProgramBuilder();
        F32 x = builder.x();
        I32 index = x.bits().shiftedRightUnsigned(13);
        F64 y = x.toDouble();
        for (int i = 0; i < 6; i++) {
            y = y.fma(x.toDouble(), index.gather(DoubleTable.of(random.doubles(1000).toArray())));
        }
        assertNothingIsAllocated(builder.build(y.toFloat()));
    }

    @Test
    void floatsFromMemoryAllocateNothing() {
        Random random = new Random(4);
        ProgramBuilder builder = new ProgramBuilder();
        F32 x = builder.x();
        I32 index = x.bits().shiftedRightUnsigned(13);
        F32 y = x;
        for (int i = 0; i < 4; i++) {
            y = y.fma(x, index.gather(IntTable.of(random.ints(1000, 0x3f00_0000, 0x3f80_0000).toArray())).asFloat());
        }
        F64 rare = x.toDouble().times(index.gather(DoubleTable.of(random.doubles(1000).toArray())));
        assertNothingIsAllocated(builder.build(x.atMost(builder.f32(1)).fastPath(y, rare.toFloat())));
    }

    private static void assertNothingIsAllocated(Program program) {
        Allocation.assertNone(program, inputs());
        Allocation.assertNoneInUsersLoop(program, new float[LENGTH]);
    }
}
