package dev.ulpforge.verify.oracle.block;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Comparison;

/**
 * Arithmetic on blocks. Each operation adds the error propagated from its operands, by the first-order bound with the
 * largest magnitude of the derivative, and half an ulp of its own, at most {@code 2^-53} of the result. All of it is
 * enlarged by a factor {@code 1 + 2^-30} for the few roundings of the bound itself, and by {@code 2^-1000} for
 * underflow. Results may be written over operands.
 */
public final class BlockArithmetic {
    private static final double RANGE = Format.BINARY32.limit();
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();
    private static final double HALF_ULP = 0x1p-53;
    private static final double UP = 1 + 0x1p-30;
    private static final double DOWN = 1 - 0x1p-50;
    private static final double TINY = 0x1p-1000;

    private BlockArithmetic() {}

    private static DoubleVector at(double[] a, int i) {
        return DoubleVector.fromArray(SPECIES, a, i);
    }

    private static DoubleVector enlarged(DoubleVector v, DoubleVector passedOn) {
        return v.abs().mul(HALF_ULP).add(passedOn).mul(UP).add(TINY);
    }

    /** The negatives; bounds are the same. */
    public static void negation(BoundedBlock a, BoundedBlock out) {
        for (int i = 0; i < BoundedBlock.SIZE; i += L) {
            at(a.value(), i).neg().intoArray(out.value(), i);
            at(a.error(), i).intoArray(out.error(), i);
        }
    }

    /** The magnitudes; bounds are the same. */
    public static void magnitude(BoundedBlock a, BoundedBlock out) {
        for (int i = 0; i < BoundedBlock.SIZE; i += L) {
            at(a.value(), i).abs().intoArray(out.value(), i);
            at(a.error(), i).intoArray(out.error(), i);
        }
    }

    /** The sums, with the errors of both operands and a rounding. */
    public static void sum(BoundedBlock a, BoundedBlock b, BoundedBlock out) {
        for (int i = 0; i < BoundedBlock.SIZE; i += L) {
            DoubleVector v = at(a.value(), i).add(at(b.value(), i));
            enlarged(v, at(a.error(), i).add(at(b.error(), i))).intoArray(out.error(), i);
            v.intoArray(out.value(), i);
        }
    }

    /** The differences; exactly 0 if both operands are exact and equal. */
    public static void difference(BoundedBlock a, BoundedBlock b, BoundedBlock out) {
        for (int i = 0; i < BoundedBlock.SIZE; i += L) {
            DoubleVector v = at(a.value(), i).sub(at(b.value(), i));
            DoubleVector passedOn = at(a.error(), i).add(at(b.error(), i));
            VectorMask<Double> same = passedOn.compare(VectorOperators.EQ, 0).and(v.compare(VectorOperators.EQ, 0));
            enlarged(v, passedOn).blend(0, same).intoArray(out.error(), i);
            v.intoArray(out.value(), i);
        }
    }

    /** The branch that the sign of a difference selects; with an infinite bound where the sign is not known. */
    public static void choice(Comparison comparison, BoundedBlock difference, BoundedBlock then, BoundedBlock otherwise,
            BoundedBlock out) {
        for (int i = 0; i < BoundedBlock.SIZE; i++) {
            double d = difference.value()[i];
            double e = difference.error()[i];
            boolean known = Math.abs(d) > e || d == 0 && e == 0;
            BoundedBlock branch = comparison.holds((int) Math.signum(d)) ? then : otherwise;
            out.value()[i] = branch.value()[i];
            out.error()[i] = known ? branch.error()[i] : Double.POSITIVE_INFINITY;
        }
    }

    /**
     * {@code |ab - vw| <= |v| db + da (|w| + db)}; exactly 0 if one operand is exactly 0 and the sign of the other is
     * known.
     */
    public static void product(BoundedBlock a, BoundedBlock b, BoundedBlock out) {
        for (int i = 0; i < BoundedBlock.SIZE; i += L) {
            DoubleVector va = at(a.value(), i);
            DoubleVector vb = at(b.value(), i);
            DoubleVector ea = at(a.error(), i);
            DoubleVector eb = at(b.error(), i);
            DoubleVector size = vb.abs().add(eb);
            DoubleVector v = va.mul(vb);
            DoubleVector e = enlarged(v, va.abs().mul(eb).add(ea.mul(size)));
            VectorMask<Double> known = v.compare(VectorOperators.EQ, 0).and(isSigned(va, ea)).and(isSigned(vb, eb));
            VectorMask<Double> zero = va.abs().add(ea).min(size).compare(VectorOperators.EQ, 0);
            e.blend(Double.POSITIVE_INFINITY, zero).blend(0, zero.and(known)).intoArray(out.error(), i);
            v.intoArray(out.value(), i);
        }
    }

    /** {@return the lanes whose value is exact or has the sign of the exact one} */
    private static VectorMask<Double> isSigned(DoubleVector v, DoubleVector error) {
        return v.abs().compare(VectorOperators.GT, error).or(error.compare(VectorOperators.EQ, 0));
    }

    /** {@code |a/b - v/w| <= (da + |v/w| db) / (|w| - db)}; exactly 0 if the dividend is exactly 0. */
    public static void quotient(BoundedBlock a, BoundedBlock b, BoundedBlock out) {
        for (int i = 0; i < BoundedBlock.SIZE; i += L) {
            DoubleVector va = at(a.value(), i);
            DoubleVector vb = at(b.value(), i);
            DoubleVector ea = at(a.error(), i);
            DoubleVector eb = at(b.error(), i);
            DoubleVector least = vb.abs().sub(eb);
            DoubleVector v = va.div(vb);
            DoubleVector e = enlarged(v, v.abs().mul(eb).add(ea).div(least));
            VectorMask<Double> known = least.compare(VectorOperators.GT, 0);
            e.blend(0, va.abs().add(ea).compare(VectorOperators.EQ, 0))
                    .blend(Double.POSITIVE_INFINITY, known.not()).intoArray(out.error(), i);
            v.intoArray(out.value(), i);
        }
    }

    /** The derivative between the root and the exact one is less than {@code 1 / sqrt(v - d)}. */
    public static void root(BoundedBlock a, BoundedBlock out) {
        for (int i = 0; i < BoundedBlock.SIZE; i += L) {
            DoubleVector va = at(a.value(), i);
            DoubleVector ea = at(a.error(), i);
            DoubleVector least = va.sub(ea);
            DoubleVector v = va.sqrt();
            DoubleVector e = enlarged(v, ea.div(least.sqrt()));
            e.blend(Double.POSITIVE_INFINITY, least.compare(VectorOperators.GT, 0).not()).intoArray(out.error(), i);
            v.intoArray(out.value(), i);
        }
    }

    /**
     * The greater operand if {@code sign} is 1, the lesser if it is -1; with its own bound where the two are certainly
     * different.
     */
    public static void extreme(int sign, BoundedBlock a, BoundedBlock b, BoundedBlock out) {
        for (int i = 0; i < BoundedBlock.SIZE; i += L) {
            DoubleVector va = at(a.value(), i);
            DoubleVector vb = at(b.value(), i);
            DoubleVector ea = at(a.error(), i);
            DoubleVector eb = at(b.error(), i);
            DoubleVector ahead = va.sub(vb).mul(sign);
            DoubleVector apart = ea.add(eb).mul(UP);
            DoubleVector e = ea.max(eb).add(TINY).blend(ea, ahead.compare(VectorOperators.GT, apart))
                    .blend(eb, ahead.neg().compare(VectorOperators.GT, apart));
            e.intoArray(out.error(), i);
            va.blend(vb, ahead.compare(VectorOperators.LT, 0)).intoArray(out.value(), i);
        }
    }

    /**
     * Writes values and bounds where {@code 0 < |v| - d} and {@code |v| + d} is in range, or v is exactly 0; an
     * infinity and 0 where {@code |v| - d} is out of range; else 0 and infinity.
     */
    public static void known(BoundedBlock a, BoundedBlock out) {
        for (int i = 0; i < BoundedBlock.SIZE; i += L) {
            DoubleVector v = at(a.value(), i);
            DoubleVector e = at(a.error(), i);
            DoubleVector size = v.abs().add(e);
            VectorMask<Double> known = size.compare(VectorOperators.LT, RANGE)
                    .and(v.abs().compare(VectorOperators.GT, e).or(size.compare(VectorOperators.EQ, 0)));
            VectorMask<Double> huge = v.abs().mul(DOWN).sub(e).compare(VectorOperators.GE, RANGE)
                    .and(v.abs().compare(VectorOperators.LT, Double.POSITIVE_INFINITY));
            DoubleVector infinite = v.mul(Double.POSITIVE_INFINITY);
            v.blend(0, known.not()).blend(infinite, huge).intoArray(out.value(), i);
            e.blend(Double.POSITIVE_INFINITY, known.not()).blend(0, huge).intoArray(out.error(), i);
        }
    }
}
