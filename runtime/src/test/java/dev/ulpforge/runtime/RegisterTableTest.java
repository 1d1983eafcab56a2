package dev.ulpforge.runtime;

import java.util.Random;
import java.util.stream.Stream;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterTableTest {
    private static final int[] INDICES = indices();
    /** Enough for C2 where the machine has the species; where it has not, the JDK's fallback answers, slowly. */
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

    static Stream<Arguments> everySpeciesAndSize() {
        return Stream.of(IntVector.SPECIES_64, IntVector.SPECIES_128, IntVector.SPECIES_256, IntVector.SPECIES_512)
                .flatMap(species -> Stream.of(2, 4, 8, 16, 32, 64).map(size -> Arguments.of(species, size)));
    }

    @ParameterizedTest
    @MethodSource("everySpeciesAndSize")
    void lookupIsPlainIndexing(VectorSpecies<Integer> species, int size) {
        int[] entries = new Random(size).ints(size).toArray();
        int[] table = TableEntries.repeated(entries);
        int[] found = new int[INDICES.length];
        int rounds = species.length() <= IntVector.SPECIES_PREFERRED.length() ? ROUNDS : 2;
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < INDICES.length; i += species.length()) {
                RegisterTable.lookup(species, table, size, IntVector.fromArray(species, INDICES, i)).intoArray(found,
                        i);
            }
            for (int i = 0; i < INDICES.length; i++) {
                assertThat(found[i] == entries[Math.floorMod(INDICES[i], size)]).as("index %s", INDICES[i]).isTrue();
            }
        }
    }
}
