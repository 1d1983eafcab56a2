package dev.ulpforge.model.cost;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.ir.Type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class CostTableTest {
    private static final double OVERHEAD = 0.25;
    private static final double HIDDEN = 0.05;
    private static final double MEMORY = 0.5 + 0.75;

    /** {@return the overhead, the time of the busiest resource, and some of the others'} */
    private static double estimate(double busiest, double others) {
        return OVERHEAD + busiest + HIDDEN * others;
    }

    /**
     * Everything takes 1 of all vector ports; a division 16 of the divider too, a product 2 of the multipliers, a test
     * 4 vectors.
     */
    private static Map<String, Map<Resource, Double>> uses() {
        Map<String, Map<Resource, Double>> uses = new HashMap<>();
        for (String kind : OperationKind.all()) {
            uses.put(kind, new EnumMap<>(Map.of(Resource.VECTOR, 1.0)));
        }
        uses.put("bits", Map.of());
        uses.put(OperationKind.LOAD, Map.of(Resource.LOAD, 0.5));
        uses.put(OperationKind.STORE, Map.of(Resource.STORE, 0.75));
        uses.get("div").put(Resource.DIVIDER, 16.0);
        uses.get("mul").put(Resource.MULTIPLY, 2.0);
        uses.put("usually", Map.of(Resource.VECTOR, 4.0));
        uses.put(OperationKind.BY_ELEMENT, Map.of(Resource.ELEMENT, 3.0));
        return uses;
    }

    private static double cost(String program) {
        return new CostTable(OVERHEAD, uses()).cost(ProgramText.parse(program));
    }

    private static String sums(int count, String before) {
        StringBuilder text = new StringBuilder(before);
        int last = (int) before.lines().count() - 1;
        for (int i = 1; i <= count; i++) {
            text.append("v%d = add v%d v0\n".formatted(last + i, last + i - 1));
        }
        return text.append("return v%d\n".formatted(last + count)).toString();
    }

    @Test
    void aDivisionHidesBehindOtherWork() {
        String division = "v0 = input\nv1 = div v0 v0\n";
        assertThat(cost(sums(0, division))).isCloseTo(estimate(16, 1 + MEMORY), within(1e-12));
        assertThat(cost(sums(15, division))).isCloseTo(estimate(16, 16 + MEMORY), within(1e-12));
        assertThat(cost(sums(20, division))).isCloseTo(estimate(21, 16 + MEMORY), within(1e-12));
    }

    @Test
    void theBusiestResourceCounts() {
        assertThat(cost("v0 = input\nv1 = mul v0 v0\nv2 = mul v1 v1\nv3 = add v2 v0\nreturn v3\n"))
                .isCloseTo(estimate(4, 3 + MEMORY), within(1e-12));
    }

    @Test
    void theCopyTakesAStore() {
        assertThat(cost("v0 = input\nreturn v0\n")).isCloseTo(estimate(0.75, 0.5), within(1e-12));
    }

    @Test
    void rarePartsAndConstantsAreFreeAndTwoVectorsShareATest() {
        String program = """
                v0 = input
                v1 = float 0x1.0p0
                v2 = lt v0 v1
                v3 = sqrt v0
                v4 = div v3 v0
                v5 = add v0 v1
                v6 = usually v2 v5 v4
                return v6
                """;
        assertThat(cost(program)).isCloseTo(estimate(2 + (4 + 1) / 2.0, MEMORY), within(1e-12));
        assertThat(new CostTable(OVERHEAD, uses()).overlapped(Workload.ofAll(ProgramText.parse(program), false)))
                .isCloseTo(16 + HIDDEN * 8, within(1e-12));
    }

    @Test
    void aLongProgramTestsEachVector() {
        String program = sums(50, "v0 = input\nv1 = lt v0 v0\nv2 = sqrt v0\nv3 = usually v1 v0 v2\n");
        assertThat(cost(program)).isCloseTo(estimate(51 + 4, MEMORY), within(1e-12));
    }

    @Test
    void doublesTakeTwoVectorsOfAllElse() {
        assertThat(cost("v0 = input\nv1 = add v0 v0\nv2 = f2d v1\nv3 = dmul v2 v2\nv4 = d2f v3\nreturn v4\n"))
                .isCloseTo(estimate(2 + 3, MEMORY), within(1e-12));
    }

    @Test
    void allOperationsBesideAGatherCostTheSame() {
        Program program = ProgramText.parse("""
                v0 = input
                v1 = bits v0
                v2 = doubles 0x1.0p0 0x1.1p0 0x1.2p0 0x1.3p0 0x1.4p0 0x1.5p0 0x1.6p0 0x1.7p0
                    0x1.8p0
                v3 = gather v2 v1
                v4 = d2f v3
                return v4
                """);
        CostTable table = new CostTable(OVERHEAD, uses());
        assertThat(table.cost(program)).isCloseTo(estimate(9, MEMORY), within(1e-12));
        assertThat(table.overlapped(Workload.ofAll(program, true))).isCloseTo(9, within(1e-12));
    }

    @Test
    void fewDoublesAreLookedUpInRegisters() {
        String program = "v0 = input\nv1 = f2d v0\nv2 = dbits v1\nv3 = l2i v2\nv4 = doubles 0x1.0p0 0x1.8p0\n"
                + "v5 = gather v4 v3\nv6 = d2f v5\nreturn v6\n";
        assertThat(cost(program)).isLessThan(estimate(9, MEMORY));
    }

    @Test
    void aTableIsWholeAndNotNegative() {
        Map<String, Map<Resource, Double>> uses = uses();
        uses.put("fma", Map.of(Resource.VECTOR, -1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> new CostTable(0, uses));
        uses.put("fma", Map.of(Resource.VECTOR, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new CostTable(0, uses));
        uses.remove("fma");
        assertThatIllegalArgumentException().isThrownBy(() -> new CostTable(0, uses));
        assertThatIllegalArgumentException().isThrownBy(() -> new CostTable(-1, uses()));
        assertThatIllegalArgumentException().isThrownBy(() -> OperationKind.of(new Op.Input(Type.FLOAT), Type.FLOAT));
    }
}
