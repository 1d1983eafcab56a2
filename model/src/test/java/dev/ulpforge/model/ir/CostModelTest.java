package dev.ulpforge.model.ir;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class CostModelTest {
    private static final CostModel MODEL = CostModel.measured(512);

    @Test
    void constantsAndRarePartsAreFree() {
        Program program = ProgramText.parse("""
                v0 = input
                v1 = float 0x1.0p0
                v2 = lt v0 v1
                v3 = sqrt v0
                v4 = div v3 v0
                v5 = mul v0 v1
                v6 = usually v2 v5 v4
                return v6
                """);
        Map<String, Double> nanos = MODEL.nanos();
        assertThat(MODEL.cost(program)).isCloseTo(
                MODEL.base() + nanos.get("lt") + nanos.get("mul") + nanos.get("usually"), within(1e-12));
    }

    @Test
    void doublesTakeTwoVectorsOfAllElse() {
        String floats = "v0 = input\nv1 = mul v0 v0\nreturn v1\n";
        String doubles = "v0 = input\nv1 = mul v0 v0\nv2 = f2d v1\nv3 = dmul v2 v2\nv4 = d2f v3\nreturn v4\n";
        Map<String, Double> nanos = MODEL.nanos();
        assertThat(MODEL.cost(ProgramText.parse(floats))).isCloseTo(MODEL.base() + nanos.get("mul"), within(1e-12));
        assertThat(MODEL.cost(ProgramText.parse(doubles))).isCloseTo(MODEL.base() + 2 * nanos.get("mul")
                + nanos.get("f2d") + nanos.get("dmul") + nanos.get("d2f"), within(1e-12));
    }

    @Test
    void allOperationsBesideAGatherCostTheSame() {
        Program program = ProgramText.parse("""
                v0 = input
                v1 = bits v0
                v2 = doubles 0x1.0p0 0x1.8p0
                v3 = gather v2 v1
                v4 = d2f v3
                return v4
                """);
        assertThat(MODEL.cost(program)).isCloseTo(MODEL.base() + 3 * MODEL.nanos().get("by_element"), within(1e-12));
        assertThat(MODEL.costOfAll(program)).isCloseTo(3 * MODEL.nanos().get("by_element"), within(1e-12));
    }

    @Test
    void theCopyCostsTheBase() {
        assertThat(MODEL.cost(ProgramText.parse("v0 = input\nreturn v0\n"))).isEqualTo(MODEL.base());
    }

    @ParameterizedTest
    @ValueSource(ints = { 128, 256, 512 })
    void everyKindHasATime(int bits) {
        assertThat(CostModel.measured(bits).nanos()).containsOnlyKeys(CostModel.kinds());
        assertThat(CostModel.kinds()).doesNotHaveDuplicates();
    }

    @Test
    void narrowVectorsCostMore() {
        CostModel narrow = CostModel.measured(256);
        for (String kind : new String[]{ "fma", "add", "div", "sqrt", "lookup16", "lookup64" }) {
            assertThat(narrow.nanos().get(kind)).isGreaterThan(MODEL.nanos().get(kind));
        }
    }

    @Test
    void thePortableModelLiesBetweenTheMachines() {
        CostModel narrow = CostModel.measured(256);
        CostModel.portable().nanos().forEach((kind, time) -> assertThat(time)
                .isEqualTo((narrow.nanos().get(kind) + MODEL.nanos().get(kind)) / 2));
    }

    @Test
    void aModelIsWholeAndNotNegative() {
        Map<String, Double> nanos = new TreeMap<>(MODEL.nanos());
        nanos.put("fma", -1e-9);
        assertThatIllegalArgumentException().isThrownBy(() -> new CostModel(0, nanos));
        nanos.put("fma", Double.NaN);
        assertThatIllegalArgumentException().isThrownBy(() -> new CostModel(0, nanos));
        nanos.remove("fma");
        assertThatIllegalArgumentException().isThrownBy(() -> new CostModel(0, nanos));
        assertThatIllegalArgumentException().isThrownBy(() -> new CostModel(-1, MODEL.nanos()));
        assertThatIllegalArgumentException().isThrownBy(() -> CostModel.kind(new Op.Input(), Type.FLOAT));
    }
}
