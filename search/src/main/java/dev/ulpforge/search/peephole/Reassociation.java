package dev.ulpforge.search.peephole;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;

/**
 * Ways to write a sum or a product that are equal but for their roundings: other groups of three terms or factors, and
 * a sum of a product as one operation or as two.
 *
 * @param place the last operation
 */
record Reassociation(Site place) {

    /** {@return the genomes with another way} */
    List<Genome> all() {
        List<Genome> ways = new ArrayList<>();
        switch (place.op()) {
            case Op.Binary(BinaryKind kind, int a, int b) when kind == BinaryKind.ADD || kind == BinaryKind.MUL -> {
                addGrouped(kind, a, b, ways);
                addGrouped(kind, b, a, ways);
            }
            case Op.Fma(int a, int b, int c) -> {
                addSumApart(a, b, c, ways);
                addFactorMoved(a, b, c, ways);
                addFactorMoved(b, a, c, ways);
                ways.add(place.with(new Op.Binary(BinaryKind.MUL, a, b),
                        product -> new Op.Binary(BinaryKind.ADD, product, c)));
                ways.add(place.with(new Op.Binary(BinaryKind.MUL, a, b)));
                ways.add(place.with(new Op.Binary(BinaryKind.ADD, a, c)));
                ways.add(place.with(new Op.Binary(BinaryKind.ADD, b, c)));
            }
            default -> {
            }
        }
        return ways;
    }

    /** {@code (a + b) + c = a + (b + c)}, the same for products, and {@code (ab + c) + d = ab + (c + d)}. */
    private void addGrouped(BinaryKind kind, int inner, int c, List<Genome> ways) {
        if (place.at(inner).op() instanceof Op.Binary(BinaryKind same, int a, int b) && same == kind) {
            ways.add(place.with(new Op.Binary(kind, b, c), sum -> new Op.Binary(kind, a, sum)));
            ways.add(place.with(new Op.Binary(kind, a, c), sum -> new Op.Binary(kind, b, sum)));
        } else if (kind == BinaryKind.ADD && place.at(inner).op() instanceof Op.Fma(int a, int b, int first)) {
            ways.add(place.with(new Op.Binary(kind, first, c), sum -> new Op.Fma(a, b, sum)));
        }
    }

    /** {@code ab + (c + d) = (ab + c) + d}. */
    private void addSumApart(int a, int b, int sum, List<Genome> ways) {
        if (place.at(sum).op() instanceof Op.Binary(BinaryKind kind, int c, int d) && kind == BinaryKind.ADD) {
            ways.add(place.with(new Op.Fma(a, b, c), part -> new Op.Binary(kind, part, d)));
            ways.add(place.with(new Op.Fma(a, b, d), part -> new Op.Binary(kind, part, c)));
        }
    }

    /** {@code (ab)c + d = a(bc) + d}. */
    private void addFactorMoved(int product, int c, int d, List<Genome> ways) {
        if (place.at(product).op() instanceof Op.Binary(BinaryKind kind, int a, int b) && kind == BinaryKind.MUL) {
            ways.add(place.with(new Op.Binary(kind, b, c), other -> new Op.Fma(a, other, d)));
            ways.add(place.with(new Op.Binary(kind, a, c), other -> new Op.Fma(b, other, d)));
        }
    }
}
