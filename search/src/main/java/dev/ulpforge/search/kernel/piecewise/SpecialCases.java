package dev.ulpforge.search.kernel.piecewise;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.values.OracleValues;

/**
 * Results that are required where the slow path of a program would give others.
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

    /** {@return {@code y}, or what is required instead} */
    F32 corrected(F32 x, F32 y) {
        ProgramBuilder b = x.program();
        F32 result = y;
        for (Map.Entry<Float, Float> at : infinities.entrySet()) {
            result = x.equalTo(b.f32(at.getKey())).select(b.f32(at.getValue()), result);
        }
        return nan ? result.unlessNaN(x) : result;
    }
}
