package dev.ulpforge.search.kernel.universal;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Comparison;

/**
 * Arithmetic in floats.
 *
 * @param b the program under construction
 */
record Floats32(ProgramBuilder b) implements Arithmetic<F32> {
    @Override
    public F32 x() {
        return b.x();
    }

    @Override
    public F32 constant(double value) {
        return b.f32((float) value);
    }

    @Override
    public F32 negated(F32 a) {
        return a.negated();
    }

    @Override
    public F32 absolute(F32 a) {
        return a.abs();
    }

    @Override
    public F32 root(F32 a) {
        return a.sqrt();
    }

    @Override
    public F32 sum(F32 p, F32 q) {
        return p.plus(q);
    }

    @Override
    public F32 difference(F32 p, F32 q) {
        return p.minus(q);
    }

    @Override
    public F32 product(F32 p, F32 q) {
        return p.times(q);
    }

    @Override
    public F32 quotient(F32 p, F32 q) {
        return p.dividedBy(q);
    }

    @Override
    public F32 selected(F32 p, Comparison comparison, F32 q, F32 then, F32 otherwise) {
        Mask holds = switch (comparison) {
            case LESS -> p.below(q);
            case AT_MOST -> p.atMost(q);
            case GREATER -> q.below(p);
            case AT_LEAST -> q.atMost(p);
            case EQUAL -> p.equalTo(q);
        };
        return holds.select(then, otherwise);
    }

    @Override
    public double integers() {
        return 0x1p23;
    }
}
