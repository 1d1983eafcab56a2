package dev.ulpforge.search.kernel.piecewise;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;

/**
 * Results that are required where a rare part of a program would give others.
 *
 * @param nan        whether NaN is an input
 * @param infinities the results at infinities of the domain
 */
record SpecialCases(boolean nan, Map<Float, Float> infinities) {

    /** {@return what a target requires on a domain} */
    static SpecialCases of(OracleValues f, Domain domain) {
        Map<Float, Float> infinities = new LinkedHashMap<>();
        for (float x : new float[]{ Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY }) {
            if (domain.contains(x)) {
                infinities.put(x, (float) f.at(x));
            }
        }
        return new SpecialCases(domain.containsNaN(), infinities);
    }

    /**
     * {@return whether the result at an infinity is not the one that a constant or multiple of the input would give}
     */
    boolean differ() {
        return infinities.values().stream().anyMatch(value -> value == 0 || Float.isNaN(value));
    }

    /** {@return the position of {@code y}, or of what is required instead} */
    int write(ProgramBuilder b, int x, int y) {
        int result = y;
        for (Map.Entry<Float, Float> at : infinities.entrySet()) {
            int here = b.binary(BinaryKind.EQ, x, b.constant(at.getKey()));
            result = b.add(new Op.Select(here, b.constant(at.getValue()), result));
        }
        return nan ? b.add(new Op.Select(b.binary(BinaryKind.EQ, x, x), result, b.constant(Float.NaN))) : result;
    }
}
