package dev.ulpforge.model.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import dev.ulpforge.model.ir.Op;

/** The polynomials of a program: made of one value and of constants or entries of tables, by sums and products. */
final class PowerSums {
    private final DataFlow flow;
    private final Map<Integer, Optional<PowerSum>> known = new HashMap<>();

    PowerSums(DataFlow flow) {
        this.flow = flow;
    }

    /** {@return the polynomial at {@code position}, if it is one of degree 1 at least} */
    Optional<PowerSum> at(int position) {
        Optional<PowerSum> found = known.get(position);
        if (found == null) {
            found = recognised(position).filter(sum -> sum.degree() >= 1);
            known.put(position, found);
        }
        return found;
    }

    /** {@return whether the polynomial at {@code position} is no part of another one} */
    boolean isWhole(int position) {
        return flow.users(position).stream().map(this::at).flatMap(Optional::stream)
                .noneMatch(sum -> sum.isPolynomial() && sum.inside().get(position));
    }

    /** {@return whether a value may be a coefficient}: a constant, or an entry of a table */
    boolean isCoefficient(int position) {
        return flow.real(position).isPresent() || flow.op(position) instanceof Op.Gather
                || flow.fromBits(position)
                        .filter(bits -> flow.op(bits) instanceof Op.Lookup || flow.op(bits) instanceof Op.Gather)
                        .isPresent();
    }

    private Optional<PowerSum> recognised(int position) {
        if (MagicRounding.ofSum(flow, position).isPresent()) {
            return Optional.empty();
        }
        return flow.multiplyAdd(position).flatMap(fma -> product(fma.a(), fma.b(), position)
                .flatMap(product -> plus(product, fma.c(), position)))
                .or(() -> flow.product(position).flatMap(pair -> product(pair.a(), pair.b(), position)))
                .or(() -> flow.sum(position).flatMap(pair -> at(pair.a()).flatMap(a -> plus(a, pair.b(), position))
                        .or(() -> at(pair.b()).flatMap(b -> plus(b, pair.a(), position)))));
    }

    private Optional<PowerSum> plus(PowerSum sum, int other, int position) {
        return in(other, sum.variable()).filter(sum::isApart).map(terms -> sum.plus(terms, position));
    }

    /** {@return the product of a power of a variable and a polynomial in it} */
    private Optional<PowerSum> product(int a, int b, int position) {
        if (isCoefficient(a) && isCoefficient(b)) {
            return Optional.empty();
        }
        int variable = at(a).or(() -> at(b)).map(PowerSum::variable).orElse(isCoefficient(a) ? b : a);
        return product(a, b, variable, position)
                .or(() -> product(a, b, a, position)).or(() -> product(a, b, b, position));
    }

    private Optional<PowerSum> product(int a, int b, int variable, int position) {
        Optional<PowerSum> first = in(a, variable);
        Optional<PowerSum> second = in(b, variable);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return first.get().isPower()
                ? Optional.of(second.get().times(first.get(), position))
                : second.get().isPower()
                        ? Optional.of(first.get().times(second.get(), position))
                        : Optional.empty();
    }

    /** {@return the value as a polynomial in {@code variable}} */
    private Optional<PowerSum> in(int position, int variable) {
        if (position == variable) {
            return Optional.of(PowerSum.variable(variable));
        }
        if (isCoefficient(position)) {
            return Optional.of(new PowerSum(variable, new TreeMap<>(Map.of(0, OptionalInt.of(position))),
                    new BitSet()));
        }
        return at(position).filter(sum -> sum.variable() == variable);
    }
}
