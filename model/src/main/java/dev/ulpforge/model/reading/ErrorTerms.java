package dev.ulpforge.model.reading;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.UnaryKind;

/**
 * Recognises what rounding took from a sum or product, exactly: Knuth's TwoSum, Dekker's FastTwoSum, and products by
 * fused multiply-adds.
 */
record ErrorTerms(DataFlow flow) {

    Optional<Recognised> at(int position) {
        return ofProduct(position).or(() -> ofMultiplyAdd(position)).or(() -> twoSum(position))
                .or(() -> fastTwoSum(position))
                .map(rounded -> Recognised.step("low",
                        new Formula.Call("error", List.of(Formula.of(rounded)))));
    }

    /** a*b - p, with p = a*b rounded. */
    private Optional<Integer> ofProduct(int position) {
        return flow.multiplyAdd(position).flatMap(fma -> flow.unary(fma.c(), UnaryKind.NEG, UnaryKind.DNEG)
                .filter(product -> flow.product(product)
                        .filter(pair -> isSame(pair, fma.a(), fma.b())).isPresent()));
    }

    /** a*b + (c - s), with s = a*b + c rounded. */
    private Optional<Integer> ofMultiplyAdd(int position) {
        return flow.multiplyAdd(position).flatMap(fma -> flow.difference(fma.c())
                .filter(rest -> flow.multiplyAdd(rest.b()).filter(sum -> sum.c() == rest.a()
                        && isSame(new DataFlow.Pair(sum.a(), sum.b()), fma.a(), fma.b())).isPresent())
                .map(DataFlow.Pair::b));
    }

    /** (a - (s - t)) + (b - t), with t = s - a and s = a + b rounded. */
    private Optional<Integer> twoSum(int position) {
        return flow.sum(position).flatMap(sum -> twoSum(sum.a(), sum.b()).or(() -> twoSum(sum.b(), sum.a())));
    }

    private Optional<Integer> twoSum(int first, int second) {
        return flow.difference(first).flatMap(a -> flow.difference(second).flatMap(b -> flow.difference(a.b())
                .filter(back -> back.b() == b.b())
                .filter(back -> flow.difference(back.b())
                        .filter(t -> t.a() == back.a() && t.b() == a.a()).isPresent())
                .filter(back -> flow.sum(back.a()).filter(s -> isSame(s, a.a(), b.a())).isPresent())
                .map(DataFlow.Pair::a)));
    }

    /** b - (s - a), with s = a + b rounded. */
    private Optional<Integer> fastTwoSum(int position) {
        return flow.difference(position).filter(rest -> MagicRounding.at(flow, rest.b()).isEmpty())
                .flatMap(rest -> flow.difference(rest.b())
                        .filter(t -> flow.sum(t.a()).filter(s -> isSame(s, t.b(), rest.a())).isPresent())
                        .map(DataFlow.Pair::a));
    }

    private static boolean isSame(DataFlow.Pair pair, int a, int b) {
        return pair.a() == a && pair.b() == b || pair.a() == b && pair.b() == a;
    }
}
