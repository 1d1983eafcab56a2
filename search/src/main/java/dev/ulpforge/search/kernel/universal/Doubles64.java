package dev.ulpforge.search.kernel.universal;

import java.util.Optional;
import java.util.function.Function;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Expression;

/**
 * Arithmetic in doubles.
 *
 * @param b     the program under construction
 * @param forms finds forms of parts that are no operations
 */
record Doubles64(ProgramBuilder b, Function<Expression, Optional<PeriodicForm>> forms) implements Arithmetic<F64> {
    @Override
    public F64 x() {
        return b.x().toDouble();
    }

    @Override
    public F64 constant(double value) {
        return b.f64(value);
    }

    @Override
    public F64 negated(F64 a) {
        return a.negated();
    }

    @Override
    public F64 absolute(F64 a) {
        return a.abs();
    }

    @Override
    public F64 root(F64 a) {
        return a.sqrt();
    }

    @Override
    public F64 sum(F64 p, F64 q) {
        return p.plus(q);
    }

    @Override
    public F64 difference(F64 p, F64 q) {
        return p.minus(q);
    }

    @Override
    public F64 product(F64 p, F64 q) {
        return p.times(q);
    }

    @Override
    public F64 quotient(F64 p, F64 q) {
        return p.dividedBy(q);
    }

    @Override
    public F64 selected(F64 p, Comparison comparison, F64 q, F64 then, F64 otherwise) {
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
    public Optional<F64> form(Expression part) {
        return forms.apply(part).map(form -> form.value(b, b.x()));
    }

    @Override
    public double integers() {
        return 0x1p52;
    }
}
