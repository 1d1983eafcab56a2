package dev.ulpforge.runtime;

import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The build runs this with vectors of 512, 256 and 128 bits, or as far as the machine goes. */
class RegisterTableTest {
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int[] INDICES = indices();
    /** Enough for C2. */
    private static final int ROUNDS = 300;

    private static int[] indices() {
        Random random = new Random(42);
        int[] indices = random.ints(1024).toArray();
        for (int i = 0; i < 256; i++) {
            indices[i] = i - 128;
        }
        indices[256] = Integer.MIN_VALUE;
        indices[257] = Integer.MAX_VALUE;
        return indices;
    }

    @BeforeAll
    static void report() {
        System.out.println("register tables: vectors of " + INTS.vectorBitSize() + " bits");
    }

    static Stream<Arguments> everySize() {
        return Stream.of(Arguments.of(2, (Lookup) RegisterTable::lookup2),
                Arguments.of(4, (Lookup) RegisterTable::lookup4),
                Arguments.of(8, (Lookup) RegisterTable::lookup8), Arguments.of(16, (Lookup) RegisterTable::lookup16),
                Arguments.of(32, (Lookup) RegisterTable::lookup32), Arguments.of(64, (Lookup) RegisterTable::lookup64));
    }

    @ParameterizedTest
    @MethodSource("everySize")
    void lookupIsPlainIndexing(int size, Lookup lookup) {
        int[] entries = new Random(size).ints(size).toArray();
        int[] table = TableEntries.repeated(entries);
        int[] found = new int[INDICES.length];
        int[] wanted = new int[INDICES.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < INDICES.length; i += INTS.length()) {
                lookup.apply(table, IntVector.fromArray(INTS, INDICES, i)).intoArray(found, i);
            }
            for (int i = 0; i < INDICES.length; i++) {
                wanted[i] = entries[Math.floorMod(INDICES[i], size)];
            }
            assertThat(found).as("round %d", round).isEqualTo(wanted);
        }
    }

    private interface Lookup extends BiFunction<int[], IntVector, IntVector> {}
}
