package dev.ulpforge.codegen.compile;

import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * Compiled loops allocate no vectors: one box per vector makes a kernel ten to a thousand times slower. C2 boxes where
 * a vector crosses a call that it does not inline, for instance of a large method.
 */
class BoxingTest {
    private static final int LENGTH = 4096 + 7;

    @ParameterizedTest
    @CsvSource({ "5, 0", "60, 0.01", "120, 1" })
    void compiledLoopsAllocateNothing(int operations, double rare) {
        assertNothingIsAllocated(operations, rare);
    }

    @Tag("long")
    @Test
    void whereAllAreRareNeither() {
        assertNothingIsAllocated(20, 1);
    }

    private static void assertNothingIsAllocated(int operations, double rare) {
        Random random = new Random(operations);
        float[] src = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            src[i] = random.nextDouble() < rare ? 2 + random.nextFloat() : random.nextFloat();
        }
        Allocation.assertNone(program(operations, random), src);
    }

    /** Of one method, and of two. */
    @ParameterizedTest
    @ValueSource(ints = { 8, 40 })
    void theFormForOneVectorIsInlinedIntoUsersLoops(int operations) {
        Allocation.assertNoneInUsersLoop(program(operations, new Random(operations)), new float[4096]);
    }

    /** Four chains of multiply-adds, for inputs above 1 replaced by a square root. */
    private static Program program(int operations, Random random) {
        ProgramBuilder builder = new ProgramBuilder();
        int x = builder.input();
        int[] chains = { x, x, x, x };
        for (int i = 0; i < operations; i++) {
            chains[i % 4] = builder.fma(chains[i % 4], x, builder.constant(random.nextFloat()));
        }
        int sum = builder.binary(BinaryKind.ADD, builder.binary(BinaryKind.ADD, chains[0], chains[1]),
                builder.binary(BinaryKind.ADD, chains[2], chains[3]));
        int usual = builder.binary(BinaryKind.LE, x, builder.constant(1f));
        return builder.build(builder.add(new Op.FastPath(usual, sum, builder.unary(UnaryKind.SQRT, x))));
    }
}
