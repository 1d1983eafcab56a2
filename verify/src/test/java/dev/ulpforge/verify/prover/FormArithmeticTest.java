package dev.ulpforge.verify.prover;

import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * At any s, rounding errors and rest, the result of an operation on the forms' values is a value of the result's form.
 */
class FormArithmeticTest {
    private static final int BITS = 400;
    private static final int ERRORS = 3;
    private static final FormArithmetic FORMS = new FormArithmetic(4, 90);

    /** A form, and one of its values for each of some points that all forms share. */
    private record Sample(AffineForm form, Ball[] values) {}

    private record Points(double[] s, double[][] errors) {

        static Points random(Random random) {
            double[] s = random.doubles(6, -1, 1).toArray();
            s[0] = 1;
            s[1] = -1;
            double[][] errors = new double[s.length][];
            for (int i = 0; i < s.length; i++) {
                errors[i] = random.doubles(ERRORS, -1, 1).map(e -> random.nextBoolean() ? Math.signum(e) : e).toArray();
            }
            return new Points(s, errors);
        }

        Sample sample(Random random, double constant) {
            Ball[] p = new Ball[1 + random.nextInt(FORMS.degree() + 1)];
            Ball[] e = new Ball[random.nextInt(ERRORS + 1)];
            for (int k = 0; k < p.length; k++) {
                p[k] = Ball.of(k == 0 ? constant : random.nextGaussian() * Math.scalb(1, -2 - 3 * k));
            }
            for (int i = 0; i < e.length; i++) {
                e[i] = Ball.of(random.nextGaussian() * Math.scalb(1, -random.nextInt(5, 60)));
            }
            double rest = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0x1p-12;
            Ball[] values = new Ball[s.length];
            for (int i = 0; i < s.length; i++) {
                values[i] = at(p, e, i).add(Ball.of(rest * (i % 2 == 0 ? 1 : random.nextDouble(-1, 1))), BITS);
            }
            return new Sample(new AffineForm(p, e, FormArithmetic.symmetric(Ball.of(rest))), values);
        }

        /** {@return polynomial and errors at point {@code i}} */
        Ball at(Ball[] p, Ball[] e, int i) {
            Ball sum = Ball.ZERO;
            for (int k = p.length - 1; k >= 0; k--) {
                sum = sum.multiply(Ball.of(s[i]), BITS).add(p[k], BITS);
            }
            for (int k = 0; k < e.length; k++) {
                sum = sum.add(e[k].multiply(Ball.of(errors[i][k]), BITS), BITS);
            }
            return sum;
        }

        void check(AffineForm form, int i, Ball value) {
            Ball enclosure = at(form.p(), form.e(), i).widen(form.rest(), BITS);
            assertThat(enclosure.overlaps(value)).as("%s in %s", value, enclosure).isTrue();
            assertThat(form.range().overlaps(value)).as("%s in the range %s", value, form.range()).isTrue();
        }
    }

    @Property(seed = "3", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void formsEncloseResults(@ForAll long seed) {
        Random random = new Random(seed);
        Points points = Points.random(random);
        Sample a = points.sample(random, random.nextGaussian());
        Sample b = points.sample(random, random.nextDouble(2, 4) * (random.nextBoolean() ? 1 : -1));
        Sample c = points.sample(random, random.nextDouble(2, 9));
        Ball factor = Ball.of(random.nextGaussian());
        for (int i = 0; i < points.s().length; i++) {
            Ball u = a.values()[i];
            Ball v = b.values()[i];
            points.check(a.form(), i, u);
            points.check(FORMS.add(a.form(), b.form()), i, u.add(v, BITS));
            points.check(FORMS.subtract(a.form(), a.form()), i, Ball.ZERO);
            points.check(FORMS.scale(a.form(), factor), i, u.multiply(factor, BITS));
            points.check(FORMS.multiply(a.form(), b.form()), i, u.multiply(v, BITS));
            points.check(FORMS.divide(a.form(), b.form()), i, u.divide(v, BITS));
            points.check(FORMS.sqrt(c.form()), i, c.values()[i].sqrt(BITS));
        }
    }

    @Property(seed = "4", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theSupremumIsAboveAllValuesAndCloseToTheLargest(@ForAll long seed) {
        Random random = new Random(seed);
        Ball[] p = new Ball[1 + random.nextInt(10)];
        double size = 0;
        for (int k = 0; k < p.length; k++) {
            double c = random.nextGaussian() * Math.scalb(1, -random.nextInt(20));
            size += Math.abs(c);
            p[k] = Ball.of(c);
        }
        double bound = PolynomialSupremum.of(p);
        double largest = 0;
        for (int i = -500; i <= 500; i++) {
            double value = 0;
            for (int k = p.length - 1; k >= 0; k--) {
                value = value * (i / 500.0) + p[k].doubleValue();
            }
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(bound).isGreaterThanOrEqualTo(largest * (1 - 0x1p-45)).isLessThan(largest + size / 4);
    }
}
