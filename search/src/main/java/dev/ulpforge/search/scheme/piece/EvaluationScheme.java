package dev.ulpforge.search.scheme.piece;

import java.util.Arrays;
import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * A polynomial in the distance {@code t} from a piece's centre, as operations on floats.
 *
 * @param degree at least 1
 * @param lead   how the largest terms are added; a second part of {@code c1} comes after all other coefficients
 */
public record EvaluationScheme(int degree, Lead lead) {

    /** How the largest terms are added. */
    public enum Lead {
        /** Horner's rule: {@code c0 + t (c1 + t (c2 + ...))}. */
        PLAIN(""),
        /**
         * {@code (c0 + t power) + t (c1 + t (c2 + ...))}: where c0 is 0 the power of two takes most of the slope, and
         * its term is exact even where results are subnormal; elsewhere it is 0.
         */
        EXACT(" with a power of two"),
        /**
         * {@code t c1 + (c0 + t (low + t (c2 + ...)))}: the largest term is rounded only with the result, even where c0
         * is 0.
         */
        SPLIT(" with a split coefficient"),
        /**
         * Horner's rule whose last two operations are corrected by their rounding errors (Graillat, Langlois, Louvet
         * 2009): where the terms from t² on are a small part, the result is nearly rounded correctly. Where c0 is 0,
         * c1 has a second part.
         */
        COMPENSATED(", compensated");

        private final String description;

        Lead(String description) {
            this.description = description;
        }
    }

    /** {@return Horner's rule for this degree} */
    public static EvaluationScheme plain(int degree) {
        return new EvaluationScheme(degree, Lead.PLAIN);
    }

    /** {@return the number of coefficients} */
    int coefficients() {
        return degree + (lead == Lead.PLAIN ? 1 : 2);
    }

    /** {@return the index of the second part of {@code c1}, if there is one} */
    int second() {
        return degree + 1;
    }

    /** {@return coefficients of this value, and 0 where most are 0} */
    float[] sketched(float value) {
        float[] c = new float[coefficients()];
        Arrays.fill(c, value);
        if (lead == Lead.EXACT || lead == Lead.COMPENSATED) {
            c[second()] = 0;
        }
        return c;
    }

    /** {@return the value at {@code t}, with the program's rounding errors} */
    float at(float t, float[] c) {
        return switch (lead) {
            case PLAIN -> horner(t, c, 0);
            case EXACT -> Math.fma(t, horner(t, c, 1), Math.fma(t, c[second()], c[0]));
            case SPLIT -> {
                float low = degree == 1 ? c[second()] : Math.fma(t, horner(t, c, 2), c[second()]);
                yield Math.fma(t, c[1], Math.fma(t, low, c[0]));
            }
            case COMPENSATED -> compensated(t, c);
        };
    }

    private float compensated(float t, float[] c) {
        float rest = degree == 1 ? 0 : horner(t, c, 2);
        float factor = Math.fma(t, rest, c[1]);
        float high = Math.fma(t, factor, c[0]);
        float ofFactor = Math.fma(-t, rest, factor - c[1] - c[second()]);
        float product = high - c[0];
        float ofHigh = high - product - c[0] + Math.fma(-t, factor, product);
        return high - Math.fma(t, ofFactor, ofHigh);
    }

    private float horner(float t, float[] c, int last) {
        float s = c[degree];
        for (int i = degree - 1; i >= last; i--) {
            s = Math.fma(t, s, c[i]);
        }
        return s;
    }

    /** {@return the value at {@code t}} */
    public F32 of(F32 t, List<F32> c) {
        return switch (lead) {
            case PLAIN -> horner(t, c, 0);
            case EXACT -> t.fma(factor(t, c), t.fma(c.get(second()), c.getFirst()));
            case SPLIT -> {
                F32 low = degree == 1 ? c.get(second()) : t.fma(horner(t, c, 2), c.get(second()));
                yield t.fma(c.get(1), t.fma(low, c.getFirst()));
            }
            case COMPENSATED -> compensated(t, c);
        };
    }

    /** What rounding adds is subtracted, since the sum of an input of -0 and +0 would be +0. */
    private F32 compensated(F32 t, List<F32> c) {
        F32 back = t.negated();
        F32 rest = degree == 1 ? t.program().f32(0) : horner(t, c, 2);
        F32 factor = t.fma(rest, c.get(1));
        F32 high = t.fma(factor, c.getFirst());
        F32 ofFactor = back.fma(rest, factor.minus(c.get(1)).minus(c.get(second())));
        F32 product = high.minus(c.getFirst());
        F32 ofHigh = high.minus(product).minus(c.getFirst()).plus(back.fma(factor, product));
        return high.minus(t.fma(ofFactor, ofHigh));
    }

    /** {@return the {@code c1 + t (c2 + ...)} of a form that is not split} */
    F32 factor(F32 t, List<F32> c) {
        return horner(t, c, 1);
    }

    private F32 horner(F32 t, List<F32> c, int first) {
        return Evaluation.HORNER.of(t, c.subList(first, degree + 1));
    }

    @Override
    public String toString() {
        return "degree " + degree + lead.description;
    }
}
