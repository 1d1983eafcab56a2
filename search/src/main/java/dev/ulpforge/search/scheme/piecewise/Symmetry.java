package dev.ulpforge.search.scheme.piecewise;

import java.util.Random;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.values.OracleValues;

/** How a target's values at negative inputs follow from those at positive ones. */
enum Symmetry {
    /** They do not follow. */
    NONE,
    /** {@code f(-x) = f(x)}. */
    EVEN,
    /** {@code f(-x) = -f(x)}. */
    ODD;

    private static final int POINTS = 40;
    private static final double CLOSE = 0x1p-40;

    /** {@return the symmetry of values at random inputs; none if all inputs in the domain have one sign} */
    static Symmetry of(OracleValues f, Domain domain, long seed) {
        float common = Math.min(-domain.lower(), domain.upper());
        if (!(common > 0)) {
            return NONE;
        }
        boolean even = true;
        boolean odd = true;
        Random random = new Random(seed);
        for (int i = 0; i < POINTS && (even || odd); i++) {
            float x = Math.min(common, (float) Math.scalb(1 + random.nextDouble(), random.nextInt(-30, 6)));
            double up = f.at(x);
            double down = f.at(-x);
            even &= near(up, down);
            odd &= near(up, -down);
        }
        return odd ? ODD : even ? EVEN : NONE;
    }

    private static boolean near(double a, double b) {
        return a == b || Math.abs(a - b) <= CLOSE * Math.abs(a) || Double.isNaN(a) && Double.isNaN(b);
    }

    /** {@return the magnitude of x, or x itself where there is no symmetry} */
    F32 folded(F32 x) {
        return this == NONE ? x : x.bits().and(x.program().i32((int) Format.BINARY32.magnitude())).asFloat();
    }

    /** {@return the result at x from that at {@link #folded}} */
    F32 unfolded(F32 y, F32 x) {
        return this == ODD ? y.flippedBy(x) : y;
    }
}
