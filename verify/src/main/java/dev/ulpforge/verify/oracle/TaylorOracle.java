package dev.ulpforge.verify.oracle;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Undefined;
import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.piece.Piece;

/** An oracle based on Taylor models. */
record TaylorOracle(ExactFunction target, List<Piece> pieces) implements Oracle {

    TaylorOracle {
        pieces = List.copyOf(pieces);
    }

    TaylorOracle(ExactFunction target, long mostBlocks) {
        this(target, new Partition(target, mostBlocks).pieces());
    }

    /** The text of its target, of which another JVM builds the same pieces. */
    private record Text(String fn, String domain, Undefined undefined) implements Recipe<Oracle> {
        @Override
        public Oracle make() {
            return Oracle.of(Expression.parse(fn), Domain.parse(domain), undefined);
        }
    }

    @Override
    public Expression fn() {
        return target.fn();
    }

    @Override
    public Value value(float x, int bits) {
        return target.value(x, bits);
    }

    @Override
    public Optional<Recipe<Oracle>> recipe() {
        return Optional.of(new Text(fn().toString(), target.domain().text(), target.undefined()));
    }
}
