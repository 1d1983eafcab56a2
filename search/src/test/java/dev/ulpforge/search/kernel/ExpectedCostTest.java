package dev.ulpforge.search.kernel;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.IntTable;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectedCostTest {

    /** x up to 1, and 1/x beyond. */
    private static Program program() {
        ProgramBuilder b = new ProgramBuilder();
        int x = b.input();
        int usual = b.binary(BinaryKind.LE, x, b.constant(1f));
        return b.build(b.add(new Op.FastPath(usual, x, b.binary(BinaryKind.DIV, b.constant(1f), x))));
    }

    private static double cost(float... inputs) {
        return new ExpectedCost(Costs.portable(), inputs).cost(program());
    }

    @Test
    void rareInputsCostWhatTheirShareOfAllIs() {
        double usual = Costs.portable().cost(program());
        assertThat(cost(0, 1, -3)).isEqualTo(usual);
        assertThat(cost(0, 1, -3, 2)).isGreaterThan(usual);
        assertThat(cost(5, 2)).isGreaterThan(cost(0, 1, -3, 2));
        assertThat(cost(Float.NaN, 2)).isEqualTo(cost(5, 2));
    }

    /** Vectors are computed again, and lanes of a slow path that gathers one by one. */
    @Test
    void lanesWithGathersCostWhatTheirSlowPathDoes() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        F32 slow = x.bits().gather(IntTable.of(1, 2, 3)).asFloat().plus(x);
        Program one = b.build(x.below(b.f32(1)).fastPath(x, slow));
        Program two = b.build(x.below(b.f32(1)).fastPath(x, x.below(b.f32(8)).fastPath(x.plus(x), slow)));
        ExpectedCost costs = new ExpectedCost(Costs.portable(), new float[]{ 0, -1, -2, 4 });
        assertThat(costs.cost(two)).isLessThan(costs.cost(one));
        assertThat(new ExpectedCost(Costs.portable(), new float[]{ 0 }).cost(one))
                .isEqualTo(Costs.portable().cost(one));
    }

    @Test
    void subnormalResultsCostTheirTime() {
        ProgramBuilder b = new ProgramBuilder();
        Program tiny = b.build(b.binary(BinaryKind.MUL, b.input(), b.constant(0x1p-126f)));
        Costs intel = Costs.of("intel:512");
        double usual = intel.cost(tiny);
        assertThat(new ExpectedCost(intel, new float[]{ 1, 2, 0, 3 }).cost(tiny)).isEqualTo(usual);
        assertThat(new ExpectedCost(intel, new float[]{ 1, 2, 0, 0.5f }).cost(tiny)).isGreaterThan(2 * usual);
    }
}
