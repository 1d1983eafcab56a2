package dev.ulpforge.search.peephole;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;

/** A program for {@code 2x + 1} with operations too many, and a slow path for negative inputs. */
public final class Wasteful {
    private Wasteful() {}

    /** {@return the program} */
    public static Program program() {
        ProgramBuilder b = new ProgramBuilder();
        F32 sum = b.x().times(b.f32(2)).plus(b.f32(1));
        F32 low = sum.minus(b.f32(1)).times(b.f32(0x1p-40f));
        return b.build(b.f32(0).atMost(b.x()).fastPath(sum.plus(low).times(b.f32(1)), sum.times(b.f32(-1)).negated()));
    }
}
