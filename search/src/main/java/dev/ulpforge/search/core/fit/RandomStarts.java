package dev.ulpforge.search.core.fit;

import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.RealProgram;

/** Starts of descents: random constants, or constants near good ones. */
final class RandomStarts {

    private RandomStarts() {}

    /** {@return constants of either sign, whose magnitudes spread over a few or over many orders} */
    static double[] constants(int count, RandomGenerator random) {
        double spread = 3 * random.nextDouble();
        double[] c = new double[count];
        for (int k = 0; k < count; k++) {
            double size = StrictMath.exp(spread * random.nextGaussian());
            c[k] = random.nextBoolean() ? -size : size;
        }
        return c;
    }

    /**
     * {@return the constants, two thirds of them multiplied by something near 1} Repeated descents find the floor of a
     * narrow valley: basin hopping (Wales and Doye, J. Phys. Chem. A 101, 1997).
     */
    static double[] near(RealProgram program, RandomGenerator random) {
        double spread = StrictMath.exp(2.5 * random.nextDouble() - 2);
        double[] c = program.constants().stream().mapToDouble(DoubleDouble::hi).toArray();
        for (int k = 0; k < c.length; k++) {
            if (random.nextInt(3) > 0) {
                double factor = StrictMath.exp(spread * random.nextGaussian());
                c[k] *= random.nextInt(4) == 0 ? -factor : factor;
            }
        }
        return c;
    }
}
